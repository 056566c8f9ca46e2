# shellcheck shell=bash
# The application's own commands, run with the environment of this checkout.

manage() { (cd "$ROOT" && "$VENV/bin/python" manage.py "$@"); }

migrate() {
  manage migrate_schemas --shared --noinput -v 0
  manage migrate_workshops
  GARAGE_STATIC_ROOT=${GARAGE_STATIC_ROOT:-$STATE/static} manage collectstatic --noinput -v 0
}

# Migrations and demo data again only when the code, the server or the day changed: the demo's week begins today.
prepare_database() {
  local wanted
  wanted=$(say "$(code_fingerprint) $(date +%F)")
  [[ -z ${DATABASE_URL:-} && $(cat "$STATE/prepared" 2>/dev/null) == "$wanted" ]] && {
    say 'The database is up to date.'
    return
  }
  rm -f "$STATE/prepared"
  take_environment
  migrate
  manage demo_load
  say "$wanted" >"$STATE/prepared"
}

# Writes both descriptions and the typed clients made of them.
openapi() {
  manage openapi
  choose_node
  (cd "$FRONTEND" && npm run --silent api </dev/null)
}

openapi_is_fresh() {
  local before
  before=$(generated_api)
  openapi
  [[ $(generated_api) == "$before" ]] || fail "the generated API files were stale; they are fresh now: commit them."
}

generated_api() { (cd "$FRONTEND/src/api" && find . -name '*.openapi.json' -o -name '*.d.ts' | sort | xargs sha256sum); }

benchmarks() { (cd "$ROOT" && "$VENV/bin/python" -m benchmarks "$@"); }

# One lock for every supported Python and platform; what is tested with is what runs. Nothing in the
# files says where packages came from.
lock() {
  local name extra
  cd "$ROOT" || return
  for name in bootstrap base dev node; do
    extra=()
    [[ $name != dev ]] || extra=(--constraint requirements/base.txt)
    "$VENV/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
      --no-emit-index-url --no-emit-find-links --no-header "${extra[@]}" \
      --output-file "requirements/$name.txt" "requirements/$name.in"
  done
}

addresses() {
  local root=${GARAGE_ROOT_HOST:-garage.localhost}:$GARAGE_PUBLIC_PORT people=demo.garage.localhost
  printf '\nGarageManager runs.\n\n'
  printf '  %-20s %-44s %s\n' \
    'Marketplace' "http://$root/" "klient@$people" \
    'Workshop dashboard' "http://kowalczyk.$root/" "owner@kowalczyk.$people" \
    '' '' "reception@kowalczyk.$people" \
    "Mechanic's phone" "http://kowalczyk.$root/m/" "mechanic1@kowalczyk.$people" \
    'Platform console' "http://console.$root/" "admin@$people"
  printf '\n  One password for all: garage-demo-2026      Mail inbox: http://%s/dev/mail/\n' "$root"
  printf '  More workshops: podgorze-auto, nowa-huta-serwis, praga, baluty      Stop: make stop\n'
}
