"""A workshop that was sent recorded SQL and one that Django migrated are the same thing, from every state there was."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

from shared_apps.core.tenancy import any_schema, open_workshop
from tenant_apps.calendar.models import Bay, Mechanic
from tenants.services import workshop_create
from tenants.upgrade.history import code_migrations, labels
from tests.tenancy.catalog import catalog_of, migrations_of
from tests.tenancy.trial import More, Trial, migrate_only, remove, schema_at, stock, trial, workshop_of

RIGHTS = """
    SELECT c.relname, c.relkind, (SELECT count(*) FROM aclexplode(c.relacl))
    FROM pg_class c WHERE c.relnamespace = %s::regnamespace AND c.relkind IN ('r', 'S') ORDER BY 1
"""
TRIAL = {
    "9001_columns": More(
        """
        migrations.AddField("bay", "width_cm", models.IntegerField(null=True)),
        migrations.AddField("bay", "note", models.TextField(default="")),
        migrations.AddField("bay", "seen_at", models.DateTimeField(auto_now_add=True, default=dt.datetime(
            2027, 1, 1, tzinfo=dt.timezone.utc)), preserve_default=False),
        migrations.AddField("mechanic", "trial_bay", models.ForeignKey("calendar.bay", models.CASCADE, null=True)),
        """
    ),
    "9002_index_and_constraints": More(
        """
        migrations.AddIndex("bay", models.Index(fields=["position", "kind"], name="trial_bay_position")),
        migrations.AddConstraint("bay", models.CheckConstraint(
            condition=Q(width_cm__isnull=True) | Q(width_cm__gt=0), name="trial_bay_width")),
        migrations.AddConstraint("mechanic", models.UniqueConstraint(
            fields=["name", "position"], name="trial_mechanic_once", deferrable=models.Deferrable.DEFERRED)),
        """
    ),
    "9003_rename": More(
        """
        migrations.RenameField("bay", "note", "remark"),
        migrations.AlterField("bay", "width_cm", models.IntegerField(default=250)),
        """
    ),
    "9004_rows": More(
        """
        migrations.RunSQL("UPDATE calendar_mechanic SET trial_bay_id = (SELECT min(id) FROM calendar_bay); -- 100%",
                          migrations.RunSQL.noop),
        """
    ),
    "9005_same_table_again": More(
        """
        migrations.AlterField("mechanic", "trial_bay",
            models.ForeignKey("calendar.bay", models.CASCADE, null=True, db_index=False)),
        migrations.AddField("mechanic", "nickname", models.CharField(max_length=20, default="", db_index=True)),
        """
    ),
    "9006_python": More(
        """
        migrations.RunPython(shout, migrations.RunPython.noop),
        """,
        before="""
def shout(apps, schema_editor):
    apps.get_model("calendar", "Bay").objects.update(remark=Upper("name"))
""",
    ),
    "9007_table": More(
        """
        migrations.CreateModel("Trial", [
            ("id", models.BigAutoField(primary_key=True)),
            ("bay", models.ForeignKey("calendar.bay", models.CASCADE)),
            ("amount", models.DecimalField(max_digits=8, decimal_places=2)),
        ]),
        migrations.AlterField("bay", "remark", models.CharField(max_length=200, unique=True)),
        migrations.RemoveConstraint("bay", "trial_bay_width"),
        migrations.AddField("mechanic", "token", models.UUIDField(default=uuid.uuid4)),
        """
    ),
    "9008_drop": More(
        """
        migrations.RemoveField("mechanic", "trial_bay"),
        migrations.AlterField("bay", "remark", models.CharField(max_length=200)),
        migrations.AlterField("trial", "amount", models.DecimalField(max_digits=12, decimal_places=2)),
        """
    ),
}


def rights_in(schema_name: str) -> list[tuple[object, ...]]:
    with any_schema(), connection.cursor() as cursor:
        cursor.execute(RIGHTS, [schema_name])
        return cursor.fetchall()


def assert_same(found: str, expected: str) -> None:
    with transaction.atomic(), any_schema():
        there, wanted = catalog_of(found), catalog_of(expected)
        assert wanted["columns"], "an empty schema proves nothing"
        for part, rows in wanted.items():
            assert there[part] == rows, part
        assert migrations_of(found) == migrations_of(expected)


def steps() -> list[tuple[str, str]]:
    """The workshop apps' migrations in the order in which Django applies them."""
    graph = MigrationLoader(None).graph
    ordered: list[tuple[str, str]] = []
    for leaf in sorted(key for key in graph.leaf_nodes() if key[0] in labels()):
        ordered += [key for key in graph.forwards_plan(leaf) if key[0] in labels() and key not in ordered]
    return ordered


STEPS = range(len(code_migrations()))


@pytest.fixture(scope="module")
def newest(django_db_setup, django_db_blocker):
    """Two schemas at the newest state: one made by stock django-tenants alone, one born."""
    with django_db_blocker.unblock():
        by_stock = f"w_{uuid.uuid4().hex[:16]}"
        with any_schema(), connection.cursor() as cursor:
            cursor.execute(f'CREATE SCHEMA "{by_stock}"')
        stock(by_stock)
        born = workshop_create(name="Warsztat", slug=f"x-{uuid.uuid4().hex[:10]}y", owner_id=None)
        yield by_stock, born.schema_name
        remove([by_stock, born.schema_name])


@pytest.mark.parametrize("applied", STEPS)
def test_recorded_sql_leads_from_every_state_to_what_django_makes(committed, newest, applied):
    schema_name = schema_at(steps()[:applied])
    workshop = workshop_of(schema_name)
    by_stock, born = newest

    migrate_only(workshop.slug)

    assert_same(schema_name, by_stock)
    assert_same(schema_name, born)
    assert rights_in(schema_name) == rights_in(born)
    remove([schema_name])


@pytest.fixture
def changes(tmp_path) -> Trial:
    return trial(tmp_path, TRIAL)


@pytest.fixture
def fleet(committed):
    """Workshops of this test's own, with rows that a migration can change."""
    made = [workshop_create(name="Warsztat", slug=f"x-{uuid.uuid4().hex[:10]}y", owner_id=None) for _number in range(3)]
    for workshop in made:
        with open_workshop(workshop.schema_name):
            Bay.objects.create(name="Kanał", position=7)
            Mechanic.objects.create(name="Jan", position=7)
    yield made
    remove([workshop.schema_name for workshop in made])


def rows_of(schema_name: str, table: str, *columns: str) -> list[Any]:
    chosen = sql.SQL(", ").join(map(sql.Identifier, columns))
    with any_schema(), connection.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT {} FROM {} ORDER BY 1").format(chosen, sql.Identifier(schema_name, table)))
        return cursor.fetchall()


def test_every_kind_of_change_is_what_stock_makes_of_it(fleet, changes, capsys):
    by_stock, first, second = fleet
    with changes.here():
        stock(by_stock.schema_name)
        migrate_only(first.slug, second.slug)

        for workshop in (first, second):
            assert_same(workshop.schema_name, by_stock.schema_name)
            assert rights_in(workshop.schema_name) == rights_in(by_stock.schema_name)
            for table, columns in (
                ("calendar_bay", ["name", "remark", "width_cm", "seen_at"]),
                ("calendar_mechanic", ["name", "nickname"]),
            ):
                found = rows_of(workshop.schema_name, table, *columns)
                assert found, "a table without rows proves nothing"
                assert found == rows_of(by_stock.schema_name, table, *columns)
    assert "2 migrated, 0 needed nothing, 0 failed" in capsys.readouterr().out


def test_workshops_at_different_states_go_their_own_ways_and_meet(fleet, changes):
    at_start, half_way, almost = fleet
    with changes.here():
        stock(half_way.schema_name, "calendar", "9003_rename")
        stock(almost.schema_name, "calendar", "9007_table")

        migrate_only(*(workshop.slug for workshop in fleet))

        assert_same(half_way.schema_name, at_start.schema_name)
        assert_same(almost.schema_name, at_start.schema_name)


def test_a_value_that_must_differ_is_not_recorded(fleet, changes):
    with changes.here():
        migrate_only(*(workshop.slug for workshop in fleet))

    tokens = {rows_of(workshop.schema_name, "calendar_mechanic", "token")[0] for workshop in fleet}
    assert len(tokens) == len(fleet)


def test_a_squashed_migration_counts_once_everything_it_replaces_is_there(fleet, tmp_path):
    first, born_later, _ = fleet
    apart = {name: TRIAL[name] for name in ("9001_columns", "9002_index_and_constraints")}
    squashed = More(
        "".join(more.operations for more in apart.values()),
        options=f"replaces = {[('calendar', name) for name in apart]}",
    )
    before = trial(tmp_path, apart)
    after = trial(tmp_path, {"9001_squashed": squashed, "9009_next": More(TRIAL["9003_rename"].operations)})
    with before.here():
        migrate_only(first.slug)

    with after.here():
        migrate_only(first.slug, born_later.slug)

        assert_same(first.schema_name, born_later.schema_name)
        stock(first.schema_name)
        assert_same(first.schema_name, born_later.schema_name)
