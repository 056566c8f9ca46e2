# shellcheck shell=bash
# The ground every local script stands on: folders, ports, sentences, processes known by pid file.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
STATE=${GARAGE_STATE_DIR:-$ROOT/.local}

say() { printf '%s\n' "$*"; }

# One sentence, nothing else: what is wrong and what to do about it.
fail() {
  printf 'garage: %s\n' "$*" >&2
  exit 1
}

# A port moved once stays moved: `GARAGE_REDIS_PORT=7000 make demo`, later plain `make stop`.
remembered_port() {
  local name=$1 default=$2 kept=''
  if [[ -n ${!name:-} ]]; then
    kept=${!name}
  elif [[ -r $STATE/ports ]]; then
    kept=$(sed -n "s/^$name=//p" "$STATE/ports")
  fi
  kept=${kept:-$default}
  [[ $kept =~ ^[0-9]+$ && $kept -ge 1 && $kept -le 65533 ]] \
    || fail "$name is '$kept', which is not a port between 1 and 65533."
  printf -v "$name" '%s' "$kept"
  export "${name?}"
}

# Below the range from which the system lends ports to outgoing connections: one of those would be in the way at a start.
choose_ports() {
  remembered_port GARAGE_PUBLIC_PORT 8000
  remembered_port GARAGE_WEB_PORT 8010
  remembered_port GARAGE_SOCKETS_PORT 8011
  remembered_port GARAGE_POSTGRES_PORT 25432
  remembered_port GARAGE_REDIS_PORT 26380
  remembered_port GARAGE_RABBITMQ_PORT 25682
}

remember_ports() {
  local name
  for name in GARAGE_{PUBLIC,WEB,SOCKETS,POSTGRES,REDIS,RABBITMQ}_PORT; do
    say "$name=${!name}"
  done >"$STATE/ports.new"
  mv "$STATE/ports.new" "$STATE/ports"
}

prepare_state() {
  mkdir -p "$STATE" 2>/dev/null && [[ -w $STATE ]] \
    || fail "cannot write to $STATE; give yourself the right to write there."
  local free_kb
  free_kb=$(df -Pk "$STATE" | awk 'NR == 2 { print $4 }')
  ((free_kb >= ${GARAGE_MIN_FREE_KB:-1048576})) \
    || fail "less than 1 GB is free on the disk that holds $STATE (only $((free_kb / 1024)) MB); make room and try again."
  mkdir -p "$STATE/log" "$STATE/run"
}

# Changes whenever the application's code or its packages do.
code_fingerprint() {
  (
    cd "$ROOT" || exit
    find manage.py config tenants shared_apps tenant_apps requirements/base.txt -type f -not -name '*.pyc' \
      -printf '%p %s %T@\n' | sort | sha256sum | cut -c1-16
  )
}

port_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

need_free_port() {
  local port=$1 what=$2 variable=$3 owner=''
  port_answers "$port" || return 0
  if command -v ss >/dev/null; then
    owner=$(ss -Hltnp "sport = :$port" 2>/dev/null | sed -n 's/.*users:(("\([^"]*\)",pid=\([0-9]*\).*/ (\1, process \2)/p' | head -n 1)
  fi
  fail "port $port, wanted by $what, is taken by another program$owner; free it or choose another with $variable."
}

# Running means: the pid file's process lives and is the program we started (a pid may have been reused).
# $2 is a word of the program's command line.
runs() {
  local pid_file=$1 word=$2 pid
  pid=$(pid_in "$pid_file") || return 1
  tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -q -- "$word"
}

pid_in() {
  local pid
  [[ -r $1 ]] || return 1
  pid=$(head -n 1 "$1")
  [[ $pid =~ ^[0-9]+$ && -d /proc/$pid ]] || return 1
  printf '%s' "$pid"
}

# Asks, waits, insists: TERM (or $4), up to $3 seconds, then KILL.
end_process() {
  local pid_file=$1 word=$2 seconds=${3:-20} signal=${4:-TERM} pid tenths
  if runs "$pid_file" "$word"; then
    pid=$(pid_in "$pid_file")
    kill -s "$signal" "$pid" 2>/dev/null || true
    for ((tenths = seconds * 10; tenths > 0; tenths--)); do
      gone "$pid" && break
      sleep 0.1
    done
    gone "$pid" || kill -s KILL "$pid" 2>/dev/null || true
  fi
  rm -f "$pid_file"
}

# A zombie has ended; only its parent has not noticed yet.
gone() {
  local state
  state=$(sed -n 's/^State:[[:space:]]*\(.\).*/\1/p' "/proc/$1/status" 2>/dev/null) || return 0
  [[ -z $state || $state == Z ]]
}

wait_for_port() {
  local port=$1 what=$2 seconds=$3 log=$4 tenths
  for ((tenths = seconds * 10; tenths > 0; tenths--)); do
    port_answers "$port" && return 0
    sleep 0.1
  done
  [[ -r $log ]] && tail -n 15 "$log" >&2
  fail "$what did not answer on port $port within $seconds s; its log is $log."
}
