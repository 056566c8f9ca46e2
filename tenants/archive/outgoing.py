"""One workshop into one file: its schema, its shared rows, the people they point at, its files."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

import psycopg
from django.contrib.auth import get_user_model
from django.utils import timezone
from psycopg import sql

from shared_apps.core.errors import NotHere
from tenants.archive import catalog
from tenants.archive.container import BLOCK, ArchiveWriter
from tenants.archive.declared import public_tables, workshop_files
from tenants.archive.keys import key_trial
from tenants.archive.source import CopyOut, snapshot
from tenants.archive.types import Exported, Manifest, Part, Progress, PublicTable, Table, silent
from tenants.models import Workshop

PEOPLE = ("id", "email", "first_name", "last_name", "language", "is_staff")


def write_archive(
    *, target: Path, slug: str, schema_name: str = "", dsn: str = "", progress: Progress = silent
) -> Exported:
    """Write the archive beside its final name and move it there whole. Raises NotHere for an unknown workshop.

    With `dsn` the rows come from another database (a side restore); files always come from this installation's store.
    """
    unfinished = target.with_name(f".{target.name}.part")
    unfinished.parent.mkdir(parents=True, exist_ok=True)
    try:
        with snapshot(dsn) as source, unfinished.open("wb") as raw:
            os.fchmod(raw.fileno(), 0o600)
            found = _Leaving(
                source, ("schema_name", schema_name) if schema_name else ("slug", slug), raw, progress
            ).write()
            raw.flush()
            os.fsync(raw.fileno())
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return Exported(slug=slug, rows=found.manifest.rows, files=found.files, bytes=target.stat().st_size)


class _Leaving:
    def __init__(
        self, source: psycopg.Connection[Any], found_by: tuple[str, str], raw: IO[bytes], progress: Progress
    ) -> None:
        self._source = source
        self._progress = progress
        self._cursor = source.cursor()
        self._workshop = self._row_of(*found_by)
        self._schema = str(self._workshop["schema_name"])
        self._params = {"workshop_id": self._workshop["id"], "schema_name": self._schema}
        self.files = 0
        self.manifest = Manifest(
            made_at=timezone.now().isoformat(),
            workshop={name: self._workshop[name] for name in ("schema_name", "slug", "name", "timezone", "is_demo")},
            state=catalog.state_of(self._cursor, self._schema),
            key_trial=key_trial(),
        )
        self._writer = ArchiveWriter(raw, self.manifest)

    def _row_of(self, key: str, value: str) -> dict[str, Any]:
        fields = ("id", "schema_name", "slug", "name", "timezone", "is_demo")
        table = sql.Identifier("public", Workshop._meta.db_table)
        columns = sql.SQL(", ").join(map(sql.Identifier, fields))
        query = sql.SQL("SELECT {} FROM {} WHERE {} = %s").format(columns, table, sql.Identifier(key))
        row = self._cursor.execute(query, (value,)).fetchone()
        if row is None:
            raise NotHere
        return dict(zip(fields, row, strict=True))

    def write(self) -> _Leaving:
        tables = catalog.tables_of(self._cursor, self._schema)
        declared = [table for table in public_tables() if table.carried]
        shared = catalog.tables_of(self._cursor, "public", only={table.table for table in declared})
        steps = len(tables) + len(declared) + 2
        self.manifest.people_columns = _those_there(catalog.columns_of_people(), tables)
        self.manifest.encrypted_columns = _those_there(catalog.columns_encrypted(), tables)
        for number, table in enumerate(tables.values()):
            self._progress(number, steps, table.name)
            self._schema_table(table)
        for number, declaration in enumerate(declared, len(tables)):
            self._progress(number, steps, declaration.table)
            self._public_table(declaration, shared[declaration.table])
        self._progress(steps - 2, steps, "people")
        self._people(declared)
        self._sequences()
        self._progress(steps - 1, steps, "files")
        self._files()
        self._writer.close()
        self._progress(steps, steps, "")
        return self

    def _schema_table(self, table: Table) -> None:
        where = sql.Identifier(self._schema, table.name)
        statement = sql.SQL("COPY {} ({}) TO STDOUT").format(where, _names(table.names))
        sums = self._sums(sql.SQL("{} t").format(where), table.money, None)
        self._add(
            Part(f"tables/{table.name}.copy", "table", table=table.name, columns=table.names, sums=sums), statement
        )

    def _public_table(self, declared: PublicTable, table: Table) -> None:
        rows = sql.SQL("{} t WHERE {}").format(sql.Identifier("public", table.name), sql.SQL(declared.rows))
        kept = Table(table.name, tuple(c for c in table.columns if c.name not in declared.given_anew))
        columns = sql.SQL(", ").join(sql.Identifier("t", name) for name in kept.names)
        statement = sql.SQL("COPY (SELECT {} FROM {}) TO STDOUT").format(columns, rows)
        sums = self._sums(rows, kept.money, self._params)
        part = Part(f"public/{table.name}.copy", "public", table=table.name, columns=kept.names, sums=sums)
        self._add(part, statement, self._params)

    def _people(self, declared: Sequence[PublicTable]) -> None:
        """Everybody a row points at, once; who is on the staff is marked."""
        pointing: list[sql.Composable] = []
        for table, columns in self.manifest.people_columns.items():
            pointing += [
                sql.SQL("SELECT {}::bigint, false FROM {}").format(
                    sql.Identifier(column), sql.Identifier(self._schema, table)
                )
                for column in columns
            ]
        for one in declared:
            if one.person_key:
                pointing.append(
                    sql.SQL("SELECT {}::bigint, {} FROM {} t WHERE {}").format(
                        sql.Identifier("t", one.person_key),
                        sql.Literal(one.brings_people),
                        sql.Identifier("public", one.table),
                        sql.SQL(one.rows),
                    )
                )
        statement = sql.SQL(
            "COPY (SELECT u.id, u.email, u.first_name, u.last_name, u.language, p.is_staff FROM"
            " (SELECT id, bool_or(is_staff) AS is_staff FROM ({}) AS every (id, is_staff) GROUP BY id) p"
            " JOIN {} u USING (id) ORDER BY u.id) TO STDOUT"
        ).format(sql.SQL(" UNION ALL ").join(pointing), sql.Identifier("public", get_user_model()._meta.db_table))
        self._add(Part("people.copy", "people", columns=list(PEOPLE)), statement, self._params)

    def _sequences(self) -> None:
        for sequence, table, column in list(catalog.sequences_of(self._cursor, self._schema)):
            name = sql.Identifier(self._schema, sequence)
            for last, given in self._cursor.execute(sql.SQL("SELECT last_value, is_called FROM {}").format(name)):
                self.manifest.sequences.append((table, column or sequence, last, given))

    def _files(self) -> None:
        store = workshop_files()
        if store is None:
            return
        for file in store.listed(schema_name=self._schema):
            with store.opened(schema_name=self._schema, path=file.path) as content:
                self._writer.add(Part(f"files/{file.path}", "file"), _blocks_of(content))
            self.files += 1

    def _add(self, part: Part, statement: sql.Composable, params: Mapping[str, Any] | None = None) -> None:
        out = CopyOut(self._source, statement, params)
        self._writer.add(part, out)
        part.rows = out.rows

    def _sums(self, rows: sql.Composable, columns: Sequence[str], params: Mapping[str, Any] | None) -> dict[str, str]:
        if not columns:
            return {}
        sums = sql.SQL(", ").join(
            sql.SQL("coalesce(sum({}), 0)::text").format(sql.Identifier("t", name)) for name in columns
        )
        found = self._cursor.execute(sql.SQL("SELECT {} FROM {}").format(sums, rows), params).fetchall()
        return dict(zip(columns, found[0], strict=True))


def _names(columns: Sequence[str]) -> sql.Composable:
    return sql.SQL(", ").join(map(sql.Identifier, columns))


def _those_there(wanted: Mapping[str, set[str]], tables: Mapping[str, Table]) -> dict[str, list[str]]:
    return {
        table: [name for name in tables[table].names if name in columns]
        for table, columns in wanted.items()
        if table in tables and columns & set(tables[table].names)
    }


def _blocks_of(content: IO[bytes]) -> Iterator[bytes]:
    while block := content.read(BLOCK):
        yield block
