#!/usr/bin/env bash
# PostgreSQL with PostGIS, Redis and RabbitMQ for this checkout alone: private ports, data below .local.
# A server whose address is in the environment (DATABASE_URL, REDIS_URL, CELERY_BROKER_URL) is not started.
set -euo pipefail

parts=$(dirname "${BASH_SOURCE[0]}")/parts
for part in ground packages secrets postgres redis rabbitmq; do
  # shellcheck source=/dev/null
  source "$parts/$part.sh"
done

SERVICES=(postgres redis rabbitmq)

# Two people may call at once: one works, the other waits and finds everything done.
hold_the_door() {
  [[ ${GARAGE_DOOR_HELD:-} == "$STATE" ]] && return
  export GARAGE_DOOR_HELD=$STATE
  exec flock -o "$STATE/services.lock" "${BASH_SOURCE[0]}" "$@"
}

up() {
  local service started=()
  prepare_state
  hold_the_door up
  choose_ports
  for service in "${SERVICES[@]}"; do
    "${service}_given" && continue
    "${service}_runs" && { check_same_port "$service"; continue; }
    started+=("$service")
    "${service}_install"
  done
  remember_ports
  write_env
  start_together "${started[@]}" || exit 1
  status
}

# The parts print their own sentence when they fail; what started stays up.
start_together() {
  local service pid outcome=0 pids=()
  for service in "$@"; do
    secret "$service" >/dev/null
    say "Starting $service …"
    "${service}_start" &
    pids+=("$!")
  done
  for pid in "${pids[@]}"; do
    wait "$pid" || outcome=1
  done
  return "$outcome"
}

check_same_port() {
  local variable=GARAGE_${1^^}_PORT
  port_answers "${!variable}" \
    || fail "$1 already runs for this checkout on another port than $variable=${!variable}; run: infra/local/services.sh down"
}

down() {
  local service
  [[ -d $STATE ]] || return 0
  hold_the_door down
  choose_ports
  for service in "${SERVICES[@]}"; do
    "${service}_runs" && say "Stopping $service …"
    "${service}_stop"
  done
}

status() {
  local service all_up=0 variable
  choose_ports
  for service in "${SERVICES[@]}"; do
    variable=GARAGE_${service^^}_PORT
    if "${service}_given"; then
      printf '%-10s given by the environment\n' "$service"
    elif "${service}_runs" && port_answers "${!variable}"; then
      printf '%-10s up on port %s\n' "$service" "${!variable}"
    else
      printf '%-10s down\n' "$service"
      all_up=3
    fi
  done
  return "$all_up"
}

wipe() {
  local service
  [[ -d $STATE ]] || return 0
  hold_the_door wipe
  GARAGE_DOOR_HELD=$STATE down
  for service in "${SERVICES[@]}"; do "${service}_wipe"; done
  rm -rf "$STATE/secrets" "$STATE/env" "$STATE/prepared" "$STATE/ports" "$STATE/services.lock"
}

case ${1:-} in
  up | down | status | wipe) "$1" ;;
  *)
    say "usage: infra/local/services.sh up|down|status|wipe"
    exit 2
    ;;
esac
