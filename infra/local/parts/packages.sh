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
  local log=$STATE/log/packages.log outcome=0
  {
    [[ -n $apt_refreshed ]] || as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
  } >>"$log" 2>&1 </dev/null || outcome=$?
  let_packages_speak
  ((outcome == 0)) || {
    tail -n 8 "$log" >&2
    fail "$why could not be installed with apt-get; the whole story is in $log."
  }
  apt_refreshed=yes
  hash -r
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
