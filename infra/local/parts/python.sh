# shellcheck shell=bash
# The Python environment of the checkout, exactly as the locked requirements say.

VENV=$ROOT/.venv

python_is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

python_program() {
  local candidate
  for candidate in python3 python3.13 python3.12 python3.11; do
    command -v "$candidate" >/dev/null && python_is_new_enough "$candidate" && {
      say "$candidate"
      return
    }
  done
  return 1
}

python_setup() {
  python_install
  documents_install
}

python_install() {
  local locked wanted
  locked=("$ROOT/requirements/bootstrap.txt" "$ROOT/requirements/dev.txt")
  system_node_fits || locked+=("$ROOT/requirements/node.txt")
  wanted=$(sha256sum "${locked[@]}" | cut -d' ' -f1 | sha256sum | cut -c1-16)
  if [[ -x $VENV/bin/python && $(cat "$VENV/locked" 2>/dev/null) == "$wanted" ]]; then
    say 'The environment already matches the locked requirements.'
    return
  fi
  [[ -x $VENV/bin/python ]] && python_is_new_enough "$VENV/bin/python" || python_make_environment
  "$VENV/bin/python" -m pip install -q --disable-pip-version-check --require-hashes -r "$ROOT/requirements/bootstrap.txt"
  VIRTUAL_ENV=$VENV "$VENV/bin/uv" pip sync --quiet --require-hashes "${locked[@]}"
  say "$wanted" >"$VENV/locked"
}

python_make_environment() {
  local program
  python_program >/dev/null || install_packages Python python3 python3-venv
  program=$(python_program) || fail 'Python 3.11 or newer is needed and this system has none; install one and put it on PATH.'
  # Debian ships Python without what a virtual environment needs.
  "$program" -c 'import ensurepip' 2>/dev/null \
    || install_packages "Python's venv module" "$("$program" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
  say "Creating .venv with $("$program" --version) …"
  "$program" -m venv --clear "$VENV"
}
