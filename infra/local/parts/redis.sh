# shellcheck shell=bash
# A Redis of our own: every write logged, nothing evicted, loopback and password.

redis_given() { [[ -n ${REDIS_URL:-} ]]; }
redis_runs() { runs "$STATE/run/redis.pid" redis-server; }

redis_install() {
  command -v redis-server >/dev/null || install_packages Redis redis-server
  local version
  version=$(redis-server --version | sed -n 's/.* v=\([0-9]*\).*/\1/p')
  ((version >= 7)) || fail "Redis 7 or newer is needed and this system has $version; point REDIS_URL at a newer one."
}

redis_start() {
  redis_runs && return
  need_free_port "$GARAGE_REDIS_PORT" Redis GARAGE_REDIS_PORT
  (umask 077 && mkdir -p "$STATE/redis" && redis_settings >"$STATE/redis/redis.conf")
  redis-server "$STATE/redis/redis.conf" </dev/null >/dev/null 2>>"$STATE/log/redis.log" \
    || fail "Redis did not start; its log is $STATE/log/redis.log."
  wait_for_port "$GARAGE_REDIS_PORT" Redis 20 "$STATE/log/redis.log"
}

redis_settings() {
  cat <<SETTINGS
bind 127.0.0.1
port $GARAGE_REDIS_PORT
requirepass $(secret redis)
daemonize yes
dir "$STATE/redis"
pidfile "$STATE/run/redis.pid"
logfile "$STATE/log/redis.log"
appendonly yes
appendfsync everysec
save ""
maxmemory-policy noeviction
SETTINGS
}

redis_stop() { end_process "$STATE/run/redis.pid" redis-server; }
redis_wipe() { rm -rf "$STATE/redis"; }
