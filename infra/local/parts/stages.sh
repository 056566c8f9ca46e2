# shellcheck shell=bash
# A run made of named stages: each says when it begins and how long it took; a table closes the run.

stage_names=()
stage_seconds=()
stage_results=()
run_began=$EPOCHREALTIME

# Runs $2… as the stage $1. A stage that fails ends the run.
stage() {
  run_stage "$@"
  ((stage_outcome == 0)) && return
  stage_table
  fail "the stage '$1' failed."
}

# A stage whose failure is counted (into checks_failed of the caller), so that one run shows them all.
check() {
  run_stage "$@"
  ((stage_outcome == 0)) || checks_failed=$((checks_failed + 1))
}

# A check of one core that goes on behind others, until `joined` says how it ended.
behind() {
  behind_name=$1 behind_began=$EPOCHREALTIME
  shift
  (
    set -e
    "$@"
  ) >"$STATE/log/behind.log" 2>&1 &
  behind_process=$!
}

joined() {
  local outcome=0
  wait "$behind_process" || outcome=$?
  printf '\n== %s\n' "$behind_name"
  cat "$STATE/log/behind.log"
  note_stage "$behind_name" "$behind_began" "$outcome"
  ((outcome == 0)) || checks_failed=$((checks_failed + 1))
}

stage_outcome=0

# Leaves its result in stage_outcome: asked for in an `if`, bash would forget to stop at a failing command.
run_stage() {
  local name=$1 began=$EPOCHREALTIME
  shift
  printf '\n== %s\n' "$name"
  set +e
  (
    set -e
    "$@"
  )
  stage_outcome=$?
  set -e
  note_stage "$name" "$began" "$stage_outcome"
}

note_stage() {
  local seconds
  seconds=$(seconds_since "$2")
  stage_names+=("$1")
  stage_seconds+=("$seconds")
  if (($3 == 0)); then stage_results+=(ok); else stage_results+=(FAILED); fi
  printf -- '-- %s: %s s\n' "$1" "$seconds"
}

seconds_since() { awk -v from="$1" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f", to - from }'; }

stage_table() {
  local i
  printf '\n%-34s %9s\n' Stage Seconds
  for i in "${!stage_names[@]}"; do
    printf '%-34s %9s  %s\n' "${stage_names[i]}" "${stage_seconds[i]}" "${stage_results[i]}"
  done
  printf '%-34s %9s\n' Together "$(seconds_since "$run_began")"
}
