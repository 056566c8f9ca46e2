"""A workshop born by blueprint and one made by Django's migrations are the same thing, constraint by constraint."""

from __future__ import annotations

import uuid

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from shared_apps.core.tenancy import any_schema, return_to_public
from tenants.blueprint import give_birth
from tests.tenancy.catalog import catalog_of, migrations_of


@pytest.fixture
def migrated_schema(committed) -> str:
    """A schema made by stock django-tenants migrations."""
    schema_name = f"w_{uuid.uuid4().hex[:16]}"
    with any_schema():
        with connection.cursor() as cursor:
            cursor.execute(f'CREATE SCHEMA "{schema_name}"')
        call_command("migrate_schemas", schema_name=schema_name, verbosity=0, interactive=False)
        return_to_public()
    return schema_name


def test_a_replayed_schema_equals_a_migrated_one(migrated_schema):
    replayed = f"w_{uuid.uuid4().hex[:16]}"
    with transaction.atomic():
        give_birth(replayed)

    with transaction.atomic(), any_schema():
        expected, found = catalog_of(migrated_schema), catalog_of(replayed)
        assert found["columns"], "an empty schema proves nothing"
        for part, rows in expected.items():
            assert found[part] == rows, part
        assert migrations_of(replayed) == migrations_of(migrated_schema)


def test_the_comparison_can_tell_a_difference(migrated_schema):
    with transaction.atomic(), any_schema():
        before = catalog_of(migrated_schema)
        with connection.cursor() as cursor:
            cursor.execute(f'ALTER TABLE "{migrated_schema}".django_migrations ALTER COLUMN name TYPE varchar(254)')
        assert catalog_of(migrated_schema)["columns"] != before["columns"]
        transaction.set_rollback(True)


def test_a_birth_that_fails_leaves_nothing(committed):
    schema_name = f"w_{uuid.uuid4().hex[:16]}"

    def die_half_way() -> None:
        with transaction.atomic():
            give_birth(schema_name)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        die_half_way()

    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regnamespace(%s)", [schema_name])
        assert cursor.fetchone() == (None,)


def test_a_birth_is_one_round_trip(db, django_assert_num_queries):
    give_birth(f"w_{uuid.uuid4().hex[:16]}")  # the script is recorded once per process

    with django_assert_num_queries(1):
        give_birth(f"w_{uuid.uuid4().hex[:16]}")
