"""What the house knows of cars: symptoms as people tell them, causes with what speaks for each, in two languages.

`symptoms.yaml` and `causes/*.psv` were written for this product; whoever betters them needs no code. A cause's `signs`
say in how many of a hundred cars with it the symptom is met.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import yaml

from shared_apps.diagnosis.types import Severity

HERE = Path(__file__).parent
CODE = re.compile(r"([PBCU])([0-9A-F]{4})")
GROUPS = re.compile(r"(&|>\d+)")


@dataclass(frozen=True, slots=True)
class Both:
    """One text in Polish and in English."""

    pl: str
    en: str

    def of(self, language: str) -> str:
        return self.en if language == "en" else self.pl


@dataclass(frozen=True, slots=True)
class Way:
    """One way of saying something: groups of stems, each of which must be met. `within` holds for each group how many
    words behind the one before it may stand at most, 0 where it may stand anywhere near; `never` are stems of words
    that make it something else."""

    groups: tuple[tuple[str, ...], ...]
    within: tuple[int, ...]
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Symptom:
    """`ways` are those of saying it, `fine` those of taking it back. `is_context` tells when, not what; a `is_vague`
    one says little where a clearer one was understood."""

    id: str
    name: Both
    question: Both
    ways: tuple[Way, ...]
    fine: tuple[Way, ...] = ()
    urgent: Both | None = None
    is_context: bool = False
    is_vague: bool = False


@dataclass(frozen=True, slots=True)
class KnownCause:
    """`often` is how common it is beside the others, `cost` in zloty with labour, `signs` maps symptoms to 0..1."""

    id: str
    system: str
    name: Both
    why: Both
    often: int
    severity: Severity
    cost: tuple[Decimal, Decimal]
    hours: tuple[Decimal, Decimal]
    fuel: str
    services: tuple[str, ...]
    parts: tuple[Both, ...]
    signs: Mapping[str, float]
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Knowledge:
    symptoms: Mapping[str, Symptom]
    causes: Mapping[str, KnownCause]


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """Read once per process."""
    told = yaml.load((HERE / "symptoms.yaml").read_text(), Loader=yaml.CSafeLoader)
    symptoms = {name: _symptom(name, one) for name, one in told.items()}
    causes = {cause.id: cause for path in sorted((HERE / "causes").glob("*.psv")) for cause in _causes(path)}
    return Knowledge(symptoms, causes)


def _symptom(name: str, told: dict[str, Any]) -> Symptom:
    urgent = told.get("urgent")
    return Symptom(
        id=name,
        name=Both(told["pl"], told["en"]),
        question=Both(*told["ask"]),
        ways=tuple(_way(one) for one in told["match"]),
        fine=tuple(_way(one) for one in told.get("fine", ())),
        urgent=Both(*urgent) if urgent else None,
        is_context=bool(told.get("context")),
        is_vague=bool(told.get("vague")),
    )


def _way(told: str) -> Way:
    said, *never = told.split("!")
    first, *others = GROUPS.split(said)
    groups, within = [first], [0]
    for sign, group in zip(others[::2], others[1::2], strict=True):
        groups.append(group)
        within.append(0 if sign == "&" else int(sign[1:]))
    return Way(tuple(_stems(group) for group in groups), tuple(within), _stems(never[0]) if never else ())


def _stems(told: str) -> tuple[str, ...]:
    return tuple(told.strip().split("|"))


def _causes(path: Path) -> Iterator[KnownCause]:
    with path.open() as file:
        rows = csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE)
        for row in rows:
            yield _cause(path.stem, {name.strip(): (value or "").strip() for name, value in row.items()})


def _cause(system: str, row: dict[str, str]) -> KnownCause:
    return KnownCause(
        id=row["id"],
        system=system,
        name=Both(row["pl"], row["en"]),
        why=Both(row["why_pl"], row["why_en"]),
        often=int(row["often"]),
        severity=cast("Severity", row["severity"]),
        cost=_range(row["cost"]),
        hours=_range(row["hours"]),
        fuel=row["fuel"],
        services=_listed(row["services"]),
        parts=tuple(Both(*map(str.strip, one.split("/", 1))) for one in _listed(row["parts"]) if one != "brak / none"),
        signs={name: int(often) / 100 for name, often in (one.split() for one in _listed(row["signs"]))},
        codes=frozenset(code for one in _listed(row["codes"]) for code in _codes(one)),
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(",") if one.strip())


def _range(text: str) -> tuple[Decimal, Decimal]:
    low, high = text.split("-")
    return Decimal(low), Decimal(high)


def _codes(told: str) -> Iterator[str]:
    """„P0300-P0304” is five codes."""
    first, _, last = told.partition("-")
    family, number = _code(first)
    for one in range(number, (_code(last)[1] if last else number) + 1):
        yield f"{family}{one:04X}"


def _code(told: str) -> tuple[str, int]:
    found = CODE.fullmatch(told)
    if found is None:
        raise ValueError(f"{told!r} is no trouble code")
    return found[1], int(found[2], 16)
