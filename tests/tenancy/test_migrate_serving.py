"""While workshops are being migrated: who is behind answers 503 and loses nothing, who is not behind works."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
import time
import uuid

import pytest
from asgiref.sync import sync_to_async
from django.core.management import CommandError, call_command
from django.test import Client
from websockets.exceptions import InvalidStatus

from shared_apps.core.errors import WorkshopUnavailable
from shared_apps.core.models import OutboxMessage
from shared_apps.core.outbox import enqueue
from shared_apps.core.tenancy import any_schema, connection, open_workshop
from shared_apps.notifications.models import Notification
from tenant_apps.calendar.models import Bay
from tenants.hosts import forget_all
from tenants.models import Workshop
from tenants.selectors import schema_is_open
from tenants.services import membership_add, workshop_create
from tenants.upgrade import readiness
from tenants.upgrade.history import standings
from tests.core.test_outbox import dead_letters, eventually, send_all
from tests.factories.calendar import publish
from tests.factories.people import UserFactory, staff_of
from tests.notifications.test_sockets import open_line
from tests.tenancy.trial import LAST, More, made, migrate_only, remove, slug_of, stock, trial

NEEDED = {"9601_needed": More('migrations.AddField("bay", "needed", models.IntegerField(null=True)),')}
LATER = {
    "9602_later": More(
        'migrations.AddIndex("bay", models.Index(fields=["position"], name="trial_later")),',
        options="code_needs_it = False",
    )
}


@pytest.fixture
def two(committed):
    names = made(2)
    yield names
    remove(names)


def ask(schema_name: str, path: str = "/api/v1/notifications/"):
    return Client().get(path, HTTP_HOST=f"{slug_of(schema_name)}.garage.localhost")


def test_a_workshop_that_is_behind_answers_503_until_it_is_migrated(two, tmp_path):
    behind, ready = two
    with trial(tmp_path, NEEDED).here():
        migrate_only(slug_of(ready))
        forget_all()

        refused = ask(behind)
        assert (refused.status_code, refused.json()["error"]["code"]) == (503, WorkshopUnavailable.code)
        assert int(refused["Retry-After"]) > 0
        assert ask(ready).status_code == 401
        # Health is about the process: a workshop that waits does not take it out of rotation.
        assert ask(behind, "/healthz").status_code == 200

        migrate_only(slug_of(behind))
        assert ask(behind).status_code == 401


def test_the_marketplace_does_not_reach_into_a_workshop_that_is_behind(committed, tmp_path, marketplace):
    workshop = workshop_create(name="Warsztat", slug=f"x-{uuid.uuid4().hex[:10]}y", owner_id=None)
    listing_id = publish(workshop)
    path = f"/api/v1/workshops/{listing_id}/availability/"
    words = {"service": "oil-change", "from": "2030-01-07"}
    assert marketplace.get(path, words).status_code != 503
    with trial(tmp_path, NEEDED).here():
        refused = marketplace.get(path, words)
        assert (refused.status_code, refused.json()["error"]["code"]) == (503, WorkshopUnavailable.code)
    remove([workshop.schema_name])


def test_a_missing_schema_answers_503_whether_it_was_known_or_not(two):
    known, unknown = two
    assert ask(known).status_code == 401
    with any_schema(), connection.cursor() as cursor:
        for name in two:
            cursor.execute(f'DROP SCHEMA "{name}" CASCADE')

    with pytest.raises(WorkshopUnavailable), open_workshop(known):
        Bay.objects.count()
    for name in (known, unknown):
        assert ask(name).status_code == 503


def test_a_schema_without_its_history_answers_503_instead_of_publics(two):
    name, _ = two
    with any_schema(), connection.cursor() as cursor:
        cursor.execute(f'DROP TABLE "{name}".django_migrations')
    assert ask(name).status_code == 503


def test_newer_schemas_and_lacking_what_nobody_needs_are_served(two, tmp_path):
    newer, older = two
    with trial(tmp_path, NEEDED).here():
        migrate_only(slug_of(newer))
    forget_all()
    assert ask(newer).status_code == 401

    with trial(tmp_path, LATER).here():
        assert ask(older).status_code == 401
        migrate_only(*map(slug_of, two))
        assert ask(older).status_code == 401


def test_a_workshop_migrated_backwards_by_stock_means_is_noticed_at_once(two, tmp_path):
    name, _ = two
    with trial(tmp_path, NEEDED).here():
        stock(name)
        assert ask(name).status_code == 401
        stock(name, "calendar", LAST)
        assert ask(name).status_code == 503


def test_readiness_is_asked_once_and_costs_a_request_nothing(alpha, django_assert_num_queries):
    host = {"HTTP_HOST": f"{alpha.slug}.garage.localhost"}
    readiness.forget()
    Client().get("/api/v1/notifications/", **host)
    assert readiness.is_remembered(alpha.schema_name)

    with django_assert_num_queries(0):
        Client().get("/api/v1/notifications/", **host)


def test_a_new_epoch_forgets_who_was_ready(alpha):
    with open_workshop(alpha.schema_name):
        Bay.objects.count()
    assert readiness.is_remembered(alpha.schema_name)
    forget_all()
    Client().get("/api/v1/notifications/", HTTP_HOST="nobody-here.garage.localhost")
    assert not readiness.is_remembered(alpha.schema_name)


def test_background_work_is_told_to_come_later(two, tmp_path):
    name, _ = two
    assert schema_is_open(schema_name=name)
    with trial(tmp_path, NEEDED).here(), pytest.raises(WorkshopUnavailable):
        schema_is_open(schema_name=name)
    Workshop.objects.filter(schema_name=name).update(status="suspended")
    assert not schema_is_open(schema_name=name)


def test_a_task_waits_for_its_workshop_and_is_neither_lost_nor_run_in_public(two, tmp_path, worker_of):
    name, _ = two
    newer = trial(tmp_path, NEEDED)
    worker_of(newer)
    person = UserFactory.create()
    membership_add(workshop_id=Workshop.objects.get(schema_name=name).pk, user_id=person.pk, roles=["owner"])
    before = dead_letters()
    with open_workshop(name):
        message = enqueue("notifications.notify_staff", kind="test", title="Poczeka", roles=["owner"])
    send_all()

    def postponed() -> bool:
        return OutboxMessage.objects.filter(pk=message.pk, sent_at=None, not_before__isnull=False).exists()

    mine = Notification.objects.filter(user_id=person.pk)
    assert eventually(postponed)
    assert not mine.exists()

    with newer.here():
        migrate_only(slug_of(name))

    def arrived() -> bool:
        send_all()
        return mine.filter(schema_name=name).exists()

    assert eventually(arrived)
    assert mine.count() == 1
    assert dead_letters() == before


@pytest.fixture
def worker_of(committed):
    """Starts a Celery worker that has the migrations of a trial."""
    from config.celery import app

    OutboxMessage.objects.all().delete()
    with app.connection_for_write() as broker:
        for queue in app.conf.task_queues:
            queue(broker).declare()
            queue(broker).purge()
    started = []

    def start(of) -> None:
        command = [sys.executable, "-m", "celery", "-A", "config", "worker", "-P", "solo", "-l", "WARNING"]
        command += ["--without-gossip", "--without-mingle", "-n", f"trial-{uuid.uuid4().hex[:8]}@%h"]
        started.append(subprocess.Popen(command, env=of.environment()))

    yield start
    for process in started:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)


async def test_a_socket_of_a_workshop_that_is_behind_is_turned_away(two, tmp_path, sockets_of):
    behind, ready = two
    newer = trial(tmp_path, NEEDED)
    await sync_to_async(_migrate_here)(newer, ready)
    port = await sync_to_async(sockets_of)(newer)

    with pytest.raises(InvalidStatus) as refused:
        await _line(port, behind, await sync_to_async(_staff)(behind))
    assert refused.value.response.status_code == 503
    assert int(refused.value.response.headers["Retry-After"]) > 0

    async with await _line(port, ready, await sync_to_async(_staff)(ready)) as line:
        assert json.loads(await line.recv())["type"] == "welcome"


def _migrate_here(of, name: str) -> None:
    with of.here():
        migrate_only(slug_of(name))


def _staff(name: str):
    from tenants.selectors import workshop_by_schema

    return staff_of(workshop_by_schema(schema_name=name), "owner")


async def _line(port: int, name: str, person):
    return await open_line(port, f"{slug_of(name)}.garage.localhost", person.user.pk, person.access)


@pytest.fixture
def sockets_of(committed):
    """Starts a uvicorn that has the migrations of a trial; gives its port."""
    import socket

    started = []

    def start(of) -> int:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        command = [sys.executable, "-m", "uvicorn", "config.asgi:application", "--port", str(port)]
        started.append(subprocess.Popen([*command, "--log-level", "warning"], env=of.environment()))
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                return port
            except OSError:
                time.sleep(0.1)
        raise TimeoutError

    yield start
    for process in started:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)


def status(**options: object) -> tuple[int, str]:
    out = io.StringIO()
    try:
        call_command("workshops_status", stdout=out, **options)
    except CommandError as error:
        return error.returncode, out.getvalue()
    return 0, out.getvalue()


def test_the_status_counts_states_and_its_exit_code_tells(two, tmp_path, django_assert_num_queries):
    behind, ready = two
    newer = trial(tmp_path, NEEDED)
    # What other tests broke for good is not counted here.
    broken = [one.schema_name for one in standings() if one.applied is None]
    Workshop.objects.filter(schema_name__in=broken).update(status="closed")
    already = json.loads(status(json=True)[1])["ahead"]
    with newer.here():
        migrate_only(slug_of(ready))
        with django_assert_num_queries(2):
            code, text = status(json=True, names=10_000)
        found = json.loads(text)
        assert code == 1
        assert (found["current"], found["ahead"], found["broken"]) == (1, 0, 0)
        assert found["behind"] == found["workshops"] - 1 >= 1
        (state,) = [state for state in found["states"] if slug_of(behind) in state["named"]]
        assert (state["kind"], state["is_served"], state["lacks"]) == ("behind", False, ["calendar.9601_needed"])

        code, text = status(names=1)
        assert code == 1
        assert "answers 503" in text
        assert "lacks calendar.9601_needed" in text

    # The same workshops before older code: nobody is behind, one more is ahead.
    code, text = status(json=True, names=10_000)
    found = json.loads(text)
    assert (code, found["ahead"], found["behind"]) == (0, already + 1, 0)
    (state,) = [state for state in found["states"] if slug_of(ready) in state["named"]]
    assert (state["named"], state["unknown"]) == ([slug_of(ready)], ["calendar.9601_needed"])

    with any_schema(), connection.cursor() as cursor:
        cursor.execute(f'DROP TABLE "{behind}".django_migrations')
    code, text = status()
    assert code == 2
    assert "1 broken, answers 503" in text
    assert slug_of(behind) in text
