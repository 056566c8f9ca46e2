"""Tasks that were given up on: out of the real broker into the console, and what a platform admin decides of them."""

from __future__ import annotations

import datetime as dt
import json
import signal
import uuid
from threading import Barrier, Thread

import pytest
from django.db import close_old_connections, connection
from django.test import Client
from django.utils import timezone

from config.celery import app
from shared_apps.console.models import Act
from shared_apps.core.dead_tasks import KEEP, collect, note_failure
from shared_apps.core.models import DeadTask, OutboxMessage
from shared_apps.core.outbox import enqueue, relay_batch
from shared_apps.core.tasks import housekeeping
from shared_apps.core.tenancy import PUBLIC_SCHEMA, SCHEMA_HEADER, open_scope, open_workshop
from shared_apps.notifications.models import Notification
from shared_apps.notifications.tasks import watch_queues
from tenants.services import membership_add, workshop_set_status
from tests.accounts.talk import get, post
from tests.console.dying import BASE, collected, die, empty_queues, killed_collector, lie_there, put_among_the_dead
from tests.factories.people import UserFactory, platform_admin

CODE, ADDRESS = "918273", "tajny.adres@example.com"


@pytest.fixture(autouse=True)
def _nothing_lies_there(committed):
    empty_queues()


@pytest.fixture
def admin(_nothing_lies_there):
    return platform_admin()


def mail() -> OutboxMessage:
    words = {"code": CODE, "minutes": 15}
    return enqueue("notifications.mail", to=ADDRESS, template="booking_moved", language="pl", context=words, key="k")


def bell(workshop, key: str) -> OutboxMessage:
    with open_workshop(workshop.schema_name):
        return enqueue("notifications.notify_staff", kind="work", title="Pilne", roles=["owner"], key=key)


def listed(admin, query: str = "") -> list[dict]:
    return get(admin, f"tasks/{query}").json()["data"]


def code_of(answer) -> tuple[int, str]:
    return answer.status_code, str(answer.json()["error"]["code"])


def run(task) -> None:
    """As beat does it each minute."""
    assert task.apply(headers={SCHEMA_HEADER: PUBLIC_SCHEMA}).state == "SUCCESS"


def test_a_task_that_died_is_seen_with_the_names_of_its_words_and_not_with_them(admin):
    message = mail()
    note_failure(task_id=str(message.pk), error="KeyError")
    die(message)
    lie_there(1)
    run(watch_queues)
    assert collect(app) == 0

    (row,) = listed(admin)
    assert row["id"] == str(message.pk)
    assert (row["task"], row["is_platform"], row["workshop"]) == ("notifications.mail", True, "")
    assert row["arguments"] == ["context", "key", "language", "template", "to"]
    assert (row["reason"], row["error"], row["queue"], row["times"]) == ("rejected", "KeyError", BASE, 1)
    assert abs(dt.datetime.fromisoformat(row["died_at"]) - timezone.now()) < dt.timedelta(minutes=1)
    with connection.cursor() as cursor:
        cursor.execute("SELECT t::text FROM public.core_deadtask t")
        kept = str(cursor.fetchall())
    for secret in (CODE, ADDRESS):
        assert secret not in json.dumps(row)
        assert secret not in kept
        assert secret in DeadTask.objects.get().body


@pytest.mark.parametrize("moment", ["before", "after"])
def test_whoever_dies_with_a_message_in_its_hands_leaves_one_row_and_loses_nothing(moment):
    message = mail()
    die(message)
    lie_there(1)
    assert killed_collector(moment) == -signal.SIGKILL
    assert DeadTask.objects.count() == (moment == "after")

    collected(1)
    row = DeadTask.objects.get()
    assert (row.pk, row.times, row.decided_at) == (message.pk, 1, None)


def test_run_again_leaves_once_under_its_own_id_and_does_nothing_twice(admin, new_workshop):
    owner = UserFactory.create()
    membership_add(workshop_id=new_workshop.id, user_id=owner.pk, roles=["owner"])
    key = uuid.uuid4().hex
    message = bell(new_workshop, key)
    told = {"kwargs": message.payload, "headers": {SCHEMA_HEADER: new_workshop.schema_name}}
    ring = app.tasks["notifications.notify_staff"]
    # It rang, and its worker died before it could say so.
    assert ring.apply(**told).state == "SUCCESS"
    die(message)
    collected(1)
    (row,) = listed(admin)
    assert (row["workshop"], row["is_platform"]) == (new_workshop.slug, False)

    assert post(admin, f"tasks/{message.pk}/run-again/").status_code == 204
    assert listed(admin) == []
    assert code_of(post(admin, f"tasks/{message.pk}/run-again/")) == (409, "TASK_DECIDED")
    assert code_of(post(admin, f"tasks/{message.pk}/discard/")) == (409, "TASK_DECIDED")
    sent: list[OutboxMessage] = []
    while relay_batch(send=sent.append):
        pass
    (again,) = [one for one in sent if one.task == message.task]
    assert (again.pk, again.schema_name, again.payload) == (message.pk, message.schema_name, message.payload)
    assert ring.apply(kwargs=again.payload, headers=told["headers"]).state == "SUCCESS"
    assert Notification.objects.filter(user=owner).count() == 1
    assert DeadTask.objects.get().body == ""
    act = Act.objects.get(workshop_id=new_workshop.id)
    assert (act.what, act.slug, act.who_id) == ("task_run_again", new_workshop.slug, admin.user.pk)
    assert str(message.pk) in act.why


def test_what_dies_again_waits_again_and_what_the_broker_only_repeats_does_not(admin):
    message = mail()
    die(message)
    collected(1)
    DeadTask.objects.update(died_at=timezone.now() - dt.timedelta(hours=1))
    assert post(admin, f"tasks/{message.pk}/run-again/").status_code == 204
    assert relay_batch(send=lambda one: None) >= 1
    die(OutboxMessage.objects.get(pk=message.pk))
    collected(1)
    (row,) = listed(admin)
    assert (row["id"], row["times"]) == (str(message.pk), 2)
    assert CODE in DeadTask.objects.get().body

    headers = {"id": str(message.pk), "x-death": [{"time": timezone.now() - dt.timedelta(minutes=30)}]}
    assert post(admin, f"tasks/{message.pk}/discard/").status_code == 204
    put_among_the_dead(b"[]", headers)
    collected(1)
    assert listed(admin) == []
    assert DeadTask.objects.get().times == 2


def test_discarded_is_out_of_the_list_its_words_are_gone_and_it_is_written_down(admin):
    message = mail()
    die(message)
    collected(1)
    OutboxMessage.objects.all().delete()

    assert post(admin, f"tasks/{message.pk}/discard/").status_code == 204
    assert listed(admin) == []
    row = DeadTask.objects.get()
    assert row.decided_at is not None
    assert row.body == ""
    assert not OutboxMessage.objects.filter(pk=message.pk).exists()
    act = Act.objects.filter(what="task_discard").latest("pk")
    assert (act.who_id, act.why, act.workshop_id) == (admin.user.pk, f"notifications.mail {message.pk}", None)
    assert code_of(post(admin, f"tasks/{message.pk}/run-again/")) == (409, "TASK_DECIDED")
    assert code_of(post(admin, f"tasks/{uuid.uuid4()}/discard/")) == (404, "NOT_FOUND")


def test_of_two_admins_at_once_one_decides(admin):
    message = mail()
    die(message)
    collected(1)
    OutboxMessage.objects.all().delete()
    together, answers = Barrier(2), []

    def decide(what: str) -> None:
        close_old_connections()
        with open_scope(PUBLIC_SCHEMA):
            browser = Client(headers={"host": admin.host, "authorization": f"Bearer {admin.access}"})
            together.wait()
            answers.append(browser.post(f"/api/v1/tasks/{message.pk}/{what}/").status_code)
        connection.close()

    both = [Thread(target=decide, args=[what]) for what in ("run-again", "run-again")]
    for one in both:
        one.start()
    for one in both:
        one.join(timeout=30)
    assert sorted(answers) == [204, 409]
    assert OutboxMessage.objects.filter(pk=message.pk).count() == 1
    assert Act.objects.filter(why__endswith=str(message.pk)).count() == 1


@pytest.mark.parametrize("status", ["suspended", "closed"])
def test_a_workshop_that_is_not_open_gets_nothing_back(admin, new_workshop, status):
    message = bell(new_workshop, uuid.uuid4().hex)
    die(message)
    collected(1)
    workshop_set_status(workshop_id=new_workshop.id, status=status)
    OutboxMessage.objects.all().delete()
    assert code_of(post(admin, f"tasks/{message.pk}/run-again/")) == (409, "TASK_HOMELESS")
    assert [row["id"] for row in listed(admin)] == [str(message.pk)]
    assert not OutboxMessage.objects.exists()


def test_what_no_worker_can_do_is_not_sent_again(admin):
    die(enqueue("nothing.of_ours", name="x"))
    with open_scope(PUBLIC_SCHEMA):
        gone = enqueue("core.housekeeping")
    gone.schema_name = "w_gone"
    die(gone)
    collected(2)
    answers = {row["task"]: code_of(post(admin, f"tasks/{row['id']}/run-again/")) for row in listed(admin)}
    assert answers == {"nothing.of_ours": (409, "TASK_UNKNOWN"), "core.housekeeping": (409, "TASK_HOMELESS")}


STRANGE = {
    "no headers, no text": (b"\xff\x00\x01 {", {}),
    "no JSON": (b"{", {"id": "not a uuid", "task": "notifications.mail"}),
    "nested without end": (b"[" * 100_000, {"id": str(uuid.uuid4()), "task": "core.housekeeping"}),
    "by position": (json.dumps([["x"], {}, {}]).encode(), {"task": "core.housekeeping", "id": str(uuid.uuid4())}),
    "a list": (b"[1, 2]", {"task": "x" * 5000, "x-death": "never", SCHEMA_HEADER: 7}),
    "an odd death": (b"null", {"x-death": [{"time": "yesterday", "queue": ["a"], "reason": "z" * 900}]}),
    "no text at all": (b"", {"task": "a\0b", "garage_request_id": "r" * 900}),
}


@pytest.mark.parametrize("strange", STRANGE)
def test_a_message_that_cannot_be_read_is_kept_and_comes_once(admin, strange):
    body, headers = STRANGE[strange]
    for _ in range(2):
        put_among_the_dead(body, headers)
    die(mail())
    collected(3)
    (row,) = [one for one in listed(admin) if one["task"] != "notifications.mail" or not one["is_readable"]]
    assert (row["is_readable"], row["arguments"], row["times"]) == (False, [], 2)
    assert code_of(post(admin, f"tasks/{row['id']}/run-again/")) == (409, "TASK_UNKNOWN")
    assert post(admin, f"tasks/{row['id']}/discard/").status_code == 204
    assert [one["task"] for one in listed(admin)] == ["notifications.mail"]


def test_a_run_takes_so_many_and_the_next_one_the_rest():
    for _ in range(3):
        die(mail())
    lie_there(3)
    assert collect(app, limit=2) == 2
    assert DeadTask.objects.count() == 2
    assert collect(app, limit=2) == 1
    assert DeadTask.objects.count() == 3


def test_the_list_has_pages_and_is_found_by_task_and_workshop(admin, new_workshop):
    die(mail())
    die(bell(new_workshop, "x"))
    collected(2)
    DeadTask.objects.filter(task="notifications.mail").update(died_at=timezone.now() - dt.timedelta(hours=1))
    answer = get(admin, "tasks/?per_page=1").json()
    assert [row["task"] for row in answer["data"]] == ["notifications.notify_staff"]
    assert answer["pagination"]["total"] == 2
    for query, found in (
        ("?task=notifications.mail", ["notifications.mail"]),
        (f"?workshop={new_workshop.slug}", ["notifications.notify_staff"]),
        ("?workshop=nie-ma-takiego", []),
        ("?task=core.housekeeping", []),
    ):
        assert [row["task"] for row in listed(admin, query)] == found


def test_what_waits_is_told_once_for_each_number_and_measured(admin):
    die(mail())
    collected(1)
    for _ in range(2):
        run(watch_queues)
    (first,) = Notification.objects.filter(user=admin.user, kind="dead_tasks")
    assert (first.title, first.link) == ("1 zadanie porzucone", "/zadania")
    die(mail())
    collected(1)
    run(watch_queues)
    assert Notification.objects.filter(user=admin.user, kind="dead_tasks").count() == 2
    figures = Client(headers={"host": "garage.localhost"}).get("/metrics").content.decode()
    assert "\ndead_tasks 2.0" in figures


def test_after_a_month_nothing_of_it_is_left():
    for _ in range(2):
        die(mail())
    collected(2)
    old = DeadTask.objects.first()
    DeadTask.objects.filter(pk=old.pk).update(died_at=timezone.now() - KEEP - dt.timedelta(hours=1))
    run(housekeeping)
    assert DeadTask.objects.count() == 1
    assert not DeadTask.objects.filter(pk=old.pk).exists()
