# shellcheck shell=bash
# What PDFs are set with: Pango and its kin, which the Python environment cannot bring along, and a font.

LETTERS=/usr/share/fonts

documents_install() {
  pango_is_there || install_packages 'the library that sets PDFs' libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
  # Another font with Polish letters does as well: without a network the documents only look plainer.
  inter_is_there || (install_packages 'the font of PDFs' fonts-inter) || any_font_is_there \
    || fail 'PDFs need a font with Polish letters; run: sudo apt-get install fonts-dejavu-core'
}

pango_is_there() { "$VENV/bin/python" -c 'import ctypes; [ctypes.CDLL(name) for name in ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0")]' 2>/dev/null; }
inter_is_there() { find "$LETTERS" -iname 'inter*.[ot]tf' -print -quit 2>/dev/null | grep -q .; }
any_font_is_there() { find "$LETTERS" \( -name 'DejaVuSans.ttf' -o -name 'LiberationSans-Regular.ttf' -o -name 'NotoSans-Regular.ttf' \) -print -quit 2>/dev/null | grep -q .; }
