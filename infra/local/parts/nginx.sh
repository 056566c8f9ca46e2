# shellcheck shell=bash
# The public door as a plain process of ours, from the templates that Compose uses too.

nginx_runs() { runs "$STATE/run/nginx.pid" nginx; }

nginx_install() {
  # Debian keeps it in a folder that is not on everybody's path.
  PATH=$PATH:/usr/sbin
  command -v nginx >/dev/null || install_packages nginx nginx-light
}

# Replaces ${GARAGE_…} by the variables of that name, and touches nothing else.
render() {
  local text name
  text=$(<"$1")
  for name in "${!GARAGE_@}"; do
    text=${text//"\${$name}"/"${!name}"}
  done
  printf '%s\n' "$text" >"$2"
}

# shellcheck disable=SC2034 # render reads them by name
nginx_settings() {
  local conf=$STATE/nginx/conf template
  local GARAGE_STATE=$STATE GARAGE_SNIPPETS=$conf/garage
  local GARAGE_LISTEN=127.0.0.1:$GARAGE_PUBLIC_PORT
  local GARAGE_WEB=127.0.0.1:$GARAGE_WEB_PORT GARAGE_SOCKETS=127.0.0.1:$GARAGE_SOCKETS_PORT
  local GARAGE_PORT_SUFFIX=:$GARAGE_PUBLIC_PORT GARAGE_FORWARDED_PROTO="\$scheme"
  local GARAGE_DIST=${GARAGE_DIST:-$ROOT/frontend/dist} GARAGE_STATIC=$GARAGE_STATIC_ROOT
  local GARAGE_MEDIA=${GARAGE_MEDIA_ROOT:-$STATE/media} GARAGE_MEDIA_URL=${GARAGE_MEDIA_URL:-}
  local GARAGE_ROOT_HOST_PATTERN=${GARAGE_ROOT_HOST//./\\.} GARAGE_NGINX_USER=''
  local GARAGE_AUTH_RATE=${GARAGE_AUTH_RATE:-10r/s}
  local GARAGE_TILE_URL=${GARAGE_TILE_URL:-} GARAGE_TILE_ATTRIBUTION=${GARAGE_TILE_ATTRIBUTION:-}
  # Workers of a root process would become www-data, who may not look into root's checkout.
  [[ $(id -u) -ne 0 ]] || GARAGE_NGINX_USER='user root;'
  mkdir -p "$conf/garage"
  for template in "$ROOT"/infra/nginx/{garage.conf,garage/*}.template; do
    render "$template" "$conf/$(realpath --relative-to "$ROOT/infra/nginx" "${template%.template}")"
  done
  render "$ROOT/infra/nginx/local.conf.template" "$conf/nginx.conf"
}

nginx_start() {
  local conf=$STATE/nginx/conf/nginx.conf log=$STATE/log/nginx.log
  nginx_settings
  if nginx_runs; then
    TZ=UTC nginx -q -p "$STATE/nginx" -e "$log" -c "$conf" -s reload
    return
  fi
  TZ=UTC nginx -q -p "$STATE/nginx" -e "$log" -c "$conf" </dev/null >>"$log" 2>&1 || {
    tail -n 5 "$log" >&2
    fail "nginx did not start; its log is $log."
  }
}

nginx_stop() { end_process "$STATE/run/nginx.pid" nginx 10 QUIT; }
