#!/usr/bin/env bash
# The product's own processes on this machine: the public door, web, sockets, worker, beat and outbox relay.
set -euo pipefail

parts=$(dirname "${BASH_SOURCE[0]}")/parts
for part in ground packages secrets nginx; do
  # shellcheck source=/dev/null
  source "$parts/$part.sh"
done

QUEUE=${GARAGE_QUEUE:-garage}
PROCESSES=(web sockets worker slow beat relay)
# How the names of variables begin that a running process was started with.
SETTINGS='GARAGE_|DJANGO_|DATABASE_URL|REDIS_URL|CELERY_BROKER_URL|EMAIL_URL|BREVO_|SMSAPI_|OPENAI_|GOOGLE_MAPS_|STRIPE_|SENTRY_'

command_of() {
  case $1 in
    web) say granian --interface wsgi --host 127.0.0.1 --port "$GARAGE_WEB_PORT" --workers 2 \
      --blocking-threads 4 --backlog 512 --no-ws --log-level warning config.wsgi:application ;;
    sockets) say uvicorn config.asgi:application --host 127.0.0.1 --port "$GARAGE_SOCKETS_PORT" \
      --lifespan off --no-access-log --ws-max-size 65536 --log-level warning ;;
    # The queue of long work has a worker of its own: nothing urgent stands behind it.
    worker) say celery -A config worker --concurrency 2 --queues "$QUEUE,$QUEUE.urgent" --hostname worker@%h \
      --without-gossip --without-mingle --loglevel INFO ;;
    slow) say celery -A config worker --concurrency 1 --queues "$QUEUE.slow" --hostname slow@%h \
      --without-gossip --without-mingle --loglevel INFO ;;
    beat) say celery -A config beat --pidfile= --loglevel INFO ;;
    relay) say python manage.py outbox_relay ;;
  esac
}

start_process() {
  local name=$1 program words
  read -ra words <<<"$(command_of "$name")"
  program=$ROOT/.venv/bin/${words[0]}
  [[ -x $program ]] || fail "$program is missing; run: make setup"
  keep_log_short "$STATE/log/$name.log"
  (
    cd "$ROOT"
    exec setsid "$program" "${words[@]:1}" </dev/null >>"$STATE/log/$name.log" 2>&1
  ) &
  say "$!" >"$STATE/run/$name.pid"
  say "$(fingerprint)" >"$STATE/run/$name.code"
}

# Asked before anything starts, so that a refusal leaves nothing half done.
need_our_ports() {
  process_runs web || need_free_port "$GARAGE_WEB_PORT" web GARAGE_WEB_PORT
  process_runs sockets || need_free_port "$GARAGE_SOCKETS_PORT" sockets GARAGE_SOCKETS_PORT
  nginx_runs || need_free_port "$GARAGE_PUBLIC_PORT" 'the public door (nginx)' GARAGE_PUBLIC_PORT
}

# Ten megabytes and one older file are enough to look back on.
keep_log_short() {
  local size
  size=$(stat -c %s "$1" 2>/dev/null || say 0)
  ((size < 10485760)) || mv "$1" "$1.1"
}

process_runs() { runs "$STATE/run/$1.pid" "$ROOT/.venv/bin"; }

# Changes whenever the code or its settings do: then a running process is an old one.
fingerprint() {
  [[ -n ${known_fingerprint:-} ]] || known_fingerprint=$(
    {
      env | grep -E "^($SETTINGS)" | grep -v '^GARAGE_DOOR_HELD' | sort
      code_fingerprint
    } | sha256sum | cut -c1-16
  )
  say "$known_fingerprint"
}

up() {
  local name
  prepare_state
  choose_ports
  take_environment
  fingerprint >/dev/null
  need_our_ports
  nginx_install
  prepare_metrics
  for name in "${PROCESSES[@]}"; do
    if process_runs "$name"; then
      [[ $(cat "$STATE/run/$name.code" 2>/dev/null) == "$known_fingerprint" ]] && continue
      say "Restarting $name: the code or its settings changed …"
      stop_process "$name"
    fi
    start_process "$name"
  done
  nginx_start
  wait_until_ready
  status
}

# Workers of one program write their figures side by side; files of ended processes would count for ever.
prepare_metrics() {
  export PROMETHEUS_MULTIPROC_DIR=$STATE/run/metrics
  process_runs web || rm -rf "$PROMETHEUS_MULTIPROC_DIR"
  mkdir -p "$PROMETHEUS_MULTIPROC_DIR"
}

# Ready is what the public door says about database, Redis and broker.
wait_until_ready() {
  local tenths name answer=''
  for ((tenths = 900; tenths > 0; tenths--)); do
    for name in "${PROCESSES[@]}"; do
      process_runs "$name" && continue
      tail -n 15 "$STATE/log/$name.log" >&2
      fail "$name ended while starting; its log is $STATE/log/$name.log."
    done
    answer=$(ask /readyz)
    [[ $answer == *' 200 '* ]] && port_answers "$GARAGE_SOCKETS_PORT" && return 0
    sleep 0.2
    ((tenths--))
  done
  tail -n 15 "$STATE/log/web.log" >&2
  fail "the application is not ready after 90 s (it answers: ${answer:-nothing}); its logs are in $STATE/log."
}

# The first line of the answer to a request through the public door.
ask() {
  {
    exec 3<>"/dev/tcp/127.0.0.1/$GARAGE_PUBLIC_PORT" || return 0
    printf 'GET %s HTTP/1.0\r\nHost: %s:%s\r\n\r\n' "$1" "$GARAGE_ROOT_HOST" "$GARAGE_PUBLIC_PORT" >&3
    head -n 1 <&3 | tr -d '\r'
    exec 3>&-
  } 2>/dev/null
}

stop_process() { end_process "$STATE/run/$1.pid" "$ROOT/.venv/bin" 20; }

down() {
  local name
  [[ -d $STATE/run ]] || return 0
  choose_ports
  nginx_runs && say 'Stopping the public door …'
  nginx_stop
  for name in "${PROCESSES[@]}"; do
    process_runs "$name" || continue
    say "Stopping $name …"
    stop_process "$name" &
  done
  wait
  rm -f "$STATE"/run/*.code
}

status() {
  local name all_up=0
  choose_ports
  for name in nginx "${PROCESSES[@]}"; do
    if [[ $name == nginx ]] && nginx_runs || process_runs "$name"; then
      printf '%-10s up, process %s\n' "$name" "$(pid_in "$STATE/run/$name.pid")"
    else
      printf '%-10s down\n' "$name"
      all_up=3
    fi
  done
  return "$all_up"
}

case ${1:-} in
  up | down | status) "$1" ;;
  *)
    say 'usage: infra/local/processes.sh up|down|status'
    exit 2
    ;;
esac
