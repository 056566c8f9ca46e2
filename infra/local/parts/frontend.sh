# shellcheck shell=bash
# The frontend: a Node that fits, its locked packages, its build; each redone only when its sources changed.

FRONTEND=$ROOT/frontend

# What package.json asks for: 20.19 and later of 20, or 22.12 and newer.
node_fits() {
  "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number)
    process.exit((a === 20 && b >= 19) || (a === 22 && b >= 12) || a > 22 ? 0 : 1)' 2>/dev/null
}

system_node_fits() { command -v node >/dev/null && command -v npm >/dev/null && node_fits node; }

# The Python wheel of Node stands in the virtual environment where the machine has none that fits.
choose_node() {
  system_node_fits && return
  PATH=$ROOT/.venv/bin:$PATH
  system_node_fits || fail 'no fitting Node is on PATH nor in .venv; run: make setup'
}

frontend_packages() {
  local wanted
  choose_node
  wanted=$(cat "$FRONTEND/package-lock.json" <(node --version) | sha256sum | cut -c1-16)
  [[ $(cat "$FRONTEND/node_modules/.locked" 2>/dev/null) == "$wanted" ]] && return
  say "Installing the frontend's packages with Node $(node --version) …"
  (cd "$FRONTEND" && npm ci --no-audit --no-fund --loglevel=error </dev/null)
  say "$wanted" >"$FRONTEND/node_modules/.locked"
}

frontend_sources() {
  (
    cd "$FRONTEND" || exit
    find . -type d \( -name node_modules -o -name dist -o -name e2e -o -name coverage -o -name test-results \
      -o -name playwright-report \) -prune -o -type f -not -name '*.tsbuildinfo' -print0 \
      | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
  )
}

frontend_build() {
  local wanted
  frontend_packages
  wanted=$(frontend_sources)
  if [[ -f $FRONTEND/dist/marketplace.html && $(cat "$STATE/frontend.built" 2>/dev/null) == "$wanted" ]]; then
    say 'The build is up to date.'
    return
  fi
  (cd "$FRONTEND" && npm run --silent build </dev/null)
  say "$wanted" >"$STATE/frontend.built"
}
