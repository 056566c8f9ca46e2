#!/usr/bin/env bash
# What the Makefile's targets do, stage by stage.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in ground packages secrets stages python documents frontend application tests; do
  # shellcheck source=/dev/null
  source "$here/parts/$part.sh"
done

services() { "$here/services.sh" "$@"; }
processes() { "$here/processes.sh" "$@"; }

demo() {
  stage 'Python environment' python_setup
  stage 'Services' services up
  stage 'Frontend' frontend_build
  stage 'Migrations and demo data' prepare_database
  stage 'Processes' processes up
  stage_table
  addresses
}

# The second stack is there only when a run of the browser tests was cut off.
stop() {
  local stack
  for stack in "$STATE/e2e" "$STATE"; do
    [[ -d $stack ]] || continue
    GARAGE_STATE_DIR=$stack processes down
    GARAGE_STATE_DIR=$stack services down
  done
}

clean() {
  stop
  services wipe
  rm -rf "$STATE" "$ROOT/.venv" "$FRONTEND/dist" "$FRONTEND/node_modules" "$ROOT"/.{mypy,ruff,pytest}_cache "$ROOT/.import_linter_cache" "$ROOT/.hypothesis"
  find "$ROOT" -name __pycache__ -type d -prune -exec rm -rf {} +
}

case ${1:-} in
  stop | clean) ;;
  lint | lock) choose_ports ;;
  *)
    prepare_state
    choose_ports
    ;;
esac

# What works on the servers, or reads settings that name them, brings them up.
case ${1:-} in
  migrate | types | unit | e2e | openapi | bench | bench-* | mutations)
    [[ -x $VENV/bin/python ]] || stage 'Python environment' python_setup
    services up >/dev/null
    ;;
esac

case ${1:-} in
  demo) demo ;;
  test) whole_test ;;
  stop) stop ;;
  clean) clean ;;
  setup) stage 'Python environment' python_setup ;;
  frontend) stage 'Frontend' frontend_build ;;
  migrate) stage 'Migrations' migrate ;;
  lint) stage 'Lint' lint ;;
  types) stage 'Types' types ;;
  unit)
    stage 'Backend tests' backend_tests
    stage 'Frontend tests' frontend_tests
    ;;
  e2e)
    stage 'Frontend build' frontend_build
    stage 'End-to-end tests' end_to_end
    ;;
  openapi) stage 'API descriptions' openapi ;;
  bench) benchmarks "${@:2}" ;;
  bench-isolation) hammer ;;
  bench-chat) chat_kills ;;
  mutations) mutations ;;
  lock) lock ;;
  *) fail 'this script serves the Makefile; run: make help' ;;
esac
