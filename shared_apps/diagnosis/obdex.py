"""Reads a list of trouble codes as OBDex publishes it: YAML, plain or gzipped, one entry a code, from outside and so
not to be trusted. An entry is read at a time, so a file is as large in memory as its largest entry."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, TypeVar, cast

import yaml

from shared_apps.diagnosis.models import TroubleCode
from shared_apps.diagnosis.models.codes import CATEGORIES, DIFFICULTIES, LIKELIHOODS

MOST_IN_A_FILE = 32 * 1024 * 1024  # bytes once unpacked
MOST_IN_AN_ENTRY = 32 * 1024
MOST_IN_A_LIST = 50
DEEPEST = 8
MOST_EUROS, MOST_HOURS = 1_000_000, 1_000
Kind = TypeVar("Kind")
CODE = re.compile(r"[PCBU][0-9A-F]{4}")


class BrokenList(ValueError):
    """Why a file cannot be used, by its name and the line (from 1) where the entry or the mistake begins."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path.name}, line {line}: {reason}")


def files_of(path: Path) -> list[Path]:
    """The file itself, or the lists in a folder by name."""
    if not path.is_dir():
        return [path]
    return sorted(one for one in path.iterdir() if one.name.endswith((".yaml", ".yml", ".yaml.gz", ".yml.gz")))


def read_codes(path: Path) -> Iterator[tuple[int, int, TroubleCode]]:
    """(line from 1, bytes taken from the disk so far, unsaved code) of every entry. Raises BrokenList, OSError."""
    for first, text, taken in _entries(path):
        yield first, taken, _code(path, first, text)


def _entries(path: Path) -> Iterator[tuple[int, str, int]]:
    """(line where it begins, text, bytes taken from the disk) of every "- " at the margin."""
    first, lines, size = 0, list[str](), 0
    with path.open("rb") as disk:
        for number, line in enumerate(_lines(path, disk), 1):
            if line.startswith("- "):
                if lines:
                    yield first, "".join(lines), disk.tell()
                first, lines, size = number, [], 0
            elif not first and line.strip() and not line.startswith(("#", "---")):
                raise BrokenList(path, number, "a list of codes was expected")
            size += len(line)
            if first and size > MOST_IN_AN_ENTRY:
                raise BrokenList(path, first, "this entry is too large")
            if first:
                lines.append(line)
        if not lines:
            raise BrokenList(path, 1, "there are no codes here")
        yield first, "".join(lines), disk.tell()


def _lines(path: Path, disk: IO[bytes]) -> Iterator[str]:
    unpacked: IO[bytes] = cast("IO[bytes]", gzip.GzipFile(fileobj=disk)) if path.suffix == ".gz" else disk
    number = size = 0
    while True:
        number += 1
        try:
            line = unpacked.readline(MOST_IN_AN_ENTRY + 1)
            size += len(line)
            if size > MOST_IN_A_FILE:
                raise BrokenList(path, number, "this file is too large")
            if not line:
                return
            yield line.decode()
        except (OSError, EOFError, zlib.error) as broken:
            raise BrokenList(path, number, "the file is cut short or is not gzip") from broken
        except UnicodeDecodeError as broken:
            raise BrokenList(path, number, "not UTF-8") from broken


def _line(first: int, mark: Any) -> int:
    return first + (mark.line if mark else 0)


def _code(path: Path, first: int, text: str) -> TroubleCode:
    try:
        depth = 0
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.AliasEvent):
                raise BrokenList(path, _line(first, event.start_mark), "references are not taken")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                raise BrokenList(path, _line(first, event.start_mark), "nested too deeply")
        [entry] = yaml.load(text, Loader=yaml.CSafeLoader)
        return _checked(entry)
    except yaml.MarkedYAMLError as broken:
        mark = broken.problem_mark or broken.context_mark
        raise BrokenList(path, _line(first, mark), broken.problem or "not YAML") from broken
    except yaml.YAMLError as broken:
        raise BrokenList(path, first, "not YAML") from broken
    except BrokenList:
        raise
    except KeyError as missing:
        raise BrokenList(path, first, f"{missing} is missing") from missing
    except (TypeError, ValueError) as wrong:
        raise BrokenList(path, first, str(wrong)) from wrong


def _checked(entry: Any) -> TroubleCode:
    entry = _kind(entry, dict, "the entry")
    repair = _kind(entry["repair"], dict, "repair")
    code = _text(entry["code"], 5, "code")
    if not CODE.fullmatch(code):
        raise ValueError(f"{code!r} is not a trouble code")
    euros = _span(repair["estimated_cost_eur"], MOST_EUROS, "estimated_cost_eur")
    hours = _span(repair["estimated_hours"], MOST_HOURS, "estimated_hours")
    causes = [_cause(one) for one in _many(entry["common_causes"], "common_causes")]
    flags = _kind(entry.get("flags", {}), dict, "flags")
    return TroubleCode(
        code=code,
        category=_one_of(entry["category"], CATEGORIES, "category"),
        title=_english(entry["title"], 200, "title"),
        description=_english(entry["description"], 1000, "description"),
        common_causes=sorted(causes, key=lambda one: LIKELIHOODS.index(one["likelihood"])),
        symptoms=[_english(one, 300, "symptoms") for one in _many(entry.get("symptoms", []), "symptoms")],
        components=[_text(one, 60, "affected_components") for one in _many(entry["affected_components"], "components")],
        related=[_text(one, 5, "related_codes") for one in _many(entry.get("related_codes", []), "related_codes")],
        flags=[_text(name, 30, "flags") for name, is_so in flags.items() if _kind(is_so, bool, "flags")],
        difficulty=_one_of(repair["difficulty"], DIFFICULTIES, "difficulty"),
        is_for_amateurs=_kind(repair["diy_possible"], bool, "diy_possible"),
        cost_eur_min=round(euros[0]),
        cost_eur_max=round(euros[1]),
        minutes_min=round(hours[0] * 60),
        minutes_max=round(hours[1] * 60),
    )


def _cause(said: Any) -> dict[str, str]:
    said = _kind(said, dict, "common_causes")
    return {
        "id": _text(said["id"], 60, "a cause's id"),
        "likelihood": _one_of(said["likelihood"], LIKELIHOODS, "likelihood"),
        "label": _english(said["label"], 200, "a cause's label"),
    }


def _kind(said: Any, kind: type[Kind], name: str) -> Kind:
    if not isinstance(said, kind):
        raise TypeError(f"{name} is of the wrong kind")
    return said


def _many(said: Any, name: str) -> list[Any]:
    many: list[Any] = _kind(said, list, name)
    if len(many) > MOST_IN_A_LIST:
        raise ValueError(f"{name} is too long")
    return many


def _text(said: Any, most: int, name: str) -> str:
    text = _kind(said, str, name).strip()
    if not 0 < len(text) <= most or "\0" in text:
        raise ValueError(f"{name} is empty or too long")
    return text


def _english(said: Any, most: int, name: str) -> str:
    return _text(_kind(said, dict, name)["en"], most, name)


def _one_of(said: Any, known: tuple[str, ...], name: str) -> str:
    if said not in known:
        raise ValueError(f"{name} is none of {', '.join(known)}")
    return str(said)


def _span(said: Any, most: int, name: str) -> tuple[float, float]:
    span = _many(said, name)
    numbers = [one for one in span if isinstance(one, (int, float)) and not isinstance(one, bool)]
    if len(span) != 2 or len(numbers) != 2 or not 0 <= numbers[0] <= numbers[1] <= most:
        raise ValueError(f"{name} is no pair of numbers from the smaller to the larger")
    return numbers[0], numbers[1]
