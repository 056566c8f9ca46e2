"""A run over many workshops: one that fails, a run that is killed, two at once, locks, and what it says of it all."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
import time

import psycopg
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

from shared_apps.core.tenancy import any_schema, open_workshop
from tenant_apps.calendar.models import Bay
from tenants.upgrade.history import AT_ONCE, standings
from tenants.upgrade.progress import Progress, duration
from tenants.upgrade.run import Pace, migrate
from tenants.upgrade.services import AnotherRun, only_run, plan_make
from tests.processes import database_url
from tests.tenancy.catalog import catalog_of
from tests.tenancy.test_migrate_equality import rows_of
from tests.tenancy.trial import More, Trial, made, migrate_only, remove, schema_at, slug_of, stock, trial, workshop_of

# With GARAGE_MIGRATE_WORKSHOPS=500 the same over more of them.
MANY = int(os.environ.get("GARAGE_MIGRATE_WORKSHOPS", "50"))
# Long enough for a run to be killed in the middle of it.
SLOW = {
    "9101_columns": More(
        'migrations.AddField("bay", "killed", models.IntegerField(null=True)),'
        ' migrations.RunSQL("SELECT pg_sleep(0.1)"),'
    ),
    "9102_index": More('migrations.AddIndex("bay", models.Index(fields=["killed"], name="trial_killed")),'),
    "9103_python": More(
        "migrations.RunPython(fill),",
        before="""
def fill(apps, schema_editor):
    apps.get_model("calendar", "Service").objects.update(code="by-python")
""",
    ),
}
PLAIN = {
    "9201_plain": More('migrations.AddField("bay", "plain", models.IntegerField(null=True)),'),
    "9202_index": More('migrations.AddIndex("bay", models.Index(fields=["plain"], name="trial_plain")),'),
}


@pytest.fixture(scope="module")
def fleet(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        names = made(MANY)
        yield names
        remove(names)


@pytest.fixture
def three(committed):
    names = made(3)
    yield names
    remove(names)


def slugs(names: list[str]) -> list[str]:
    return [slug_of(name) for name in names]


def columns_of_bay(schema_name: str) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns"
            " WHERE table_schema = %s AND table_name = 'calendar_bay'",
            [schema_name],
        )
        return {name for (name,) in cursor.fetchall()}


def indexes_of_bay(schema_name: str) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexname FROM pg_indexes WHERE schemaname = %s", [schema_name])
        return {name for (name,) in cursor.fetchall()}


def applied(schema_name: str) -> set[str]:
    return {name for (name,) in rows_of(schema_name, "django_migrations", "name")}


def execute(sql: str) -> None:
    with any_schema(), connection.cursor() as cursor:
        cursor.execute(sql)


def start(of: Trial, names: list[str], *more: str) -> subprocess.Popen[str]:
    """A real process that migrates these workshops, in a group of its own."""
    only = [f"--only={slug}" for slug in slugs(names)]
    return subprocess.Popen(
        [sys.executable, "manage.py", "migrate_workshops", *only, *more],
        cwd=settings.BASE_DIR,
        env=of.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def assert_old_or_new(schema_name: str, names: set[str]) -> bool:
    """Whether the workshop has what the recorded migrations bring. All of it or nothing; True means new."""
    facts = {
        names <= applied(schema_name),
        bool(names & applied(schema_name)),
        "killed" in columns_of_bay(schema_name),
        "trial_killed" in indexes_of_bay(schema_name),
    }
    assert len(facts) == 1, schema_name
    return facts.pop()


def test_a_run_that_is_killed_leaves_every_workshop_old_or_new_and_the_next_one_ends_it(fleet, committed, tmp_path):
    slow = trial(tmp_path, SLOW)
    recorded = {"9101_columns", "9102_index"}
    first = start(slow, fleet, "--connections=2")
    deadline = time.monotonic() + 120
    while sum("killed" in columns_of_bay(name) for name in fleet) < MANY // 5:
        assert first.poll() is None, first.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.05)
    os.killpg(first.pid, signal.SIGKILL)
    first.communicate()
    time.sleep(0.5)  # what the server had already been sent ends one way or the other

    new = sum(assert_old_or_new(name, recorded) for name in fleet)
    assert MANY // 5 <= new < MANY, "killed in the middle, or this proves nothing"

    second = start(slow, fleet)
    out, err = second.communicate(timeout=300)
    assert second.returncode == 0, err
    assert ", 0 failed;" in out
    assert all(assert_old_or_new(name, recorded) for name in fleet)
    assert {"9103_python"} <= set.intersection(*(applied(name) for name in fleet))
    with transaction.atomic(), any_schema():
        catalogs = [catalog_of(name) for name in fleet]
    assert all(catalog == catalogs[0] for catalog in catalogs)

    third = start(slow, fleet)
    out, err = third.communicate(timeout=120)
    assert third.returncode == 0, err
    assert f"0 migrated, {MANY} needed nothing, 0 failed" in out


def test_a_workshop_that_fails_is_named_and_the_rest_go_on(fleet, committed, tmp_path):
    plain = trial(tmp_path, PLAIN)
    unlucky = fleet[16]
    execute(f'ALTER TABLE "{unlucky}".calendar_bay ADD COLUMN plain text')

    run = start(plain, fleet)
    out, err = run.communicate(timeout=300)

    assert run.returncode == 1
    assert f"{MANY - 1} migrated, 0 needed nothing, 1 failed" in out
    (line,) = [line for line in err.splitlines() if unlucky in line]
    assert line.startswith(f"{slug_of(unlucky)} ({unlucky}): calendar.9201_plain to calendar.9202_index: ")
    assert "already exists" in line
    assert not applied(unlucky) & set(plain.names)
    assert "trial_plain" not in indexes_of_bay(unlucky)
    for name in fleet:
        assert name == unlucky or set(plain.names) <= applied(name)

    execute(f'ALTER TABLE "{unlucky}".calendar_bay DROP COLUMN plain')
    again = start(plain, fleet)
    out, err = again.communicate(timeout=300)
    assert again.returncode == 0, err
    assert f"1 migrated, {MANY - 1} needed nothing, 0 failed" in out
    assert set(plain.names) <= applied(unlucky)


def test_a_second_run_at_once_says_so(committed, three, tmp_path):
    with only_run():
        second = start(trial(tmp_path, PLAIN), three)
        _out, err = second.communicate(timeout=120)
        with pytest.raises(AnotherRun), only_run():
            pass

    assert second.returncode == 3
    assert "Another run migrates workshops of this database." in err
    with only_run():
        """It is free again."""


def test_a_workshop_whose_schema_is_gone_is_named_and_the_rest_go_on(three, tmp_path):
    lost, *others = three
    execute(f'DROP SCHEMA "{lost}" CASCADE')
    errors = io.StringIO()

    with trial(tmp_path, PLAIN).here(), pytest.raises(CommandError) as failed:
        migrate_only(*slugs(three), stderr=errors)

    assert failed.value.returncode == 1
    assert f"{slug_of(lost)} ({lost}): its schema or its django_migrations is missing" in errors.getvalue()
    assert all("plain" in columns_of_bay(name) for name in others)
    assert "plain" not in columns_of_bay("public")


def migrate_with(names: list[str], pace: Pace) -> dict[str, str | None]:
    plan = plan_make(slugs=slugs(names))
    return {outcome.workshop.schema_name: outcome.error for outcome in migrate(plan.groups, pace)}


def test_a_lock_is_waited_for_briefly_and_tried_again(three, tmp_path):
    busy, *_ = three
    pace = Pace(lock_milliseconds=100, tries=20, first_wait=0.05)
    with trial(tmp_path, PLAIN).here(), psycopg.connect(database_url()) as holder:
        holder.execute(f'LOCK TABLE "{busy}".calendar_bay')
        threading.Timer(1.0, holder.rollback).start()

        assert set(migrate_with(three, pace).values()) == {None}

    assert "plain" in columns_of_bay(busy)


def test_a_workshop_that_stays_locked_is_skipped_after_a_few_tries(three, tmp_path):
    busy, *_others = three
    with trial(tmp_path, PLAIN).here(), psycopg.connect(database_url()) as holder:
        holder.execute(f'LOCK TABLE "{busy}".calendar_bay')

        errors = migrate_with(three, Pace(lock_milliseconds=100, tries=3, first_wait=0.05))

        assert "lock timeout" in str(errors.pop(busy))
        assert set(errors.values()) == {None}
        assert "plain" not in columns_of_bay(busy)


def test_a_workshop_that_somebody_else_migrated_meanwhile_is_left_alone(three, tmp_path):
    with trial(tmp_path, PLAIN).here():
        plan = plan_make(slugs=slugs(three))
        stock(three[0])

        outcomes = {outcome.workshop.schema_name: outcome for outcome in migrate(plan.groups, Pace())}

        assert outcomes[three[0]].moved
        assert not any(outcomes[name].moved or outcomes[name].error for name in three[1:])
        migrate_only(*slugs(three))


BATCHES = {
    "9301_batches": More(
        "RunInBatches(a_few),",
        options="atomic = False",
        before="""
def a_few(apps, schema_editor):
    Bay = apps.get_model("calendar", "Bay")
    some = list(Bay.objects.exclude(position=99).order_by("pk").values_list("pk", flat=True)[:2])
    if os.environ.get("TRIAL_STOPS") == str(Bay.objects.filter(position=99).count()):
        raise RuntimeError("stopped by hand")
    return Bay.objects.filter(pk__in=some).update(position=99)
""",
    )
}


def test_batches_go_on_where_they_were_stopped(three, tmp_path, monkeypatch):
    name, *_ = three
    with open_workshop(name):
        for number in range(5):
            Bay.objects.create(name=f"Kanał {number}")

    def changed() -> int:
        return sum(position == 99 for (position,) in rows_of(name, "calendar_bay", "position"))

    with trial(tmp_path, BATCHES).here():
        monkeypatch.setenv("TRIAL_STOPS", "4")
        with pytest.raises(CommandError):
            migrate_only(slug_of(name), stderr=io.StringIO())
        assert changed() == 4, "the batches before the stop are kept"
        assert "9301_batches" not in applied(name)

        monkeypatch.delenv("TRIAL_STOPS")
        migrate_only(slug_of(name))
        assert changed() == 5
        assert "9301_batches" in applied(name)


def test_an_index_made_concurrently_is_refused_with_a_reason(three, tmp_path):
    concurrent = {
        "9401_concurrently": More(
            'AddIndexConcurrently("bay", models.Index(fields=["position"], name="trial_position")),',
            options="atomic = False",
        )
    }
    errors = io.StringIO()
    with trial(tmp_path, concurrent).here():
        with pytest.raises(CommandError):
            migrate_only(*slugs(three), stderr=errors)
        assert errors.getvalue().count("use AddIndex instead of AddIndexConcurrently") == 3

        # Where stock migrations made it all the same, the next migration finds its way.
        stock(three[0])
    after = concurrent | {"9402_after": More('migrations.AddField("bay", "after", models.IntegerField(null=True)),')}
    with trial(tmp_path, after).here():
        migrate_only(slug_of(three[0]))
    assert "after" in columns_of_bay(three[0])


@pytest.mark.parametrize(
    ("operations", "reason"),
    [
        ('migrations.RunSQL("ALTER TABLE no_such_table ADD COLUMN x int"),', "no_such_table"),
        ('migrations.RunSQL("COMMIT"),', "takes the transaction into its own hands"),
        ('migrations.AddField("bay", "x", models.IntegerField(null=True)), migrations.RunSQL("SELECT 1/0"),', "zero"),
    ],
)
def test_a_migration_that_cannot_be_recorded_touches_nobody(three, tmp_path, operations, reason):
    errors = io.StringIO()
    before = [applied(name) for name in three]
    with trial(tmp_path, {"9501_wrong": More(operations)}).here(), pytest.raises(CommandError):
        migrate_only(*slugs(three), stderr=errors)

    assert errors.getvalue().count("calendar.9501_wrong") == 3
    assert reason in errors.getvalue()
    assert [applied(name) for name in three] == before


def test_a_history_with_a_hole_is_refused_as_django_refuses_it(three, tmp_path):
    with open_workshop(three[0]):
        MigrationRecorder(connection).record_unapplied("customers", "0001_initial")
    errors = io.StringIO()
    with trial(tmp_path, PLAIN).here(), pytest.raises(CommandError):
        migrate_only(*slugs(three), stderr=errors)

    assert "is applied before its dependency customers.0001_initial" in errors.getvalue()
    assert errors.getvalue().count(three[0]) == 1
    assert "plain" in columns_of_bay(three[1])


def test_a_dry_run_says_what_would_be_sent_and_sends_nothing(three, tmp_path):
    out = io.StringIO()
    with trial(tmp_path, PLAIN | BATCHES).here():
        migrate_only(*slugs(three), dry_run=True, stdout=out)

    text = out.getvalue()
    assert "0 need nothing, 3 would be migrated" in text
    assert 'ALTER TABLE "calendar_bay" ADD COLUMN "plain" integer NULL;' in text
    assert 'CREATE INDEX "trial_plain" ON "calendar_bay" ("plain");' in text
    assert "calendar.9301_batches (Python in batches, workshop by workshop)" in text
    assert all("plain" not in columns_of_bay(name) for name in three)
    with connection.cursor() as cursor:
        cursor.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'migration_template_%'")
        assert cursor.fetchall() == []


def test_an_unknown_workshop_is_an_error(committed):
    with pytest.raises(CommandError, match="No workshop is called that: nobody-here"):
        migrate_only("nobody-here")


def test_looking_at_a_thousand_workshops_takes_two_queries(fleet, committed, django_assert_num_queries):
    assert MANY < AT_ONCE
    with django_assert_num_queries(2):
        found = standings()
    assert set(fleet) <= {workshop.schema_name for workshop in found}


def test_nothing_to_do_is_said_in_one_line(three, capsys):
    call_command("migrate_workshops", only=slugs(three))

    assert capsys.readouterr().out.startswith("0 migrated, 3 needed nothing, 0 failed; took ")


def test_a_schema_before_every_migration_is_brought_all_the_way(committed):
    schema_name = schema_at([])
    workshop_of(schema_name)
    migrate_only(slug_of(schema_name))
    assert "name" in columns_of_bay(schema_name)
    remove([schema_name])


def test_a_terminal_has_a_bar_and_a_pipe_has_lines(monkeypatch):
    clock = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: clock[0])
    bar, lines = [], []
    on_terminal = Progress(bar.append, 200, is_terminal=True)
    in_pipe = Progress(lines.append, 200, is_terminal=False)
    for number in range(100):
        clock[0] += 0.5
        on_terminal.advance(failed=number == 3)
        in_pipe.advance(failed=number == 3)
    on_terminal.finish()
    in_pipe.finish()

    assert len(bar) > len(lines) == 5
    assert lines[-1] == "100/200 workshops, 2.0/s, 50 s left, 1 failed\n"
    assert "\r[###############...............] 100/200" in bar[-2]
    assert [duration(seconds) for seconds in (45, 200, 3900)] == ["45 s", "3 min 20 s", "1 h 05 min"]
