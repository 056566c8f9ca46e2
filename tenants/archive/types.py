"""What an archive is made of. The file itself is described in docs/archives.md."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import IO, Any, Protocol

FORMAT = "garagemanager-workshop"
VERSION = 1

# Hears how far a long act has come: (done, of how many, what is being done).
Progress = Callable[[int, int, str], None]
# A workshop schema's applied migrations, by app label.
State = Mapping[str, Sequence[str]]


def silent(done: int, total: int, what: str) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class PublicTable:
    """A shared table that holds rows of one workshop: how they leave with it, arrive with it and are erased with it.

    `rows` is a condition on the table (aliased t) with %(workshop_id)s and %(schema_name)s. Declared in
    config.archived, parents before children.
    """

    table: str
    rows: str
    # False: the rows are only erased with the workshop, they say nothing to another installation.
    carried: bool = True
    # Given anew where the rows arrive.
    given_anew: frozenset[str] = frozenset()
    workshop_key: str = ""
    # A person by id here, by e-mail on the way; rows of somebody unknown where they arrive stay out and are counted.
    person_key: str = ""
    # Staff is made known where it arrives; clients are not: they never asked that installation for anything.
    brings_people: bool = False
    # A UUID that links may point to: kept while it is free here, otherwise given anew; children follow their parent.
    own_uuid: str = ""
    parent_uuid: str = ""
    # Columns written differently where they arrive, as SQL over the staged row (s) with %(is_copy)s.
    written_as: Mapping[str, str] = field(default_factory=dict)
    # A reflection of the schema's own rows: goes back in time together with the schema.
    is_reflection: bool = False
    # Ids that are known beyond the workshop: a copy beside the living original brings none of these rows, and the
    # columns of its own tables that would call for them are emptied (table, column).
    stays_with_original: bool = False
    emptied_in_copy: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a schema, as the catalog has it; generated columns are left out, they follow from the others."""

    name: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]

    @property
    def money(self) -> list[str]:
        """Exact decimals: in this house that is money, and what is not is worth comparing just as well."""
        return [column.name for column in self.columns if column.type.startswith("numeric")]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom a workshop's rows point at, as the archive knows them."""

    id: int
    email: str
    first_name: str
    last_name: str
    language: str
    is_staff: bool


@dataclass(slots=True)
class Part:
    """One entry of the archive. `sums` are exact decimals as text, by column."""

    name: str
    kind: str
    rows: int = 0
    bytes: int = 0
    sha256: str = ""
    table: str = ""
    columns: list[str] = field(default_factory=list)
    sums: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Manifest:
    made_at: str
    workshop: dict[str, Any]
    state: dict[str, list[str]]
    parts: list[Part] = field(default_factory=list)
    # Identity columns as [table, column, last value, whether it was given out].
    sequences: list[tuple[str, str, int, bool]] = field(default_factory=list)
    # Columns that hold a person's id, by table.
    people_columns: dict[str, list[str]] = field(default_factory=dict)
    # Columns encrypted with this installation's keys, by table, and a word to try one's own keys on.
    encrypted_columns: dict[str, list[str]] = field(default_factory=dict)
    key_trial: str = ""

    def of_kind(self, kind: str) -> list[Part]:
        return [part for part in self.parts if part.kind == kind]

    @property
    def rows(self) -> int:
        return sum(part.rows for part in self.parts if part.kind in {"table", "public"})


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: rows of the schema and of the shared tables, files, and the bytes of the archive."""

    slug: str
    rows: int
    files: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Compared:
    """A table after the import: as many rows and the same totals of its exact decimals as the archive says."""

    table: str
    rows: int
    sums: dict[str, str]

    def __str__(self) -> str:
        totals = ", ".join(f"{name} {total}" for name, total in self.sums.items())
        return f"{self.table}: {self.rows} rows" + (f", {totals}" if totals else "")


@dataclass(frozen=True, slots=True)
class Imported:
    workshop_id: int
    slug: str
    schema_name: str
    rows: int
    files: int
    # People of the staff who had no account here, rows of clients who have none, encrypted values of foreign keys.
    people_made: int
    rows_left_out: int
    values_cleared: int
    was_migrated: bool
    is_copy: bool
    compared: list[Compared]


@dataclass(frozen=True, slots=True)
class Restored:
    """A workshop that went back in time; `undo_schema` is what it was a moment before."""

    slug: str
    undo_schema: str
    swap_seconds: float


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A workshop's file: its key below the workshop's own folder, e.g. photos/3f….webp."""

    path: str
    size: int


class WorkshopFiles(Protocol):
    """Where a workshop's files lie. Named by settings.WORKSHOP_FILES; the storage room of this house implements it."""

    def listed(self, *, schema_name: str) -> Iterator[StoredFile]: ...

    def opened(self, *, schema_name: str, path: str) -> IO[bytes]: ...

    def kept(self, *, schema_name: str, path: str, blocks: Iterator[bytes]) -> bool:
        """Write a file that is not there yet; False when it is."""
        ...

    def removed(self, *, schema_name: str) -> int:
        """Delete everything of this workshop; returns how many files went."""
        ...
