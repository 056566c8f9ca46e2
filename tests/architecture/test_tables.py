"""What the import contracts cannot show about tables."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection, models

from shared_apps.core.tenancy import open_workshop

OURS = ("tenants", "shared_apps.", "tenant_apps.")


def our_models() -> list[type[models.Model]]:
    return [
        model
        for config in apps.get_app_configs()
        if config.name.startswith(OURS)
        for model in config.get_models(include_auto_created=True)
    ]


def is_workshop_model(model: type[models.Model]) -> bool:
    return apps.get_app_config(model._meta.app_label).name in settings.TENANT_APPS


def test_there_are_tables_on_both_sides():
    sides = {is_workshop_model(model) for model in our_models()}
    assert sides == {True, False}


def test_no_hard_key_between_schemas():
    """14,410 triggers on the user table at 1,000 workshops; deleting a person failed."""
    wrong = [
        f"{model.__name__}.{field.name}"
        for model in our_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey) and is_workshop_model(model) != is_workshop_model(field.related_model)
    ]
    assert wrong == []


@pytest.mark.parametrize("side", ["public", "workshop"])
def test_every_table_has_a_primary_key_and_every_check_a_name_of_ours(alpha, side):
    schema_name = "public" if side == "public" else alpha.schema_name
    tables = {model._meta.db_table for model in our_models() if is_workshop_model(model) == (side == "workshop")}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, k.contype, k.conname FROM pg_class c LEFT JOIN pg_constraint k ON k.conrelid = c.oid"
            " WHERE c.relnamespace = %s::regnamespace AND c.relkind = 'r'",
            [schema_name],
        )
        rows = [row for row in cursor.fetchall() if row[0] in tables]
    assert {row[0] for row in rows} == tables
    assert {row[0] for row in rows if row[1] == "p"} == tables
    # PostgreSQL names an inline CHECK <table>_<column>_check; those cannot be dropped by Django later.
    assert [row[2] for row in rows if row[1] == "c" and row[2].endswith("_check")] == []


def test_keys_never_change_their_size():
    small = [
        model.__name__
        for model in our_models()
        if isinstance(model._meta.pk, models.AutoField) and not isinstance(model._meta.pk, models.BigAutoField)
    ]
    assert small == []


def test_every_number_column_is_a_plain_integer_with_a_named_check():
    inline = [
        f"{model.__name__}.{field.name}"
        for model in our_models()
        for field in model._meta.fields
        if isinstance(
            field, models.PositiveIntegerField | models.PositiveSmallIntegerField | models.PositiveBigIntegerField
        )
    ]
    assert inline == []


def test_no_workshop_table_stands_in_public(alpha):
    names = [model._meta.db_table for model in our_models() if is_workshop_model(model)]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname = ANY(%s)", [names]
        )
        assert cursor.fetchall() == []
    with open_workshop(alpha.schema_name), connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_class WHERE relnamespace = %s::regnamespace AND relname = ANY(%s)",
            [alpha.schema_name, names],
        )
        assert cursor.fetchone() == (len(names),)
