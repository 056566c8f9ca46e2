"""The list of trouble codes comes from outside: all of it or nothing, and a mistake is told by its file and line."""

from __future__ import annotations

import gzip
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from shared_apps.diagnosis.models import TroubleCode
from shared_apps.diagnosis.selectors import trouble_code
from shared_apps.diagnosis.services.looking import look_up
from tests.diagnosis.talking import said, started
from tests.factories.people import browser

# Our own entry in the published form: eighteen lines, the first of them "- code:".
ENTRY = """\
- code: {code}
  category: powertrain
  title: {{en: "{title}", de: Titel}}
  description: {{en: The mixture burns late., de: Beschreibung}}
  affected_components: [coil_pack, harness]
  common_causes:
    - id: harness_chafed
      likelihood: low
      label: {{en: Harness chafed, de: Kabelbaum}}
    - id: coil_weak
      likelihood: high
      label: {{en: Coil weak when hot, de: Spule}}
  symptoms: [{{en: Shakes at idle, de: Unrund}}]
  repair: {{difficulty: medium, diy_possible: true, estimated_cost_eur: [30, 180], estimated_hours: [0.5, 2]}}
  flags: {{mil: true, emissions_relevant: true, limp_mode_possible: false}}
  references: [sae:J2012]
  related_codes: [P0999]
  sources: [ours]
"""
LONG = len(ENTRY.splitlines())


def entries(*codes: str, title: str = "Late burn") -> str:
    return "".join(ENTRY.format(code=code, title=title) for code in codes)


def packed(path: Path, text: str) -> Path:
    path.write_bytes(gzip.compress(text.encode()))
    return path


def taken_in(path: Path) -> str:
    out = StringIO()
    call_command("import_trouble_codes", str(path), stdout=out)
    return out.getvalue()


def refused(path: Path) -> str:
    with pytest.raises(CommandError) as no:
        call_command("import_trouble_codes", str(path), stdout=StringIO())
    return str(no.value)


def test_a_folder_is_taken_in_with_its_progress_and_a_code_is_told_whole(db, tmp_path):
    packed(tmp_path / "P0xxx.yaml.gz", f"# Two codes.\n\n{entries('P0911', 'P0912')}")
    (tmp_path / "U0xxx.yaml").write_text(entries("U0911"))
    (tmp_path / "LICENSE").write_text("not a list")

    said = taken_in(tmp_path)

    assert "100 % U0xxx.yaml" in said
    assert "3 codes of 2 files are here now, 3 of them new." in said
    code = trouble_code(code=" p0911 ")
    assert code is not None
    assert (code.title, code.description, code.category) == ("Late burn", "The mixture burns late.", "powertrain")
    assert [cause["id"] for cause in code.common_causes] == ["coil_weak", "harness_chafed"]
    assert (code.cost_eur_min, code.cost_eur_max, code.minutes_min, code.minutes_max) == (30, 180, 30, 120)
    assert (code.symptoms, code.related, code.components) == (["Shakes at idle"], ["P0999"], ["coil_pack", "harness"])
    assert code.flags == ["mil", "emissions_relevant"]
    assert code.is_for_amateurs
    assert trouble_code(code="P0999") is None


def test_the_same_list_twice_makes_nothing_double_and_a_newer_one_corrects(db, tmp_path):
    path = packed(tmp_path / "P0xxx.yaml.gz", entries("P0911", "P0912"))
    taken_in(path)
    assert "2 codes of 1 files are here now, 0 of them new." in taken_in(path)
    assert TroubleCode.objects.count() == 2

    packed(path, entries("P0911", title="Very late burn"))
    taken_in(path)

    titles = dict(TroubleCode.objects.values_list("code", "title"))
    assert titles == {"P0911": "Very late burn", "P0912": "Late burn"}


GOOD = entries("P0912")
# What stands in the file's third entry, the line of it (from 1) that is named, and the reason.
BROKEN = {
    "YAML": (GOOD.replace('{en: "Late burn"', '[en: "Late burn"'), 3, "expected ',' or ']'"),
    "an open quote": (GOOD.replace('burn"', "burn"), LONG + 1, "unexpected end"),
    "a missing title": (GOOD.replace("  title:", "  titel:"), 1, "'title' is missing"),
    "no English": (GOOD.replace('en: "Late burn"', "pl: Późno"), 1, "'en' is missing"),
    "no such code": (GOOD.replace("P0912", "X0912"), 1, "'X0912' is not a trouble code"),
    "the same code": (entries("P0910"), 1, "P0910 is here for the second time"),
    "unknown likelihood": (GOOD.replace("likelihood: low", "likelihood: rather"), 1, "likelihood is none of"),
    "cost upside down": (GOOD.replace("[30, 180]", "[180, 30]"), 1, "estimated_cost_eur is no pair"),
    "cost without end": (GOOD.replace("[30, 180]", "[30, .inf]"), 1, "estimated_cost_eur is no pair"),
    "a cost of truth": (GOOD.replace("[30, 180]", "[false, true]"), 1, "estimated_cost_eur is no pair"),
    "a number for a title": (GOOD.replace('"Late burn"', "12"), 1, "title is of the wrong kind"),
    "a title too long": (GOOD.replace("Late burn", "x" * 201), 1, "title is empty or too long"),
    "a zero byte": (GOOD.replace("Late burn", "Late\\0burn"), 1, "title is empty or too long"),
    "an object of Python": (
        GOOD.replace('"Late burn"', "!!python/object/apply:os.getcwd []"),
        3,
        "could not determine",
    ),
    "a reference": (GOOD.replace("[sae:J2012]", "&a [x]").replace("[ours]", "*a"), 18, "references are not taken"),
    "a well": (GOOD.replace("[ours]", "[" * 5_000), 18, "nested too deeply"),
    "an endless entry": (GOOD + "  more: |\n" + "    x\n" * 10_000, 1, "this entry is too large"),
    "an endless line": (GOOD + "  more: " + "x" * 100_000, 1, "this entry is too large"),
    "an endless list": (GOOD.replace("[ours]", "[ours]").replace("[P0999]", str(["P0999"] * 51)), 1, "is too long"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_entry_is_named_by_file_and_line_and_nothing_stays_of_what_came_before_it(db, tmp_path, name):
    third, line, reason = BROKEN[name]
    packed(tmp_path / "P0xxx.yaml.gz", entries(*[f"P1{n:03}" for n in range(600)]))
    packed(tmp_path / "P1xxx.yaml.gz", entries("P0910", "P0911") + third)

    said = refused(tmp_path)

    assert said.startswith(f"Nothing was taken in. P1xxx.yaml.gz, line {2 * LONG + line}: ")
    assert reason in said
    assert not TroubleCode.objects.exists()


def test_what_was_here_stays_as_it_was_when_a_newer_list_is_broken(db, tmp_path):
    path = packed(tmp_path / "P0xxx.yaml.gz", entries("P0911"))
    taken_in(path)
    packed(path, entries("P0911", title="Very late burn") + GOOD.replace("title", "titel"))
    refused(path)
    assert TroubleCode.objects.get().title == "Late burn"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "line 1: there are no codes here"),
        (gzip.compress(b"code: P0911\n"), "line 1: a list of codes was expected"),
        (b"- code: P0911\n", "line 1: the file is cut short or is not gzip"),
        (gzip.compress(GOOD.encode())[:-12], "the file is cut short or is not gzip"),
        (gzip.compress(b"- code: \xff\n"), "line 1: not UTF-8"),
        (gzip.compress(b"#\n" * 17_000_000), "this file is too large"),
    ],
    ids=["empty", "no list", "not gzip", "cut short", "not UTF-8", "grows when unpacked"],
)
def test_a_broken_file_is_refused(db, tmp_path, content, reason):
    path = tmp_path / "P0xxx.yaml.gz"
    path.write_bytes(content)
    said = refused(path)
    assert said.startswith("Nothing was taken in. P0xxx.yaml.gz, line ")
    assert said.endswith(reason)
    assert not TroubleCode.objects.exists()


def test_a_path_with_nothing_in_it_is_told(db, tmp_path):
    assert "there are no lists of codes in this folder" in refused(tmp_path)
    assert "No such file" in refused(tmp_path / "P0xxx.yaml.gz")


def test_a_model_looks_a_code_up(db, tmp_path):
    taken_in(packed(tmp_path / "P0xxx.yaml.gz", entries("P0911")))
    told = look_up(tool="trouble_code", argument="p0911")
    assert told["found"] is True
    assert told["causes"][0] == {"likelihood": "high", "cause": "Coil weak when hot"}
    assert look_up(tool="trouble_code", argument="P0912") == {"found": False, "code": "P0912"}


def test_whoever_names_a_code_hears_what_it_means_once(db, tmp_path):
    taken_in(packed(tmp_path / "P0xxx.yaml.gz", entries("P0911")))
    visitor = browser()
    session_id = started(visitor)

    first = said(visitor, session_id, "Mam kod p0911 i P0912, silnik szarpie")
    assert "Kod P0911 oznacza: „Late burn”." in first["content"]
    assert "P0912" not in first["content"]
    assert first["kind"] == "question"
    answer = said(visitor, session_id, question_id=first["question"]["id"], answer="no")
    assert "P0911" not in answer["content"]
