# shellcheck shell=bash
# Programs from the distribution's own packages, installed only where they are missing.

# Prints the words to put before a command that needs root: nothing, sudo, or a failure.
as_root() {
  if [[ $(id -u) -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [[ -t 0 ]]; }; then
    sudo "$@"
  else
    return 77
  fi
}

apt_refreshed=''

# Installs $2… because of $1, without letting any of them start a service or create a database cluster.
install_packages() {
  local why=$1
  shift
  command -v apt-get >/dev/null \
    || fail "$why is missing and this is no Debian or Ubuntu; install it, or point DATABASE_URL, REDIS_URL and CELERY_BROKER_URL at running servers."
  as_root true || fail "$why is missing and installing it needs root; run: sudo apt-get install $*"
  say "Installing $why ($*) …"
  keep_packages_quiet
  local log=$STATE/log/packages.log outcome=0 known_units
  known_units=$(system_units)
  {
    [[ -n $apt_refreshed ]] || as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends "$@"
  } >>"$log" 2>&1 </dev/null || outcome=$?
  let_packages_speak
  disable_new_units "$known_units" >>"$log" 2>&1
  ((outcome == 0)) || {
    tail -n 8 "$log" >&2
    fail "$why could not be installed with apt-get; the whole story is in $log."
  }
  apt_refreshed=yes
  hash -r
}

# The machine's own copies of these servers, which would start with its next boot.
system_units() {
  find /lib/systemd/system -maxdepth 1 -printf '%f\n' 2>/dev/null \
    | grep -E '^(postgresql|redis-server|rabbitmq-server|nginx)\.service$|^epmd\.(service|socket)$' | sort || true
}

disable_new_units() {
  local unit
  command -v systemctl >/dev/null || return 0
  comm -13 <(say "$1") <(system_units) | while read -r unit; do as_root systemctl disable "$unit" || true; done
}

POLICY=/usr/sbin/policy-rc.d
CLUSTER_POLICY=/etc/postgresql-common/createcluster.d/garage-no-cluster.conf
our_policy=''

keep_packages_quiet() {
  trap let_packages_speak EXIT
  if [[ ! -e $POLICY ]]; then
    our_policy=yes
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$POLICY" >/dev/null
    as_root chmod 755 "$POLICY"
  fi
  as_root mkdir -p "$(dirname "$CLUSTER_POLICY")"
  say 'create_main_cluster = false' | as_root tee "$CLUSTER_POLICY" >/dev/null
}

let_packages_speak() {
  [[ -z $our_policy ]] || as_root rm -f "$POLICY"
  our_policy=''
  as_root rm -f "$CLUSTER_POLICY"
  trap - EXIT
}
