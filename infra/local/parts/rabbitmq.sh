# shellcheck shell=bash
# A RabbitMQ of our own. Debian's wrapper would switch to the system's user and folders, so the
# server's own script is called, with its own name, folders, cookie and port mapper.

rabbitmq_given() { [[ -n ${CELERY_BROKER_URL:-} ]]; }
rabbitmq_runs() { runs "$STATE/run/rabbitmq.pid" rabbit; }

rabbitmq_home() { find /usr/lib/rabbitmq/lib -maxdepth 1 -name 'rabbitmq_server-*' 2>/dev/null | sort -V | tail -n 1; }

rabbitmq_install() {
  [[ -n $(rabbitmq_home) ]] || install_packages RabbitMQ rabbitmq-server
  local version
  version=$(rabbitmq_home)
  version=${version##*-}
  printf '3.10\n%s\n' "$version" | sort -VC \
    || fail "RabbitMQ 3.10 or newer is needed and this system has $version; point CELERY_BROKER_URL at a newer one."
}

# Runs one of RabbitMQ's own scripts for our node. Distribution and port mapper sit beside the main port.
rabbitmq_run() {
  local script=$1 place=$STATE/rabbitmq
  shift
  env -i PATH="$PATH" LANG=C.UTF-8 HOME="$place" \
    RABBITMQ_NODENAME="garage-$GARAGE_RABBITMQ_PORT@localhost" \
    RABBITMQ_CONF_ENV_FILE="$place/rabbitmq-env.conf" \
    RABBITMQ_CONFIG_FILE="$place/rabbitmq.conf" \
    RABBITMQ_ADVANCED_CONFIG_FILE="$place/advanced.config" \
    RABBITMQ_ENABLED_PLUGINS_FILE="$place/enabled_plugins" \
    RABBITMQ_MNESIA_BASE="$place/data" RABBITMQ_LOG_BASE="$STATE/log" RABBITMQ_LOGS="$STATE/log/rabbitmq.log" \
    RABBITMQ_PID_FILE="$STATE/run/rabbitmq.pid" \
    RABBITMQ_DIST_PORT=$((GARAGE_RABBITMQ_PORT + 1)) ERL_EPMD_PORT=$((GARAGE_RABBITMQ_PORT + 2)) \
    ERL_EPMD_ADDRESS=127.0.0.1 ERL_CRASH_DUMP="$STATE/log/erl_crash.dump" \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1}' \
    "$(rabbitmq_home)/sbin/$script" "$@"
}

rabbitmq_start() {
  rabbitmq_runs && return
  need_free_port "$GARAGE_RABBITMQ_PORT" RabbitMQ GARAGE_RABBITMQ_PORT
  need_free_port $((GARAGE_RABBITMQ_PORT + 1)) 'RabbitMQ (clustering)' GARAGE_RABBITMQ_PORT
  rabbitmq_write_settings
  rabbitmq_start_port_mapper
  rabbitmq_run rabbitmq-server -detached </dev/null >"$STATE/log/rabbitmq-start.log" 2>&1 \
    || fail "RabbitMQ did not start; see $STATE/log/rabbitmq-start.log."
  wait_for_port "$GARAGE_RABBITMQ_PORT" RabbitMQ 90 "$STATE/log/rabbitmq.log"
}

rabbitmq_start_port_mapper() {
  local port=$((GARAGE_RABBITMQ_PORT + 2))
  runs "$STATE/run/epmd.pid" epmd && return
  need_free_port "$port" "RabbitMQ's port mapper" GARAGE_RABBITMQ_PORT
  setsid epmd -port "$port" -address 127.0.0.1 </dev/null >>"$STATE/log/epmd.log" 2>&1 &
  say "$!" >"$STATE/run/epmd.pid"
  wait_for_port "$port" "RabbitMQ's port mapper" 10 "$STATE/log/epmd.log"
}

rabbitmq_write_settings() {
  local place=$STATE/rabbitmq
  (
    umask 077
    mkdir -p "$place"
    rabbitmq_settings >"$place/rabbitmq.conf"
    rabbitmq_definitions >"$place/definitions.json"
    say '[].' >"$place/enabled_plugins"
    say '[].' >"$place/advanced.config"
    : >"$place/rabbitmq-env.conf"
  )
}

rabbitmq_settings() {
  cat <<SETTINGS
listeners.tcp.local = 127.0.0.1:$GARAGE_RABBITMQ_PORT
load_definitions = $STATE/rabbitmq/definitions.json
vm_memory_high_watermark.absolute = 1GB
disk_free_limit.absolute = 200MB
log.file.level = warning
SETTINGS
}

# A room each for the demo, the tests and the end-to-end tests, so that no worker eats another's tasks.
rabbitmq_definitions() {
  local vhost vhosts='' permissions=''
  for vhost in garage garage_test garage_e2e; do
    vhosts+="${vhosts:+, }{\"name\": \"$vhost\"}"
    permissions+="${permissions:+, }{\"user\": \"garage\", \"vhost\": \"$vhost\", \"configure\": \".*\", \"write\": \".*\", \"read\": \".*\"}"
  done
  cat <<DEFINITIONS
{
  "users": [{"name": "garage", "password": "$(secret rabbitmq)", "tags": ["administrator"]}],
  "vhosts": [$vhosts],
  "permissions": [$permissions]
}
DEFINITIONS
}

rabbitmq_stop() {
  end_process "$STATE/run/rabbitmq.pid" rabbit 40
  end_process "$STATE/run/epmd.pid" epmd
}

rabbitmq_wipe() { rm -rf "$STATE/rabbitmq"; }
