# shellcheck shell=bash
# A PostgreSQL of our own with PostGIS: private port, loopback only, never the system's cluster.

POSTGRES_NEEDS=15

postgres_given() { [[ -n ${DATABASE_URL:-} ]]; }
postgres_data() { readlink -f "$STATE/postgres"; }
postgres_pid_file() { say "$STATE/postgres/postmaster.pid"; }
postgres_runs() { runs "$(postgres_pid_file)" postgres; }

# PostgreSQL refuses to run as root, so root lends it the package's own user.
postgres_user() { if [[ $(id -u) -eq 0 ]]; then say postgres; else id -un; fi; }

as_postgres() {
  if [[ $(id -u) -eq 0 ]]; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

# Prints the newest version on this machine that has PostGIS, or the one that wrote our data.
postgres_version() {
  local version newest=''
  if [[ -s $STATE/postgres/PG_VERSION ]]; then
    cat "$STATE/postgres/PG_VERSION"
    return
  fi
  for version in $(find /usr/lib/postgresql -mindepth 1 -maxdepth 1 -printf '%f\n' 2>/dev/null | sort -n); do
    [[ $version =~ ^[0-9]+$ ]] && ((version >= POSTGRES_NEEDS)) || continue
    [[ -x /usr/lib/postgresql/$version/bin/postgres ]] || continue
    [[ -r /usr/share/postgresql/$version/extension/postgis.control ]] && newest=$version
  done
  [[ -n $newest ]] && say "$newest"
}

postgres_install() {
  postgres_version >/dev/null && return
  install_packages 'PostgreSQL with PostGIS' postgresql postgresql-contrib postgresql-postgis
  postgres_version >/dev/null \
    || fail "this system's packages hold no PostgreSQL $POSTGRES_NEEDS or newer with PostGIS; point DATABASE_URL at a server that has both."
}

postgres_bin() {
  local version bin
  version=$(postgres_version)
  bin=/usr/lib/postgresql/$version/bin
  [[ -x $bin/postgres ]] \
    || fail "the data in $STATE/postgres was written by PostgreSQL $version, which is not installed any more; install postgresql-$version or run: make clean"
  say "$bin"
}

# The checkout may lie where the postgres user cannot look (below /root, say): then the data lives
# in /var/lib and .local/postgres leads there.
postgres_place_data() {
  local place=$STATE/postgres elsewhere
  [[ -e $place ]] && return
  if [[ $(id -u) -ne 0 ]]; then
    mkdir -m 700 "$place"
  elif as_postgres test -x "$STATE"; then
    install -d -m 700 -o postgres -g postgres "$place"
  else
    elsewhere=/var/lib/garagemanager/$(say "$STATE" | sha256sum | cut -c1-12)
    install -d -m 755 /var/lib/garagemanager
    install -d -m 700 -o postgres -g postgres "$elsewhere"
    ln -s "$elsewhere" "$place"
    say "The postgres user cannot enter $STATE, so its data lies in $elsewhere."
  fi
}

postgres_initialise() {
  local bin=$1 password_file
  [[ -s $STATE/postgres/PG_VERSION ]] && return
  password_file=$(mktemp)
  secret postgres-superuser >"$password_file"
  chown "$(postgres_user)" "$password_file"
  as_postgres "$bin/initdb" -D "$(postgres_data)" -U postgres --pwfile="$password_file" \
    --auth-host=scram-sha-256 --auth-local=reject --encoding=UTF8 --locale=C.UTF-8 \
    --data-checksums >"$STATE/log/postgres-init.log" 2>&1 || {
    rm -f "$password_file"
    tail -n 5 "$STATE/log/postgres-init.log" >&2
    fail "PostgreSQL could not create its data folder; the story is in $STATE/log/postgres-init.log."
  }
  rm -f "$password_file"
}

postgres_configure() {
  local data
  data=$(postgres_data)
  {
    cat "$ROOT/infra/postgres/garage.conf"
    say "listen_addresses = '127.0.0.1'"
    say "unix_socket_directories = ''"
    say "port = $GARAGE_POSTGRES_PORT"
    [[ ${GARAGE_POSTGRES_THROWAWAY:-} == yes ]] && say "$POSTGRES_THROWAWAY"
    true
  } >"$data/garage.conf"
  chown "$(postgres_user)" "$data/garage.conf"
  grep -q "^include 'garage.conf'" "$data/postgresql.conf" \
    || say "include 'garage.conf'" >>"$data/postgresql.conf"
}

# For a machine that is thrown away after the run: nothing outlives a power cut, much is faster.
POSTGRES_THROWAWAY='fsync = off
synchronous_commit = off
full_page_writes = off'

postgres_start() {
  local bin
  bin=$(postgres_bin)
  postgres_runs && return
  need_free_port "$GARAGE_POSTGRES_PORT" PostgreSQL GARAGE_POSTGRES_PORT
  postgres_place_data
  postgres_initialise "$bin"
  postgres_configure
  as_postgres "$bin/pg_ctl" start -D "$(postgres_data)" -l "$(postgres_data)/server.log" -w -t 60 \
    >"$STATE/log/postgres-start.log" 2>&1 </dev/null || {
    as_postgres tail -n 5 "$(postgres_data)/server.log" >&2
    fail "PostgreSQL did not start; its log is $STATE/postgres/server.log."
  }
  postgres_furnish
}

postgres_query() {
  local database=$1
  shift
  PGPASSWORD=$(secret postgres-superuser) PGOPTIONS='-c client_min_messages=warning' \
    "$(postgres_bin)/psql" -X -q -At -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$GARAGE_POSTGRES_PORT" \
    -U postgres -d "$database" "$@"
}

# The application's role is no superuser, yet may make databases (tests) and roles (guards of
# workshops). PostGIS can only be made by a superuser, so template1 has it and every new database with it.
postgres_furnish() {
  postgres_query template1 -v password="$(secret postgres)" -f "$ROOT/infra/postgres/furnish.sql"
  postgres_query postgres -c "SELECT 1 FROM pg_database WHERE datname = 'garage'" | grep -q 1 \
    || postgres_query postgres -c 'CREATE DATABASE garage OWNER garage'
}

postgres_stop() {
  if postgres_runs; then
    as_postgres "$(postgres_bin)/pg_ctl" stop -D "$(postgres_data)" -m fast -w -t 60 >/dev/null \
      || fail "PostgreSQL did not stop within a minute; its process is $(pid_in "$(postgres_pid_file)")."
  fi
}

postgres_wipe() {
  local data
  [[ -e $STATE/postgres || -L $STATE/postgres ]] || return 0
  data=$(postgres_data)
  rm -rf "$data" "$STATE/postgres"
  rmdir --ignore-fail-on-non-empty /var/lib/garagemanager 2>/dev/null || true
}
