from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from django.db import transaction

from shared_apps.diagnosis.models import TroubleCode
from shared_apps.diagnosis.obdex import BrokenList, files_of, read_codes

BATCH = 500


@dataclass(frozen=True, slots=True)
class CodesTaken:
    files: int
    codes: int
    added: int


@transaction.atomic
def trouble_codes_take_in(
    *, path: Path, progress: Callable[[int, int, str], object] = lambda done, total, what: None
) -> CodesTaken:
    """All of a file or folder of OBDex, or nothing. A code that is here already gets what the list says now; one the
    list no longer has stays. `progress` hears (bytes read, bytes in all, file). Raises BrokenList, OSError."""
    files = files_of(path)
    if not files:
        raise BrokenList(path, 1, "there are no lists of codes in this folder")
    before = TroubleCode.objects.count()
    codes = _once(files, progress)
    taken = 0
    fields = [field.name for field in TroubleCode._meta.concrete_fields if not field.primary_key]
    while batch := list(islice(codes, BATCH)):
        TroubleCode.objects.bulk_create(batch, update_conflicts=True, unique_fields=["code"], update_fields=fields)
        taken += len(batch)
    return CodesTaken(files=len(files), codes=taken, added=TroubleCode.objects.count() - before)


def _once(files: list[Path], progress: Callable[[int, int, str], object]) -> Iterator[TroubleCode]:
    total, done, seen = sum(file.stat().st_size for file in files), 0, set[str]()
    for file in files:
        for line, taken, code in read_codes(file):
            if code.code in seen:
                raise BrokenList(file, line, f"{code.code} is here for the second time")
            seen.add(code.code)
            progress(done + taken, total, file.name)
            yield code
        done += file.stat().st_size
