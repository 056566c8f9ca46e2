"""What stands in the database of one side, as a bag of hashed rows: whoever is not of that side must leave it so."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from django.db import connection
from psycopg.sql import SQL, Composable, Identifier, Literal

from shared_apps.core.tenancy import any_schema
from tests.tenancy.marks import PHONES, WORD
from tests.tenancy.world import Side

# Written by whoever asks, about nobody's data: messages that wait (looked at one by one), sessions, answers kept.
NOT_COMPARED = {"core_outboxmessage", "core_idempotencyrecord", "core_doneeffect", "django_session"}
# Columns that say whose a row of the shared schema is.
OF_PERSON = ("user_id", "owner_id", "subscriber_id")
OF_WORKSHOP = ("workshop_id", "tenant_id")

EVERY = SQL("true")

State = Counter[str]


def state_of(side: Side) -> State:
    query = _query(side.workshop.schema_name, side.number, _people(side), side.workshop.id, side.listing_id)
    with any_schema(), connection.cursor() as cursor:
        cursor.execute(query)
        return Counter(row[0] for row in cursor.fetchall())


def difference(before: State, after: State) -> list[str]:
    """Which tables lost or changed a row, and which gained one."""
    lost, gained = before - after, after - before
    return sorted({f"-{row.split(':')[0]}" for row in lost} | {f"+{row.split(':')[0]}" for row in gained})


def _people(side: Side) -> tuple[int, ...]:
    return tuple(sorted({side.owner.user.pk, side.client.user.pk, *map(int, side.ids["user_id"])}))


@lru_cache(maxsize=8)
def _query(schema_name: str, number: int, people: tuple[int, ...], workshop_id: int, listing_id: str) -> str:
    inside = [_rows(schema_name, table) for table in _tables(schema_name)]
    outside = [
        _rows("public", table, _theirs(columns, number, people, workshop_id, listing_id))
        for table, columns in _tables("public").items()
        if table not in NOT_COMPARED
    ]
    return SQL(" UNION ALL ").join([*inside, *outside]).as_string()


def _rows(schema_name: str, table: str, condition: Composable = EVERY) -> Composable:
    return SQL("SELECT {label} || md5(t::text) FROM {table} t WHERE {condition}").format(
        label=Literal(f"{table}:"), table=Identifier(schema_name, table), condition=condition
    )


def _theirs(columns: set[str], number: int, people: tuple[int, ...], workshop_id: int, listing_id: str) -> Composable:
    """Rows with a word or a number of this side, or that point to one of its people or to its workshop."""
    phones = [phone for phone, whose in PHONES.items() if whose.endswith(str(number))]
    words = "|".join([f"{WORD}[A-Z]{number}", *(re.escape(phone) for phone in phones)])
    conditions: list[Composable] = [SQL("t::text ~* {}").format(Literal(words))]
    for names, values in ((OF_PERSON, list(people)), (OF_WORKSHOP, [workshop_id]), (("listing_id",), [listing_id])):
        conditions += [
            SQL("{} = ANY({})").format(Identifier(name), Literal(values)) for name in names if name in columns
        ]
    return SQL(" OR ").join(conditions)


@lru_cache(maxsize=8)
def _tables(schema_name: str) -> dict[str, set[str]]:
    with any_schema(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
            " WHERE c.relnamespace = %s::regnamespace AND c.relkind = 'r' AND a.attnum > 0"
            " AND c.relname NOT LIKE 'djstripe%%' AND c.relname NOT LIKE 'django_celery%%'"
            " AND c.relname NOT LIKE 'auth_%%' AND c.relname NOT IN ('django_migrations', 'django_content_type',"
            " 'directory_catalogueservice', 'spatial_ref_sys') ORDER BY 1",
            [schema_name],
        )
        found: dict[str, set[str]] = {}
        for table, column in cursor.fetchall():
            found.setdefault(table, set()).add(column)
    return found
