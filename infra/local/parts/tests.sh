# shellcheck shell=bash
# Everything that proves the product works, and the stack of its own that the browser tests drive.

MODEL=shared_apps.integrations.llm.standin

lint() {
  cd "$ROOT" || return
  "$VENV/bin/ruff" check .
  "$VENV/bin/ruff" format --check .
  "$VENV/bin/lint-imports"
  lint_shell
}

lint_shell() {
  local scripts
  mapfile -t scripts < <(cd "$ROOT" && git ls-files infra .ci | while read -r file; do
    head -c 32 "$file" 2>/dev/null | grep -qE '^#(!/usr/bin/env bash|!/bin/sh| shellcheck shell=bash)' && say "$file"
  done)
  if command -v shellcheck >/dev/null; then
    (cd "$ROOT" && shellcheck --severity warning --external-sources "${scripts[@]}")
  else
    say 'shellcheck is not installed: shell scripts are only parsed.'
    (cd "$ROOT" && for script in "${scripts[@]}"; do bash -n "$script"; done)
  fi
}

types() { (cd "$ROOT" && "$VENV/bin/mypy" .) 2>&1 | tee "$STATE/log/types.log"; }

# Each runner's output goes to the screen and to a file, from which the run's last lines are taken.
backend_tests() {
  (cd "$ROOT" && "$VENV/bin/pytest" -n "${GARAGE_TEST_WORKERS:-2}" --dist loadfile --no-loadscope-reorder --durations 15 -p no:cacheprovider) \
    2>&1 | tee "$STATE/log/pytest.log"
}

long_test() { (cd "$ROOT" && "$VENV/bin/pytest" -q -s -p no:cacheprovider "tests/$1"); }
hammer() { GARAGE_HAMMER=${GARAGE_HAMMER:-100000} long_test tenancy/test_hammer.py; }
chat_kills() { long_test chat/kills_run.py; }

# Half of the checks in each of two processes. What was found is kept: a run that was cut off goes on where it stopped.
mutations() {
  local failed=0
  (cd "$ROOT" && "$VENV/bin/pytest" -n 2 -q -s -p no:cacheprovider tests/tenancy/mutation_run.py) || failed=1
  (cd "$ROOT" && "$VENV/bin/python" -m tests.tenancy.mutation_progress)
  return "$failed"
}

frontend_lint() { (choose_node && cd "$FRONTEND" && npm run --silent lint </dev/null); }
frontend_types() { (choose_node && cd "$FRONTEND" && npm run --silent typecheck </dev/null); }
frontend_tests() { (choose_node && cd "$FRONTEND" && npm run --silent test </dev/null) 2>&1 | tee "$STATE/log/vitest.log"; }

chromium_program() { command -v chromium || command -v chromium-browser; }
chromium_install() { chromium_program >/dev/null || install_packages Chromium chromium; }

with_chromium() {
  CHROMIUM_PATH=$(chromium_program) GARAGE_E2E_URL=http://${GARAGE_ROOT_HOST:-garage.localhost}:$GARAGE_PUBLIC_PORT \
    npm run --silent "$1" </dev/null
}

# From here on a model of our own, which speaks a supplier's wire, answers in the engine's place.
model_start() {
  local port=${GARAGE_E2E_MODEL_PORT:-8112}
  need_free_port "$port" 'the model' GARAGE_E2E_MODEL_PORT
  (cd "$ROOT" && exec setsid "$VENV/bin/python" -m "$MODEL" "$port" </dev/null >>"$STATE/log/model.log" 2>&1) &
  say "$!" >"$STATE/run/model.pid"
  wait_for_port "$port" 'The model' 20 "$STATE/log/model.log"
  export OPENAI_API_KEY=sk-right OPENAI_BASE_URL=http://127.0.0.1:$port/v1
}

model_end() { end_process "$STATE/run/model.pid" "$MODEL"; }

# A second copy of the product on other ports, with a database, a Redis and a broker room of its own,
# so that a running demo is neither seen nor touched.
end_to_end() {
  chromium_install
  local outcome=0
  (
    take_environment
    [[ $CELERY_BROKER_URL != "$(broker_url garage)" ]] || CELERY_BROKER_URL=$(broker_url garage_e2e)
    "$VENV/bin/python" "$ROOT/infra/local/fresh_database.py" garage_e2e
    DATABASE_URL=${DATABASE_URL%/*}/garage_e2e
    export DATABASE_URL CELERY_BROKER_URL
    unset REDIS_URL GARAGE_DOOR_HELD GARAGE_MEDIA_ROOT GARAGE_STATIC_ROOT
    STATE=$STATE/e2e
    export GARAGE_STATE_DIR=$STATE GARAGE_AUTH_RATE=1000r/s
    # Many people behind one address, none of whom reads or waits.
    export GARAGE_THROTTLE_{ANON,USER,BROWSE,ESTIMATE,PAPER,AI_CHAT}=12000/hour GARAGE_THROTTLE_LOGIN=600/minute
    export GARAGE_PUBLIC_PORT=${GARAGE_E2E_PUBLIC_PORT:-8100} GARAGE_WEB_PORT=${GARAGE_E2E_WEB_PORT:-8110}
    export GARAGE_SOCKETS_PORT=${GARAGE_E2E_SOCKETS_PORT:-8111} GARAGE_REDIS_PORT=${GARAGE_E2E_REDIS_PORT:-26480}
    prepare_state
    trap 'model_end; processes down; services down' EXIT
    services up
    take_environment
    migrate
    (cd "$ROOT" && "$VENV/bin/celery" -A config purge -f >/dev/null)
    manage demo_load
    processes up
    choose_node
    cd "$FRONTEND" || exit
    with_chromium e2e || outcome=$?
    model_start
    processes up
    with_chromium e2e:model || outcome=$?
    exit "$outcome"
  ) 2>&1 | tee "$STATE/log/e2e.log"
}

whole_test() {
  local checks_failed=0
  stage 'Python environment' python_setup
  stage 'Services' services up
  check 'Frontend build' frontend_build
  behind 'Frontend lint' frontend_lint
  check 'Lint' lint
  check 'Types' types
  check 'Frontend types' frontend_types
  joined
  check 'API descriptions' openapi_is_fresh
  check 'Frontend tests' frontend_tests
  check 'Backend tests' backend_tests
  check 'End-to-end tests' end_to_end
  stage_table
  ((checks_failed == 0)) || printf '\n%s of the stages above failed.\n' "$checks_failed"
  closing_lines
  ((checks_failed == 0))
}

# What each runner found and said last, so that the end of a long log tells the result; pytest's own line comes last.
closing_lines() {
  printf '\n'
  grep -E ': error: |INTERNAL ERROR' "$STATE/log/types.log" 2>/dev/null || true
  sed -E 's/\x1b\[[0-9;]*m//g' "$STATE/log/behind.log" 2>/dev/null | grep -E '^/|^ +[0-9]+:[0-9]+ |^\[warn\]' || true
  sed -E 's/\x1b\[[0-9;]*m//g' "$STATE/log/vitest.log" 2>/dev/null | grep -E '^ *(FAIL|Test Files|Tests) ' || true
  sed -E 's/\x1b\[[0-9;]*m//g' "$STATE/log/e2e.log" 2>/dev/null | grep -E '^ +([0-9]+ (passed|failed|flaky|skipped|did not run)|\[[a-z]+\] › )' || true
  sed -E 's/\x1b\[[0-9;]*m//g' "$STATE/log/pytest.log" 2>/dev/null | grep -E '^(FAILED|ERROR) |^=+ .*(passed|failed|error).*=+$' || true
}
