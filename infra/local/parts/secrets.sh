# shellcheck shell=bash
# Generated passwords and keys, one file each, and .local/env made of them.

# Prints the secret of that name; makes it the first time.
secret() {
  local file=$STATE/secrets/$1 bytes=${2:-24}
  if [[ ! -s $file ]]; then
    (umask 077 && mkdir -p "$STATE/secrets" && head -c "$bytes" /dev/urandom | base64 -w0 | tr '+/' '-_' >"$file.new")
    mv "$file.new" "$file"
  fi
  cat "$file"
}

database_url() { say "postgres://garage:$(secret postgres)@127.0.0.1:$GARAGE_POSTGRES_PORT/garage"; }
redis_url() { say "redis://:$(secret redis)@127.0.0.1:$GARAGE_REDIS_PORT/0"; }
# $1: the room (vhost) of whom: garage, garage_test, garage_e2e.
broker_url() { say "amqp://garage:$(secret rabbitmq)@127.0.0.1:$GARAGE_RABBITMQ_PORT/$1"; }

# Servers named in the environment are not ours, so their addresses do not go into the file.
write_env() {
  local file=$STATE/env
  {
    say '# Made by infra/local/services.sh; development only. The environment wins over this file.'
    [[ -n ${DATABASE_URL:-} ]] || say "DATABASE_URL=$(database_url)"
    [[ -n ${REDIS_URL:-} ]] || say "REDIS_URL=$(redis_url)"
    [[ -n ${CELERY_BROKER_URL:-} ]] || say "CELERY_BROKER_URL=$(broker_url garage)"
    say "GARAGE_SECRET_KEY=$(secret django 48)"
    say "GARAGE_JWT_KEY=$(secret jwt 48)"
    say "GARAGE_FIELD_KEYS=$(secret fields 32)"
    say "GARAGE_ROOT_HOST=${GARAGE_ROOT_HOST:-garage.localhost}"
    say "GARAGE_PUBLIC_PORT=$GARAGE_PUBLIC_PORT"
  } >"$file.new"
  chmod 600 "$file.new"
  mv "$file.new" "$file"
}

# What the caller's environment does not say, .local/env does.
take_environment() {
  local line name
  [[ -r $STATE/env ]] || fail "$STATE/env is missing; run: make services"
  while IFS= read -r line; do
    name=${line%%=*}
    [[ $line == '#'* || -z $name || -n ${!name:-} ]] || export "$name=${line#*=}"
  done <"$STATE/env"
  export GARAGE_MEDIA_ROOT=${GARAGE_MEDIA_ROOT:-$STATE/media} GARAGE_STATIC_ROOT=${GARAGE_STATIC_ROOT:-$STATE/static}
  export DJANGO_SETTINGS_MODULE=${DJANGO_SETTINGS_MODULE:-config.settings.local}
}
