"""What a migration must not do, so that a workshop's schema can stand on another machine one day (docs/growing.md).

The rules read what Django's schema editor would send, RunSQL and the SQL inside RunPython included.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.postgres.operations import CreateExtension
from django.db import connection
from django.db.migrations import Migration, RunPython, RunSQL, SeparateDatabaseAndState
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

ACROSS = "a foreign key leads into another schema"
UNNAMED_CHECK = "a CHECK has no name"
CODE_IN_WORKSHOP = "a trigger, rule or function in a workshop"
NO_KEY = "a table has no primary key"
SMALL_KEY = "a primary key is neither BigAuto nor UUID"
KEY_CHANGES = "a primary key changes"
EXTENSION = "an extension outside of the shared migrations, or outside of its own schema"
PATH = "SQL that means another thing under another search_path"
SCHEMA_NAMED = "SQL that names a schema"

TEXT = re.compile(r"'(?:[^']|'')*'")
COMMENT = re.compile(r"--[^\n]*|/\*.*?\*/", re.DOTALL)
TARGET = re.compile(r'\bREFERENCES\s+(?:"?\w+"?\s*\.\s*)?"?(\w+)"?', re.IGNORECASE)
CHECK = re.compile(r'(\bCONSTRAINT\s+(?:"[^"]+"|\w+)\s+)?(?<!")\bCHECK\s*\(', re.IGNORECASE)
CREATE_TABLE = re.compile(r"\s*CREATE\s+(?:\w+\s+)?TABLE\b", re.IGNORECASE)
ALTER_KEY = re.compile(
    r"\s*ALTER\s+TABLE\b.*(?:\bPRIMARY\s+KEY\b|\bDROP\s+CONSTRAINT\b.*_pkey\b)", re.IGNORECASE | re.DOTALL
)
FUNCTION = re.compile(r"\bCREATE\s+(?:OR\s+REPLACE\s+)?(?:FUNCTION|PROCEDURE)\b", re.IGNORECASE)
CODE = re.compile(
    r"\bCREATE\s+(?:OR\s+REPLACE\s+)?(?:CONSTRAINT\s+)?(TRIGGER|FUNCTION|PROCEDURE|RULE)\b", re.IGNORECASE
)
MADE_EXTENSION = re.compile(r"\bCREATE\s+EXTENSION\b", re.IGNORECASE)
ITS_SCHEMA = re.compile(r"\bSCHEMA\s+extensions\b", re.IGNORECASE)
OWN_PATH = re.compile(r"\bSET\s+search_path\b", re.IGNORECASE)
BY_PATH = re.compile(r"\bregclass\b|\bto_reg\w+\s*\(|\b(?:next|curr|set)val\s*\(|\bcurrent_schemas?\b", re.IGNORECASE)
OF_A_SCHEMA = re.compile(
    r'\bSCHEMA\b|(?<![\w.])"?(?:public|extensions|information_schema|pg_catalog|w_\w+)"?\s*\.', re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Written:
    """One migration, with what it would send and what Django knows before and after it."""

    migration: Migration
    by_django: tuple[str, ...]
    by_hand: tuple[str, ...]
    before: ProjectState
    after: ProjectState

    @property
    def in_workshops(self) -> bool:
        return in_workshops(self.migration.app_label)


def in_workshops(app_label: str) -> bool:
    return apps.get_app_config(app_label).name in settings.TENANT_APPS


def written(migration: Migration, before: ProjectState) -> Written:
    """Nothing is sent: Django collects it. Stand in a workshop for a workshop app's migration, else in public."""
    with connection.schema_editor(collect_sql=True, atomic=False) as editor:
        after = migration.apply(before.clone(), editor, collect_sql=True)
    operations = list(_flat(migration.operations))
    by_hand = [text for operation in operations for text in _by_hand(operation)]
    return Written(migration, tuple(map(_bare, editor.collected_sql)), tuple(map(_bare, by_hand)), before, after)


def refusals(one: Written) -> set[tuple[str, str]]:
    """Which rule is broken by what: a table or a statement."""
    return {(rule, what) for rule, broken_by in RULES.items() for what in broken_by(one)}


def _flat(operations: Iterable[Operation]) -> Iterator[Operation]:
    for operation in operations:
        if isinstance(operation, SeparateDatabaseAndState):
            yield from _flat(operation.database_operations)
        else:
            yield operation


def _by_hand(operation: Operation) -> Iterator[str]:
    match operation:
        case RunSQL():
            statements = [operation.sql] if isinstance(operation.sql, str) else operation.sql
            for statement in statements:
                yield statement if isinstance(statement, str) else statement[0]
        case RunPython():
            yield from _executed_in(operation.code)
        case CreateExtension():  # is not written when the extension is there
            yield f"CREATE EXTENSION {operation.name}"
        case _:
            return


def _executed_in(code: Any) -> Iterator[str]:
    """The SQL that a migration's Python gives to `execute`."""
    for node in ast.walk(_parsed(inspect.getsource(inspect.getmodule(code) or code))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "execute":
            for argument in node.args[:1]:
                yield "".join(
                    part.value
                    for part in ast.walk(argument)
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                )


@lru_cache(maxsize=32)
def _parsed(source: str) -> ast.Module:
    return ast.parse(source)


def _bare(statement: str) -> str:
    """Without comments and without what stands in its texts."""
    return TEXT.sub("''", COMMENT.sub("", statement))


def _all(one: Written) -> Iterator[str]:
    yield from one.by_django
    yield from one.by_hand


def _tables(state: ProjectState) -> dict[str, bool]:
    """Every table that Django knows, and whether it stands in the workshops."""
    return {
        model._meta.db_table: in_workshops(model._meta.app_label)
        for model in state.apps.get_models(include_auto_created=True)
    }


def _across(one: Written) -> Iterator[str]:
    tables = _tables(one.after)
    for text in _all(one):
        yield from (target for target in TARGET.findall(text) if tables.get(target) != one.in_workshops)


def _unnamed_checks(one: Written) -> Iterator[str]:
    for text in _all(one):
        yield from (text[found.start() :] for found in CHECK.finditer(text) if not found.group(1))


def _code_in_workshops(one: Written) -> Iterator[str]:
    """A function of the public schema may stay, as long as it does not speak of a workshop's table."""
    workshop_tables = "|".join(table for table, inside in _tables(one.after).items() if inside)
    for text in _all(one):
        if CODE.search(text) and (one.in_workshops or re.search(rf"\b(?:{workshop_tables})\b", text)):
            yield text


def _tables_without_key(one: Written) -> Iterator[str]:
    return (text for text in _all(one) if CREATE_TABLE.match(text) and "PRIMARY KEY" not in text.upper())


def _keys(state: ProjectState, app_label: str) -> dict[str, tuple[str | None, str]]:
    """Column and type of each model's key. A key that leads to another table has the type of that one's key."""
    found = {}
    for model in state.apps.get_models(include_auto_created=True):
        if model._meta.app_label != app_label:
            continue
        key = model._meta.pk
        root: Any = key
        while root.remote_field:
            root = root.target_field
        found[model._meta.label_lower] = key.column, root.get_internal_type()
    return found


def _small_keys(one: Written) -> Iterator[str]:
    before, after = (_keys(state, one.migration.app_label) for state in (one.before, one.after))
    return (name for name in after if name not in before and after[name][1] not in {"BigAutoField", "UUIDField"})


def _changed_keys(one: Written) -> Iterator[str]:
    before, after = (_keys(state, one.migration.app_label) for state in (one.before, one.after))
    yield from (name for name in before if name in after and before[name] != after[name])
    yield from filter(ALTER_KEY.match, _all(one))


def _extensions(one: Written) -> Iterator[str]:
    for text in _all(one):
        for statement in filter(MADE_EXTENSION.search, text.split(";")):
            if one.in_workshops or not ITS_SCHEMA.search(statement):
                yield statement


def _relying_on_path(one: Written) -> Iterator[str]:
    """A function says its own path; nothing else touches the path, and no text is read as a table's name."""
    for text in _all(one):
        if BY_PATH.search(text) or bool(FUNCTION.search(text)) != bool(OWN_PATH.search(text)):
            yield text


def _naming_a_schema(one: Written) -> Iterator[str]:
    """What Django writes never does. A known table behind a dot stands behind a schema."""
    behind_a_dot = re.compile(rf'\.\s*"?(?:{"|".join(_tables(one.after))})\b')
    return (text for text in one.by_hand if OF_A_SCHEMA.search(text) or behind_a_dot.search(text))


RULES = {
    ACROSS: _across,
    UNNAMED_CHECK: _unnamed_checks,
    CODE_IN_WORKSHOP: _code_in_workshops,
    NO_KEY: _tables_without_key,
    SMALL_KEY: _small_keys,
    KEY_CHANGES: _changed_keys,
    EXTENSION: _extensions,
    PATH: _relying_on_path,
    SCHEMA_NAMED: _naming_a_schema,
}
