"""A workshop's rows of the shared tables on their way in: staged, given this installation's ids, inserted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import connection, models
from psycopg import sql

from tenants.archive import catalog
from tenants.archive.container import ArchiveReader
from tenants.archive.declared import public_tables
from tenants.archive.errors import WRONG_ROWS, ArchiveDamaged, ArchiveTooNew, CountsDiffer
from tenants.archive.filling import moved_files
from tenants.archive.outgoing import PEOPLE
from tenants.archive.rewriting import Rewriting
from tenants.archive.types import Part, Person, PublicTable

# Makes people known here: answers (id in the archive, id here) for those who may be linked, and how many were made.
Arrivals = Callable[[Iterable[Person]], tuple[list[tuple[int, int]], int]]
PEOPLE_AT_ONCE = 1000


class SharedRows:
    """Stages what came, links people, and writes the rows of one workshop. The transaction is the caller's."""

    def __init__(self, reader: ArchiveReader, cursor: Any) -> None:
        self._reader, self._cursor = reader, cursor
        self._parts = {part.table: part for part in reader.manifest.of_kind("public")}
        self._declared = [table for table in public_tables() if table.carried]
        self._tables = catalog.tables_of(cursor, "public", only={table.table for table in self._declared})
        self.left_out = 0
        self.written = 0
        _refuse_unknown(self._parts, self._declared, {name: set(table.names) for name, table in self._tables.items()})

    def stage(self, schema_name: str) -> None:
        """Everything into temporary tables; what is wrong with a value is found here, before anything is changed."""
        self._cursor.execute(
            "CREATE TEMPORARY TABLE arriving_people (id bigint PRIMARY KEY, email text NOT NULL,"
            " first_name text NOT NULL, last_name text NOT NULL, language text NOT NULL, is_staff boolean NOT NULL)"
            " ON COMMIT DROP;"
            "CREATE TEMPORARY TABLE arriving_person_ids (id bigint PRIMARY KEY, here bigint NOT NULL) ON COMMIT DROP;"
            "CREATE TEMPORARY TABLE arriving_uuids (id uuid PRIMARY KEY, here uuid NOT NULL) ON COMMIT DROP"
        )
        for part in self._reader.manifest.of_kind("people"):
            self._copy_in(sql.Identifier("arriving_people"), part, PEOPLE, schema_name)
        for table, part in self._parts.items():
            stage = _stage_of(table)
            columns = _names(part.columns)
            self._cursor.execute(
                sql.SQL("CREATE TEMPORARY TABLE {} ON COMMIT DROP AS SELECT {} FROM {} WITH NO DATA").format(
                    stage, columns, sql.Identifier("public", table)
                )
            )
            self._copy_in(stage, part, part.columns, schema_name)

    def people_arrive(self, arrivals: Arrivals) -> int:
        """Link people by e-mail as the accounts say; returns how many were made."""
        made = 0
        for people in self._people():
            known, new = arrivals(people)
            made += new
            self._link(known)
        return made

    def everything_stays(self) -> None:
        """The archive was written here: people who are still here and rows that others follow keep their ids."""
        users = sql.Identifier("public", get_user_model()._meta.db_table)
        self._cursor.execute(
            sql.SQL(
                "INSERT INTO arriving_person_ids SELECT a.id, a.id FROM arriving_people a JOIN {} USING (id)"
            ).format(users)
        )
        for declared in self._declared:
            if declared.own_uuid and declared.table in self._parts:
                self._cursor.execute(
                    sql.SQL("INSERT INTO arriving_uuids SELECT {key}, {key} FROM {stage}").format(
                        key=sql.Identifier(declared.own_uuid), stage=_stage_of(declared.table)
                    )
                )

    def person_ids(self) -> dict[int, int]:
        """Ids here by ids in the archive, of those who are known here."""
        self._cursor.execute("SELECT id, here FROM arriving_person_ids")
        return dict(self._cursor.fetchall())

    def is_known(self) -> bool:
        """True when rows that can exist only once are here already: the archive arrives beside its original."""
        for table in self._declared:
            if table.stays_with_original and table.table in self._parts:
                key = sql.Identifier(str(_model_of(table.table)._meta.pk.column))
                self._cursor.execute(
                    sql.SQL("SELECT EXISTS (SELECT FROM {} s JOIN {} t USING ({}))").format(
                        _stage_of(table.table), sql.Identifier("public", table.table), key
                    )
                )
                if self._cursor.fetchone()[0]:
                    return True
        return False

    def write(self, *, workshop_id: int, is_copy: bool, only_reflections: bool = False) -> None:
        """Insert the staged rows. Raises CountsDiffer when one is lost that is not left out for a reason."""
        for declared in self._declared:
            if declared.table not in self._parts or (only_reflections and not declared.is_reflection):
                continue
            expected = self._parts[declared.table].rows
            if is_copy and declared.stays_with_original:
                self.left_out += expected
                continue
            strangers = self._strangers(declared)
            try:
                written = self._insert(declared, workshop_id=workshop_id, is_copy=is_copy)
            except WRONG_ROWS as wrong:
                raise ArchiveDamaged(details={declared.table: [str(wrong).splitlines()[0]]}) from wrong
            if written + strangers != expected:
                raise CountsDiffer(details={declared.table: {"archive": [expected], "here": [written + strangers]}})
            self.left_out += strangers
            self.written += written

    def _copy_in(self, stage: sql.Composable, part: Part, columns: Iterable[str], schema_name: str) -> None:
        rewriting = Rewriting(
            part.columns, people={}, people_columns=(), moved=moved_files(self._reader.manifest, schema_name)
        )
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(stage, _names(columns))
        try:
            with self._cursor.copy(statement) as copy:
                for block in rewriting.over(self._reader.blocks(part)):
                    copy.write(block)
        except WRONG_ROWS as wrong:
            raise ArchiveDamaged(details={part.name: [str(wrong).splitlines()[0]]}) from wrong
        self._cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(stage))
        if self._cursor.fetchone()[0] != part.rows:
            raise ArchiveDamaged

    def _people(self) -> Iterator[list[Person]]:
        last = -1
        while True:
            self._cursor.execute(
                "SELECT id, email, first_name, last_name, language, is_staff FROM arriving_people"
                " WHERE id > %s ORDER BY id LIMIT %s",
                [last, PEOPLE_AT_ONCE],
            )
            people = [Person(*row) for row in self._cursor.fetchall()]
            if not people:
                return
            last = people[-1].id
            yield people

    def _link(self, known: list[tuple[int, int]]) -> None:
        if known:
            self._cursor.execute(
                "INSERT INTO arriving_person_ids SELECT * FROM unnest(%s::bigint[], %s::bigint[])",
                [[old for old, _here in known], [here for _old, here in known]],
            )

    def _strangers(self, declared: PublicTable) -> int:
        if not declared.person_key:
            return 0
        self._cursor.execute(
            sql.SQL(
                "SELECT count(*) FROM {} s WHERE NOT EXISTS (SELECT FROM arriving_person_ids p WHERE p.id = s.{})"
            ).format(_stage_of(declared.table), sql.Identifier(declared.person_key))
        )
        count: int = self._cursor.fetchone()[0]
        return count

    def _insert(self, declared: PublicTable, *, workshop_id: int, is_copy: bool) -> int:
        stage, target = _stage_of(declared.table), sql.Identifier("public", declared.table)
        columns = self._parts[declared.table].columns
        joins: list[sql.Composable] = []
        if declared.own_uuid:
            # The stage's own ids first, so that children find where their parent went.
            self._cursor.execute(
                sql.SQL(
                    "INSERT INTO arriving_uuids SELECT s.{key}, CASE WHEN EXISTS"
                    " (SELECT FROM {target} t WHERE t.{key} = s.{key}) THEN gen_random_uuid() ELSE s.{key} END"
                    " FROM {stage} s"
                ).format(key=sql.Identifier(declared.own_uuid), target=target, stage=stage)
            )
            joins.append(sql.SQL(" JOIN arriving_uuids own ON own.id = s.{}").format(sql.Identifier(declared.own_uuid)))
        if declared.parent_uuid:
            parent = sql.Identifier(declared.parent_uuid)
            joins.append(sql.SQL(" JOIN arriving_uuids parent ON parent.id = s.{}").format(parent))
        if declared.person_key:
            key = sql.Identifier(declared.person_key)
            joins.append(sql.SQL(" JOIN arriving_person_ids person ON person.id = s.{}").format(key))
        missing = _missing(declared, {*columns}, self._tables[declared.table].names)
        self._cursor.execute(
            sql.SQL("INSERT INTO {} ({}) SELECT {} FROM {} s{}").format(
                target,
                _names([*columns, *missing]),
                sql.SQL(", ").join(
                    [*(self._value(declared, name) for name in columns), *map(sql.Placeholder, missing)]
                ),
                stage,
                sql.SQL("").join(joins),
            ),
            {"workshop_id": workshop_id, "is_copy": is_copy} | missing,
        )
        written: int = self._cursor.rowcount
        return written

    def _value(self, declared: PublicTable, column: str) -> sql.Composable:
        if column in declared.written_as:
            return sql.SQL(declared.written_as[column])
        if column == declared.workshop_key:
            return sql.SQL("%(workshop_id)s")
        if column == declared.person_key:
            return sql.SQL("person.here")
        if column == declared.own_uuid:
            return sql.SQL("own.here")
        if column == declared.parent_uuid:
            return sql.SQL("parent.here")
        return sql.Identifier("s", column)


def _refuse_unknown(parts: Mapping[str, Part], declared: Iterable[PublicTable], here: Mapping[str, set[str]]) -> None:
    known = {table.table for table in declared}
    if set(parts) - known or any(set(part.columns) - here[table] for table, part in parts.items()):
        raise ArchiveTooNew


def _missing(declared: PublicTable, given: set[str], here: Iterable[str]) -> dict[str, Any]:
    """Columns that are younger than the archive, with what their model would have put there."""
    fields = {field.column: field for field in _model_of(declared.table)._meta.concrete_fields}
    return {
        name: fields[name].get_db_prep_save(fields[name].get_default(), connection)
        for name in here
        if name not in given and name not in declared.given_anew and name in fields
    }


@lru_cache(maxsize=64)
def _model_of(table: str) -> type[models.Model]:
    return next(model for model in apps.get_models() if model._meta.db_table == table)


def _stage_of(table: str) -> sql.Identifier:
    return sql.Identifier(f"arriving_{table}")


def _names(columns: Iterable[str]) -> sql.Composable:
    return sql.SQL(", ").join(map(sql.Identifier, columns))
