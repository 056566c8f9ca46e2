"""Every migration of ours keeps what outgrowing one machine asks for, and each rule can say no."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.apps import apps
from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations, models
from django.db.migrations import Migration
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState
from django.db.models import Q

from shared_apps.core.tenancy import connection, open_public, open_workshop
from tenants.selectors import workshop_by_slug
from tests.architecture import migration_rules as rules
from tests.architecture.test_tables import OURS
from tests.conftest import STANDING

# What stays, and why. All of it is public's: it never moves to another machine.
EXCEPTIONS = {
    ("core.0001_initial", rules.SCHEMA_NAMED, "CREATE SCHEMA IF NOT EXISTS extensions; CREATE EXTENSION IF"): (
        "the extensions' own schema is made before the first table"
    ),
    ("core.0001_initial", rules.SMALL_KEY, "core.doneeffect"): "the effect's name is what may stand there only once",
    ("directory.0001_initial", rules.SMALL_KEY, "directory.catalogueservice"): "codes are given out with the code",
    ("notifications.0001_initial", rules.SMALL_KEY, "notifications.delivery"): "the mail's name, as for done effects",
    ("diagnosis.0002_trouble_codes", rules.SMALL_KEY, "diagnosis.troublecode"): "five letters the whole trade shares",
}


@contextmanager
def standing_for(app_label: str) -> Iterator[None]:
    """Where an app's migrations run: Django's router writes nothing for them elsewhere."""
    workshop = workshop_by_slug(slug=STANDING[0])
    assert workshop is not None
    with open_workshop(workshop.schema_name) if rules.in_workshops(app_label) else open_public():
        yield


@pytest.fixture(scope="module")
def walked(django_db_setup, django_db_blocker) -> tuple[list[rules.Written], ProjectState]:
    """All migrations of ours in their order, and the state after the last one."""
    with django_db_blocker.unblock(), open_public():
        executor = MigrationExecutor(connection)
        loader = executor.loader
        state = ProjectState(real_apps=loader.unmigrated_apps)
        found = []
        for migration, _backwards in executor.migration_plan(loader.graph.leaf_nodes(), clean_start=True):
            if not apps.get_app_config(migration.app_label).name.startswith(OURS):
                state = migration.mutate_state(state, preserve=False)
                continue
            with standing_for(migration.app_label):
                found.append(rules.written(migration, state))
            state = found[-1].after.clone()
        return found, state


def test_every_migration_of_ours_keeps_the_rules(walked):
    found, _state = walked
    assert {rules.in_workshops(one.migration.app_label) for one in found} == {True, False}
    assert all(one.by_django for one in found if one.migration.initial)
    broken = {
        (f"{one.migration.app_label}.{one.migration.name}", rule, " ".join(what.split())[:60].strip())
        for one in found
        for rule, what in rules.refusals(one)
    }
    assert broken == set(EXCEPTIONS)


def read_by_name(apps, schema_editor):
    schema_editor.execute("UPDATE calendar_bay SET position = nextval('calendar_bay_id_seq')")


def ramp(*fields: tuple[str, models.Field], **options: object) -> migrations.CreateModel:
    return migrations.CreateModel("Ramp", [("id", models.BigAutoField(primary_key=True)), *fields], options)


TO_A_PERSON = models.ForeignKey("accounts.user", models.DO_NOTHING, related_name="+")
SOFTLY = models.ForeignKey("accounts.user", models.DO_NOTHING, related_name="+", db_constraint=False)
TO_A_BAY = models.ForeignKey("calendar.bay", models.DO_NOTHING, related_name="+")
NAMED = models.CheckConstraint(condition=Q(width__gt=0), name="ramp_width")
FUNCTION = "CREATE FUNCTION {}() RETURNS {} LANGUAGE sql {} AS $$ {} $$"
TRIGGER = "CREATE TRIGGER seen AFTER INSERT ON {} FOR EACH ROW EXECUTE FUNCTION tg_seen()"

PLANTED = {
    "a key from a workshop to public": ("calendar", [ramp(("who", TO_A_PERSON))], {rules.ACROSS}),
    "a key to public, added later": ("calendar", [migrations.AddField("bay", "who", TO_A_PERSON)], {rules.ACROSS}),
    "a key from public to a workshop": ("directory", [ramp(("bay", TO_A_BAY))], {rules.ACROSS}),
    "a key to public by hand": (
        "calendar",
        [migrations.RunSQL("ALTER TABLE calendar_bay ADD COLUMN by_id bigint REFERENCES accounts_user (id)")],
        {rules.ACROSS},
    ),
    "the key of many to many": (
        "calendar",
        [ramp(("people", models.ManyToManyField("accounts.user", related_name="+")))],
        {rules.ACROSS},
    ),
    "a positive number": ("calendar", [ramp(("width", models.PositiveIntegerField()))], {rules.UNNAMED_CHECK}),
    "a positive number, added later": (
        "directory",
        [migrations.AddField("listing", "width", models.PositiveSmallIntegerField(null=True))],
        {rules.UNNAMED_CHECK},
    ),
    "a check by hand": (
        "calendar",
        [migrations.RunSQL("ALTER TABLE calendar_bay ADD CHECK (position > 0)")],
        {rules.UNNAMED_CHECK},
    ),
    "a trigger in a workshop": (
        "calendar",
        [migrations.RunSQL(TRIGGER.format("calendar_bay"))],
        {rules.CODE_IN_WORKSHOP},
    ),
    "a trigger on a workshop's table from public": (
        "directory",
        [migrations.RunSQL(TRIGGER.format("calendar_bay"))],
        {rules.CODE_IN_WORKSHOP},
    ),
    "a function in a workshop": (
        "calendar",
        [migrations.RunSQL(FUNCTION.format("one", "int", "SET search_path = ''", "SELECT 1"))],
        {rules.CODE_IN_WORKSHOP},
    ),
    "a table without a key": (
        "calendar",
        [migrations.RunSQL("CREATE UNLOGGED TABLE calendar_seen (at timestamptz)")],
        {rules.NO_KEY},
    ),
    "a small key": (
        "calendar",
        [migrations.CreateModel("Ramp", [("id", models.AutoField(primary_key=True))])],
        {rules.SMALL_KEY},
    ),
    "a key of the trade": (
        "directory",
        [migrations.CreateModel("Ramp", [("code", models.CharField(max_length=9, primary_key=True))])],
        {rules.SMALL_KEY},
    ),
    "a key of two columns": (
        "calendar",
        [
            migrations.CreateModel(
                "Ramp",
                [
                    ("one", models.BigIntegerField()),
                    ("two", models.BigIntegerField()),
                    ("pk", models.CompositePrimaryKey("one", "two")),
                ],
            )
        ],
        {rules.SMALL_KEY},
    ),
    "a key that grows": (
        "calendar",
        [migrations.AlterField("bay", "id", models.UUIDField(primary_key=True))],
        {rules.KEY_CHANGES},
    ),
    "a key that is renamed": ("calendar", [migrations.RenameField("bay", "id", "number")], {rules.KEY_CHANGES}),
    "a key that is replaced by hand": (
        "calendar",
        [migrations.RunSQL("ALTER TABLE calendar_bay DROP CONSTRAINT calendar_bay_pkey")],
        {rules.KEY_CHANGES},
    ),
    "an extension from a workshop": (
        "calendar",
        [migrations.RunSQL("CREATE EXTENSION IF NOT EXISTS hstore")],
        {rules.EXTENSION},
    ),
    "an extension in public's own schema": ("directory", [BtreeGistExtension()], {rules.EXTENSION}),
    "a name in a text": (
        "calendar",
        [migrations.RunSQL("SELECT setval(pg_get_serial_sequence('calendar_bay', 'id'), 9)")],
        {rules.PATH},
    ),
    "a text as a table": (
        "calendar",
        [migrations.RunSQL("DELETE FROM calendar_bay WHERE tableoid = 'calendar_bay'::regclass")],
        {rules.PATH},
    ),
    "the path itself": ("calendar", [migrations.RunSQL("SET search_path = ''")], {rules.PATH}),
    "a function that runs under the caller's path": (
        "directory",
        [migrations.RunSQL(FUNCTION.format("listings", "bigint", "STABLE", "SELECT count(*) FROM directory_listing"))],
        {rules.PATH},
    ),
    "a name in Python's SQL": ("calendar", [migrations.RunPython(read_by_name)], {rules.PATH}),
    "a schema": ("calendar", [migrations.RunSQL("DELETE FROM public.accounts_user")], {rules.SCHEMA_NAMED}),
    "a quoted one": ("directory", [migrations.RunSQL('DELETE FROM "w_1a"."calendar_bay"')], {rules.SCHEMA_NAMED}),
    "one that nobody knows": ("calendar", [migrations.RunSQL("TRUNCATE other.calendar_bay")], {rules.SCHEMA_NAMED}),
    "one inside of others": (
        "calendar",
        [
            migrations.SeparateDatabaseAndState(
                database_operations=[migrations.RunSQL([("DROP SCHEMA %s", ["w_1a"])])], state_operations=[]
            )
        ],
        {rules.SCHEMA_NAMED},
    ),
    # What is allowed: a rule that refuses everything would be no rule.
    "a soft key": ("calendar", [ramp(("who", SOFTLY))], set()),
    "a key inside the workshop": ("calendar", [ramp(("bay", TO_A_BAY))], set()),
    "a named check": ("calendar", [ramp(("width", models.IntegerField()), constraints=[NAMED])], set()),
    "the key of another": (
        "calendar",
        [
            migrations.CreateModel(
                "Ramp", [("bay", models.OneToOneField("calendar.bay", models.CASCADE, primary_key=True))]
            )
        ],
        set(),
    ),
    "a text that only sounds like it": (
        "calendar",
        [migrations.RunSQL("UPDATE calendar_bay b SET name = 'CHECK (public.x) search_path' WHERE b.position = 1")],
        set(),
    ),
    "a function of public's own": (
        "directory",
        [migrations.RunSQL(FUNCTION.format("two", "int", "SET search_path = ''", "SELECT 2"))],
        set(),
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_migration_is_judged(walked, django_db_blocker, name):
    app_label, operations, expected = PLANTED[name]
    _found, state = walked
    planted = Migration("9001_planted", app_label)
    vars(planted)["operations"] = operations
    with django_db_blocker.unblock(), standing_for(app_label):
        broken = rules.refusals(rules.written(planted, state))
    assert {rule for rule, _what in broken} == expected, broken


def test_every_rule_was_seen_to_refuse():
    assert set.union(*(expected for _app, _operations, expected in PLANTED.values())) == set(rules.RULES)
