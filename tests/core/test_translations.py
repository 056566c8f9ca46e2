"""Every sentence we say is there in English, and the compiled catalogue is the one that can be read."""

from __future__ import annotations

import ast
import gettext
import re
from pathlib import Path

from django.conf import settings

FOLDER = Path(settings.BASE_DIR) / "locale" / "en" / "LC_MESSAGES"
MARKS = {"_", "gettext", "gettext_lazy", "gettext_noop"}


def written() -> dict[str, str]:
    text = (FOLDER / "django.po").read_text()
    pairs = re.findall(r'^msgid "(.+)"\nmsgstr "(.*)"$', text, flags=re.M)
    return {source.replace('\\"', '"'): english.replace('\\"', '"') for source, english in pairs}


def said() -> set[str]:
    """Every literal handed to gettext in our code and in our templates."""
    found = set()
    for room in ("shared_apps", "tenant_apps", "tenants", "config"):
        for path in (Path(settings.BASE_DIR) / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS):
                    continue
                if node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
                    found.add(node.args[0].value)
        for path in (Path(settings.BASE_DIR) / room).rglob("templates/**/*.html"):
            found |= in_template(path.read_text())
    return found


def in_template(text: str) -> set[str]:
    blocks = re.findall(r"{% blocktranslate[^%]*%}(.*?){% endblocktranslate %}", text, flags=re.S)
    return {
        *re.findall(r'{% translate "([^"]+)"', text),
        *(re.sub(r"{{ (\w+) }}", r"%(\1)s", block) for block in blocks),
    }


def test_every_sentence_has_its_english():
    catalogue = written()
    assert {sentence for sentence in said() if not catalogue.get(sentence)} == set()


def test_nothing_is_kept_that_nobody_says():
    assert set(written()) - said() == set()


def test_the_compiled_catalogue_is_current():
    with (FOLDER / "django.mo").open("rb") as compiled:
        catalogue = gettext.GNUTranslations(compiled)
    assert {sentence: catalogue.gettext(sentence) for sentence in written()} == written()


def test_placeholders_survive_translation():
    for source, english in written().items():
        assert sorted(re.findall(r"%\(\w+\)[sd]", source)) == sorted(re.findall(r"%\(\w+\)[sd]", english)), source
