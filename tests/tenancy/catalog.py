"""What PostgreSQL's catalog says of one schema, without the schema's own name: two equal schemas give equal answers.

Columns are compared by name: a migrated table keeps the order in which its columns were added, a born one has today's.
"""

from __future__ import annotations

from typing import Any

from django.db import connection

QUERIES = {
    "columns": """
        SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
               a.attgenerated, pg_get_expr(d.adbin, d.adrelid), a.attcollation, col_description(c.oid, a.attnum)
        FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE c.relnamespace = %s::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY 1, 2
    """,
    "constraints": """
        SELECT c.relname, k.conname, k.contype, pg_get_constraintdef(k.oid), k.condeferrable, k.condeferred,
               k.convalidated, obj_description(k.oid, 'pg_constraint')
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
        WHERE c.relnamespace = %s::regnamespace ORDER BY 1, 2
    """,
    "indexes": """
        SELECT c.relname, i.relname, pg_get_indexdef(i.oid), x.indisunique, x.indisprimary, x.indisvalid
        FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
        WHERE c.relnamespace = %s::regnamespace ORDER BY 1, 2
    """,
    "sequences": """
        SELECT c.relname, s.seqtypid::regtype::text, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle
        FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
        WHERE c.relnamespace = %s::regnamespace ORDER BY 1
    """,
    "tables": """
        SELECT c.relname, c.relpersistence, obj_description(c.oid, 'pg_class'), pg_get_userbyid(c.relowner)
        FROM pg_class c WHERE c.relnamespace = %s::regnamespace AND c.relkind = 'r' ORDER BY 1
    """,
    "triggers": """
        SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE c.relnamespace = %s::regnamespace AND NOT t.tgisinternal ORDER BY 1, 2
    """,
    "functions": "SELECT proname FROM pg_proc WHERE pronamespace = %s::regnamespace ORDER BY 1",
}


def catalog_of(schema_name: str) -> dict[str, list[tuple[Any, ...]]]:
    """Rows of each catalog query by its name; the schema's name is replaced in every definition."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    with connection.cursor() as cursor:
        for name, query in QUERIES.items():
            cursor.execute(query, [schema_name])
            found[name] = [
                tuple(value.replace(schema_name, "SCHEMA") if isinstance(value, str) else value for value in row)
                for row in cursor.fetchall()
            ]
    return found


def migrations_of(schema_name: str) -> set[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('search_path', %s, true)", [f'"{schema_name}"'])
        cursor.execute("SELECT app, name FROM django_migrations")
        rows = set(cursor.fetchall())
        cursor.execute("SELECT set_config('search_path', 'public, extensions', true)")
    return rows
