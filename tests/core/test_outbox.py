"""What leaves the house: once promised it is sent, in the right workshop or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import transaction
from kombu.connection import Connection
from kombu.entity import Queue

from config.celery import DEAD_LETTERS, app
from shared_apps.core.broker import publish
from shared_apps.core.models import OutboxMessage
from shared_apps.core.outbox import enqueue, first_time, relay_batch
from shared_apps.core.tenancy import open_workshop
from shared_apps.integrations.mail import kept_mails
from shared_apps.notifications.models import Delivery, Notification
from tenants.services import membership_add, workshop_set_status
from tests.factories.people import UserFactory
from tests.processes import environment

WAIT_SECONDS = 60.0


def mail_to(key: str) -> dict[str, object]:
    return {
        "to": f"{key}@example.com",
        "template": "confirm_code",
        "language": "pl",
        "context": {"code": "123456", "minutes": 15},
        "key": key,
    }


@pytest.fixture
def worker(committed) -> Iterator[subprocess.Popen[bytes]]:
    """A real Celery worker on the test database and a queue of its own, with nothing else waiting."""
    with app.connection_for_write() as broker:
        for queue in app.conf.task_queues:
            queue(broker).declare()
            queue(broker).purge()
    command = [sys.executable, "-m", "celery", "-A", "config", "worker", "-P", "solo", "-l", "WARNING"]
    process = subprocess.Popen(
        [*command, "--without-gossip", "--without-mingle", "-n", f"test-{os.getpid()}@%h"], env=environment()
    )
    yield process
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=20)


def eventually(check) -> bool:
    deadline = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < deadline:
        if check():
            return True
        time.sleep(0.1)
    return False


def dead_letters() -> int:
    with Connection(settings.CELERY_BROKER_URL) as broker:
        queue = Queue(DEAD_LETTERS, durable=True, queue_arguments={"x-queue-type": "quorum"})(broker)
        return queue.queue_declare().message_count


def send_all() -> None:
    relay_batch(send=lambda message: publish(app, message))


@pytest.fixture
def quiet(alpha):
    """Nothing waits in the outbox (births leave messages behind); alpha is the place to write from."""
    OutboxMessage.objects.all().delete()
    return alpha


def test_a_promise_is_part_of_its_transaction(quiet):
    with transaction.atomic():
        enqueue("notifications.mail", **mail_to("rolled back"))
        transaction.set_rollback(True)

    assert not OutboxMessage.objects.exists()


def test_a_message_is_marked_only_after_the_broker_confirmed(quiet):
    enqueue("notifications.mail", **mail_to("kept"))

    def broker_is_away(message: OutboxMessage) -> None:
        raise ConnectionError

    with pytest.raises(ConnectionError):
        relay_batch(send=broker_is_away)

    assert OutboxMessage.objects.get().sent_at is None
    assert relay_batch(send=lambda message: None) == 1
    assert relay_batch(send=lambda message: None) == 0


def test_a_message_remembers_the_workshop_it_was_written_in(quiet):
    with open_workshop(quiet.schema_name):
        enqueue("notifications.notify_staff", kind="test", title="Test", roles=["owner"])

    assert OutboxMessage.objects.get().schema_name == quiet.schema_name


def test_a_key_is_first_only_once(db):
    assert first_time("one") is True
    assert first_time("one") is False


def test_a_mail_sent_twice_arrives_once(worker):
    key = uuid.uuid4().hex
    first = enqueue("notifications.mail", **mail_to(key))
    send_all()
    OutboxMessage.objects.filter(pk=first.pk).update(sent_at=None)  # the relay died before it could mark it
    send_all()

    assert eventually(lambda: Delivery.objects.filter(key=key).exclude(subject="").exists())
    time.sleep(0.5)
    assert Delivery.objects.filter(key=key).count() == 1
    mails = kept_mails(to=f"{key}@example.com")
    assert [mail["subject"] for mail in mails] == ["123456 – Twój kod potwierdzający w GarageManager"]


def test_a_task_runs_in_its_workshop_and_never_in_public_when_that_is_gone(worker, new_workshop):
    person = UserFactory.create()
    membership_add(workshop_id=new_workshop.id, user_id=person.pk, roles=["owner"])
    with open_workshop(new_workshop.schema_name):
        enqueue("notifications.notify_staff", kind="test", title="Dla zespołu", roles=["owner"])
    send_all()
    mine = Notification.objects.filter(user_id=person.pk)
    assert eventually(lambda: mine.filter(schema_name=new_workshop.schema_name).count() == 1)

    before = dead_letters()
    with open_workshop(new_workshop.schema_name):
        enqueue("notifications.notify_staff", kind="test", title="Za późno", roles=["owner"])
    workshop_set_status(workshop_id=new_workshop.id, status="closed")
    send_all()

    assert eventually(lambda: dead_letters() > before)
    assert mine.count() == 1


def test_a_message_without_a_schema_is_refused(worker, new_workshop):
    assert eventually(lambda: app.control.inspect(timeout=1).ping())
    before = dead_letters()

    app.send_task("notifications.notify_staff", kwargs={"kind": "x", "title": "x", "roles": ["owner"]})

    assert eventually(lambda: dead_letters() > before)
