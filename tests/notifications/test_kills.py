"""A worker is killed or cut off in the middle: nothing is lost, nothing is doubled, and what kills for ever is given
up on."""

from __future__ import annotations

import datetime as dt
import itertools
import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator

import psycopg
import pytest
from celery.exceptions import Retry

from config.celery import DEAD_LETTERS, app
from shared_apps.accounts.models import User
from shared_apps.core.broker import publish, queue_depths
from shared_apps.core.dead_tasks import collect
from shared_apps.core.models import DeadTask, OutboxMessage
from shared_apps.core.outbox import enqueue, relay_batch
from shared_apps.core.tasks import MOST_RETRIES, wait_after
from shared_apps.core.tenancy import PUBLIC_SCHEMA, SCHEMA_HEADER, open_workshop
from shared_apps.integrations.sms.standin import SmsApiStandIn
from shared_apps.notifications.models import Delivery, Notification
from shared_apps.notifications.services import Choice, dead_tasks_report, preferences_set, sweep, tell
from tenants.services import membership_add, workshop_set_status
from tests.factories.people import UserFactory
from tests.notifications import poison
from tests.notifications.people import VISIT, person, promised
from tests.notifications.servers import BrevoStandIn
from tests.processes import database_url, environment

WAIT_SECONDS = 150.0
NEVER_QUIET = (dt.time(0), dt.time(0), "Europe/Warsaw")

Start = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def start(committed) -> Iterator[Start]:
    """Starts real workers with children, on the test's database and its own queues, which begin empty."""
    with app.connection_for_write() as broker:
        for queue in app.conf.task_queues:
            queue(broker).declare()
            queue(broker).purge()
    started: list[subprocess.Popen[bytes]] = []

    def begin(*words: str, **more: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "celery", "-A", "config", "worker", "-P", "prefork", "-c", "1", "-l", "ERROR"]
        command += ["--without-gossip", "--without-mingle", "-n", f"kill-{uuid.uuid4().hex[:8]}@%h", *words]
        one = subprocess.Popen(command, env=environment() | more, start_new_session=True)
        started.append(one)
        return one

    yield begin
    for one in started:
        if one.poll() is None:
            kill(one)


def kill(worker: subprocess.Popen[bytes]) -> None:
    """The worker and its children, all at once, as when a machine loses its power."""
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait(timeout=20)


def eventually(check: Callable[[], object]) -> bool:
    deadline = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < deadline:
        if check():
            return True
        time.sleep(0.1)
    return False


def send_all() -> None:
    while relay_batch(send=lambda message: publish(app, message)):
        pass


def state_of(row: Delivery) -> str:
    return str(Delivery.objects.values_list("state", flat=True).get(pk=row.pk))


def reachable(**fields) -> User:
    """Only by what is turned on: nothing else leaves."""
    user = person(**fields)
    preferences_set(user_id=user.pk, quiet=NEVER_QUIET, choices=[Choice("visit_reminder", "mail", False)])
    return user


def test_an_sms_whose_worker_died_is_sent_again_and_arrives_once(start):
    user = reachable(phone="+48600100777", prefers_sms=True)
    with SmsApiStandIn(slow_seconds=60) as api:
        supplier = {"SMSAPI_TOKEN": "secret", "SMSAPI_URL": api.base_url}
        api.fault = "slow"
        tell(kind="visit_reminder", key=uuid.uuid4().hex, context=VISIT, people=[user.pk])
        row = promised(user)["sms"]
        worker = start(**supplier)
        send_all()
        assert eventually(lambda: api.taken)
        assert state_of(row) == "sending"
        kill(worker)
        api.fault = None
        start(**supplier)
        assert eventually(lambda: state_of(row) == "sent")
        assert (len(api.asked), len(api.taken)) == (2, 1)
    assert Notification.objects.filter(user=user).count() == 1


def test_a_mail_whose_worker_died_may_have_left_so_that_a_person_decides(start):
    user = person()
    preferences_set(user_id=user.pk, quiet=NEVER_QUIET)
    with BrevoStandIn() as brevo:
        supplier = {"BREVO_API_KEY": "key", "BREVO_API_URL": brevo.url}
        brevo.slow = 60
        tell(kind="visit_reminder", key=uuid.uuid4().hex, context=VISIT, people=[user.pk])
        row = promised(user)["mail"]
        worker = start(**supplier)
        send_all()
        assert eventually(lambda: brevo.taken)
        kill(worker)
        brevo.slow = 0
        start(**supplier)
        assert eventually(lambda: state_of(row) == "doubtful")
        time.sleep(1)
        assert len(brevo.taken) == 1


def test_workers_that_die_again_and_again_ring_every_bell_once(start, new_workshop):
    owner = UserFactory.create()
    membership_add(workshop_id=new_workshop.id, user_id=owner.pk, roles=["owner"])
    titles = [f"Sprawa {number}" for number in range(300)]
    with open_workshop(new_workshop.schema_name):
        for title in titles:
            enqueue("notifications.notify_staff", kind="work", title=title, roles=["owner"], key=title)
    send_all()
    # The relay may die before it could mark what it sent: a third of it is sent twice.
    twice = OutboxMessage.objects.filter(task="notifications.notify_staff").values_list("pk", flat=True)[:100]
    OutboxMessage.objects.filter(pk__in=list(twice)).update(sent_at=None)
    send_all()
    rang = Notification.objects.filter(user=owner)
    for share in (30, 120, 210):
        worker = start()
        assert eventually(lambda share=share: rang.count() >= share)
        kill(worker)
    assert rang.count() < len(titles)
    start()
    assert eventually(lambda: rang.count() >= len(titles) and queue_depths(app)[app.conf.task_default_queue] == 0)
    assert sorted(rang.values_list("title", flat=True)) == sorted(titles)


def cut_off_who_waits(other: psycopg.Connection) -> int:
    """End every connection to the test's database that waits for a lock, as a restart of the server does."""
    ended = other.execute(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock' AND pid <> pg_backend_pid()"
    ).fetchone()
    return ended[0] if ended else 0


def test_a_task_whose_connection_is_cut_runs_again_by_itself_and_rings_once(start, new_workshop):
    owner = UserFactory.create()
    membership_add(workshop_id=new_workshop.id, user_id=owner.pk, roles=["owner"])
    collect(app)
    DeadTask.objects.all().delete()
    with open_workshop(new_workshop.schema_name):
        enqueue("notifications.notify_staff", kind="work", title="Sprawa", roles=["owner"], key=uuid.uuid4().hex)
    send_all()
    # Who waits is seen anew only by a connection that stands in no transaction.
    with psycopg.connect(database_url()) as holder, psycopg.connect(database_url(), autocommit=True) as other:
        # It stops in the middle, with its key written and its bell not yet.
        holder.execute("LOCK TABLE public.notifications_notification IN ACCESS EXCLUSIVE MODE")
        start()
        assert eventually(lambda: cut_off_who_waits(other))
    assert eventually(lambda: Notification.objects.filter(user=owner).exists())
    assert eventually(lambda: queue_depths(app)[app.conf.task_default_queue] == 0)
    assert Notification.objects.filter(user=owner).count() == 1
    assert queue_depths(app)[DEAD_LETTERS] == 0


def run_cut(error: str) -> str:
    task = app.tasks["poison.cut"]
    return str(task.apply(kwargs={"error": error}, headers={SCHEMA_HEADER: PUBLIC_SCHEMA}).state)


@pytest.mark.parametrize("error", ["OperationalError", "InterfaceError", "ConnectionError", "TimeoutError"])
def test_a_server_that_stays_away_is_asked_a_few_times_and_then_a_person_is(db, error, monkeypatch):
    failed: list[str] = []
    monkeypatch.setattr("shared_apps.core.dead_tasks.note_failure", lambda *, task_id, error: failed.append(error))
    poison.runs.clear()
    assert run_cut(error) == "FAILURE"
    assert (len(poison.runs), failed) == (1 + MOST_RETRIES, [error])


def test_what_is_a_fault_of_ours_is_not_tried_again(db):
    poison.runs.clear()
    assert run_cut("KeyError") == "FAILURE"
    assert len(poison.runs) == 1


def test_a_message_that_is_put_back_keeps_its_name_its_schema_and_its_words(db, monkeypatch):
    task = app.tasks["poison.cut"]
    words = {"error": "OperationalError"}
    sent: list[dict[str, object]] = []
    monkeypatch.setattr(app, "send_task", lambda name, args, kwargs, **told: sent.append({"words": kwargs, **told}))
    task.push_request(id="its own", kwargs=words, headers={SCHEMA_HEADER: PUBLIC_SCHEMA}, called_directly=False)
    try:
        with pytest.raises(Retry):
            task(**words)
    finally:
        task.pop_request()
    (again,) = sent
    assert (again["task_id"], again["retries"], again["words"]) == ("its own", 1, words)
    assert again["headers"] == {SCHEMA_HEADER: PUBLIC_SCHEMA}
    assert 1 <= float(str(again["countdown"])) <= 5


def test_the_waits_grow_and_last_some_minutes():
    waits = [[wait_after(retries) for _ in range(50)] for retries in range(MOST_RETRIES)]
    assert all(max(one) < min(later) * 1.01 for one, later in itertools.pairwise(waits))
    assert len({round(one, 3) for one in waits[0]}) > 1
    assert sum(min(one) for one in waits) > 120
    assert sum(max(one) for one in waits) < 600


@pytest.mark.parametrize(
    ("task", "reason", "error"),
    [
        ("poison.kills", "delivery_limit", ""),
        ("poison.breaks", "rejected", "ValueError"),
        ("poison.hangs", "delivery_limit", ""),
    ],
)
def test_poison_ends_in_the_console_with_its_reason_and_somebody_is_told(start, task, reason, error):
    admin = UserFactory.create(role="admin", is_staff=True)
    collect(app)
    DeadTask.objects.all().delete()
    start("--include", "tests.notifications.poison")
    message = enqueue(task)
    send_all()
    assert eventually(lambda: queue_depths(app)[DEAD_LETTERS] == 1)
    assert queue_depths(app)[app.conf.task_default_queue] == 0
    assert dead_tasks_report() == 1
    assert dead_tasks_report() == 1
    row = DeadTask.objects.get()
    assert (row.pk, row.task, row.reason, row.error) == (message.pk, task, reason, error)
    (bell,) = Notification.objects.filter(user=admin, kind="dead_tasks")
    assert bell.title.startswith("1 ")


def test_what_the_queue_forgot_is_promised_again(committed):
    user = reachable(phone="+48600100778", prefers_sms=True)
    tell(kind="visit_reminder", key=uuid.uuid4().hex, context=VISIT, people=[user.pk])
    row = promised(user)["sms"]
    OutboxMessage.objects.all().delete()
    Delivery.objects.filter(pk=row.pk).update(promised_at=row.promised_at - dt.timedelta(hours=1))
    sweep()
    assert OutboxMessage.objects.filter(payload__key=row.key).count() == 1
    Delivery.objects.filter(pk=row.pk).update(promised_at=row.promised_at - dt.timedelta(days=4))
    sweep()
    assert state_of(row) == "dead"


def test_a_suspended_workshops_messages_wait_instead_of_becoming_dead_tasks(new_workshop):
    user = reachable(phone="+48600100779", prefers_sms=True)
    with open_workshop(new_workshop.schema_name):
        tell(kind="visit_reminder", key=uuid.uuid4().hex, context=VISIT, people=[user.pk])
    row = promised(user)["sms"]
    Delivery.objects.filter(pk=row.pk).update(promised_at=row.promised_at - dt.timedelta(hours=1))
    OutboxMessage.objects.all().delete()
    workshop_set_status(workshop_id=new_workshop.id, status="suspended")
    sweep()
    assert not OutboxMessage.objects.filter(payload__key=row.key).exists()
    workshop_set_status(workshop_id=new_workshop.id, status="active")
    sweep()
    assert OutboxMessage.objects.get(payload__key=row.key).schema_name == new_workshop.schema_name


def test_what_somebody_waits_for_does_not_stand_behind_what_takes_its_time():
    def queue(name: str, **told: object) -> str:
        return str(app.amqp.router.route({}, name, kwargs=told)["queue"].name)

    base = app.conf.task_default_queue
    assert queue("notifications.mail", template="confirm_code") == f"{base}.urgent"
    assert queue("notifications.mail", template="booking_confirmed") == base
    assert queue("notifications.deliver", key="x", urgency="urgent") == f"{base}.urgent"
    assert queue("console.job_run", job_id="x") == f"{base}.slow"
    limits = [app.conf.task_time_limit, *(one["time_limit"] for one in app.conf.task_annotations.values())]
    assert max(limits) < 1800
