"""A new workshop's schema goes where the settings say. Citus itself is not needed to see what it would be told."""

from __future__ import annotations

import subprocess
import sys
import uuid

import pytest
from django.core import checks
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, transaction

from shared_apps.core.tenancy import any_schema
from tenants import placement
from tenants.archive.state import make_schema, state_of_code
from tenants.blueprint import give_birth
from tests.processes import environment
from tests.tenancy.catalog import catalog_of

ON = "SET LOCAL citus.enable_schema_based_sharding TO on;"
OFF = "SET LOCAL citus.enable_schema_based_sharding TO off;"


@pytest.fixture
def schema_name() -> str:
    return f"w_{uuid.uuid4().hex[:16]}"


@pytest.fixture
def citus(settings, monkeypatch, db):
    """Told to use it, and believing that it is there."""
    settings.SCHEMA_PLACEMENT = "citus"
    monkeypatch.setattr(placement, "has_citus", lambda: True)


def sent_by(make) -> str:
    sent = []

    def note(execute, sql, params, many, context):
        sent.append(sql if isinstance(sql, str) else sql.as_string())
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        make()
    return "\n".join(sent)


def test_a_plain_one_hears_nothing_of_citus(db, schema_name):
    assert "citus" not in sent_by(lambda: give_birth(schema_name))


def test_at_birth_the_empty_schema_is_handed_over_before_its_first_table(citus, schema_name):
    sent = sent_by(lambda: give_birth(schema_name))

    create = f'CREATE SCHEMA "{schema_name}";'
    assert f"{ON} {create} {OFF}" in sent
    assert sent.index(OFF) < sent.index("CREATE TABLE")
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('citus.enable_schema_based_sharding')")
        assert cursor.fetchone() == ("off",)
    with any_schema():
        assert catalog_of(schema_name)["columns"]


def test_the_setting_does_not_outlive_the_birth(committed, settings, monkeypatch, schema_name):
    settings.SCHEMA_PLACEMENT = "citus"
    monkeypatch.setattr(placement, "has_citus", lambda: True)
    with transaction.atomic():
        give_birth(schema_name)
        transaction.set_rollback(True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting('citus.enable_schema_based_sharding', true), '')")
        assert cursor.fetchone() == ("",)


@pytest.mark.parametrize("is_older", [False, True])
def test_a_schema_that_an_archive_is_read_into_is_handed_over_too(citus, schema_name, is_older):
    state = {app: sorted(names) for app, names in state_of_code().items()}
    if is_older:
        state["calendar"] = state["calendar"][:1]

    assert f'{ON} CREATE SCHEMA "{schema_name}";' in sent_by(lambda: make_schema(schema_name, state))


def test_nothing_is_born_elsewhere_when_citus_is_missing(db, settings, schema_name):
    settings.SCHEMA_PLACEMENT = "citus"

    with pytest.raises(ImproperlyConfigured, match="no Citus extension"):
        give_birth(schema_name)
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regnamespace(%s)", [schema_name])
        assert cursor.fetchone() == (None,)


def test_the_start_is_refused_with_one_sentence_when_citus_is_missing(db, settings):
    settings.SCHEMA_PLACEMENT = "citus"

    (said,) = [message for message in checks.run_checks() if message.id == "tenants.E002"]

    assert said.msg == placement.NO_CITUS


def test_the_environment_says_where(django_db_setup):
    def start(where: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "manage.py", "check"],
            env=environment() | {"GARAGE_SCHEMA_PLACEMENT": where},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    assert start("plain").returncode == 0
    refused = start("citus")
    assert refused.returncode == 1
    assert placement.NO_CITUS in refused.stderr
    assert "Traceback" not in refused.stderr
    assert "GARAGE_SCHEMA_PLACEMENT" in start("elsewhere").stderr
