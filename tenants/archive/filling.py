"""Rows of an archive into a schema that was made for them, and the proof that they are the same rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import connection
from psycopg import sql

from tenants.archive import catalog
from tenants.archive.container import ArchiveReader
from tenants.archive.errors import WRONG_ROWS, ArchiveDamaged, CountsDiffer
from tenants.archive.rewriting import Rewriting
from tenants.archive.types import Compared, Manifest, Part, Progress, silent


class Filling:
    """Fills one schema, table by table. The transaction is the caller's."""

    def __init__(
        self,
        reader: ArchiveReader,
        schema_name: str,
        *,
        people: Mapping[int, int],
        emptied: Iterable[tuple[str, str]] = (),
        clear_encrypted: bool = False,
        home: str = "",
        progress: Progress = silent,
    ) -> None:
        self._reader, self._schema = reader, schema_name
        self._people, self._emptied = people, tuple(emptied)
        self._clear_encrypted, self._progress = clear_encrypted, progress
        # Where the workshop's files will lie; the same as before unless it gets another schema.
        self._home = home or schema_name
        self.cleared = 0
        self.compared: list[Compared] = []

    def fill(self) -> None:
        """Raises ArchiveDamaged when tables or rows are not those of the schema, CountsDiffer when some got lost."""
        manifest = self._reader.manifest
        parts = manifest.of_kind("table")
        with connection.cursor() as cursor:
            _same_tables(cursor, self._schema, parts)
            try:
                for number, part in enumerate(parts):
                    self._progress(number, len(parts), part.table)
                    self._table(cursor, manifest, part)
                # The keys between the tables, which wait for the end of a transaction.
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            except WRONG_ROWS as wrong:
                raise ArchiveDamaged(details={"database": [str(wrong).splitlines()[0]]}) from wrong
            self.compared = _same_sums(cursor, self._schema, parts)
            advance_sequences(cursor, self._schema, manifest.sequences)

    def _table(self, cursor: Any, manifest: Manifest, part: Part) -> None:
        columns = {*manifest.people_columns.get(part.table, ()), *catalog.columns_of_people().get(part.table, ())}
        encrypted = {*manifest.encrypted_columns.get(part.table, ()), *catalog.columns_encrypted().get(part.table, ())}
        rewriting = Rewriting(
            part.columns,
            people=self._people,
            people_columns=columns - {column for table, column in self._emptied if table == part.table},
            emptied=[column for table, column in self._emptied if table == part.table],
            cleared=encrypted if self._clear_encrypted else (),
            moved=moved_files(manifest, self._home),
        )
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
            sql.Identifier(self._schema, part.table), sql.SQL(", ").join(map(sql.Identifier, part.columns))
        )
        with cursor.copy(statement) as copy:
            for block in rewriting.over(self._reader.blocks(part)):
                copy.write(block)
        self.cleared += rewriting.cleared


def moved_files(manifest: Manifest, schema_name: str) -> tuple[bytes, bytes] | None:
    """Files lie below their workshop's schema name, and rows hold the whole key."""
    before = str(manifest.workshop["schema_name"])
    return None if before == schema_name else (f"t/{before}/".encode(), f"t/{schema_name}/".encode())


def _same_tables(cursor: Any, schema_name: str, parts: Iterable[Part]) -> None:
    here = {name: set(table.names) for name, table in catalog.tables_of(cursor, schema_name).items()}
    if here != {part.table: set(part.columns) for part in parts}:
        raise ArchiveDamaged


def _same_sums(cursor: Any, schema_name: str, parts: Iterable[Part]) -> list[Compared]:
    """Counts and totals of money, table by table, as found here. Raises CountsDiffer."""
    wrong: dict[str, Any] = {}
    compared = []
    tables = catalog.tables_of(cursor, schema_name)
    for part in parts:
        money = tables[part.table].money
        sums = sql.SQL("").join(sql.SQL(", coalesce(sum({}), 0)::text").format(sql.Identifier(name)) for name in money)
        cursor.execute(sql.SQL("SELECT count(*){} FROM {}").format(sums, sql.Identifier(schema_name, part.table)))
        count, *totals = cursor.fetchone()
        found = dict(zip(money, totals, strict=True))
        compared.append(Compared(part.table, count, found))
        if count != part.rows or found != part.sums:
            wrong[part.table] = {"archive": [part.rows, part.sums], "here": [count, found]}
    if wrong:
        raise CountsDiffer(details=wrong)
    return compared


def advance_sequences(cursor: Any, schema_name: str, wanted: Iterable[tuple[str, str, int, bool]]) -> None:
    """Set every counter to what is wanted, but never back: a number that was given out is never given out again."""
    here = {(table, column or name): name for name, table, column in list(catalog.sequences_of(cursor, schema_name))}
    for table, column, last, given in wanted:
        name = here.get((table, column))
        if name is None:
            continue
        sequence = sql.Identifier(schema_name, name)
        cursor.execute(sql.SQL("SELECT last_value, is_called FROM {}").format(sequence))
        now: tuple[int, bool] = cursor.fetchone()
        if (last, given) > now:
            cursor.execute(
                sql.SQL("SELECT setval({}::regclass, %s, %s)").format(sql.Literal(f'"{schema_name}"."{name}"')),
                [last, given],
            )
