"""A workshop goes back in time and forward again, while it and its neighbours go on working."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, connections, transaction
from psycopg import sql

from shared_apps.core.tenancy import SCHEMA_HEADER, any_schema, declare_scope, open_workshop
from shared_apps.notifications.models import Notification
from shared_apps.notifications.tasks import notify_staff
from shared_apps.portal.models import BookingEntry
from tenant_apps.calendar.models import Appointment, Bay
from tenants.archive.errors import ArchiveOfAnother, NothingToUndo
from tenants.archive.services import undo_forget, workshop_export, workshop_restore, workshop_restore_undo
from tenants.archive.undo import undo_schemas
from tests.factories.archives import booked_by_client, busy_workshop, counts
from tests.factories.people import staff_of
from tests.tenancy.catalog import catalog_of


@pytest.fixture
def busy(committed):
    return busy_workshop()


def bays(schema_name: str) -> set[str]:
    with open_workshop(schema_name):
        return set(Bay.objects.values_list("name", flat=True))


def test_a_workshop_goes_back_and_forward_again(busy, tmp_path):
    archive = tmp_path / "w.zip"
    workshop_export(target=archive, slug=busy.slug)
    before = counts(busy.schema_name)
    with open_workshop(busy.schema_name):
        Bay.objects.create(name="Dopisane później")
        Appointment.objects.first()
    booked_by_client(busy)
    after = counts(busy.schema_name)
    entries = BookingEntry.objects.filter(workshop_id=busy.id)
    assert entries.count() == 2

    found = workshop_restore(workshop_id=busy.id, source=archive)

    assert counts(busy.schema_name) == before
    assert "Dopisane później" not in bays(busy.schema_name)
    assert entries.count() == 1
    assert found.swap_seconds < 5
    assert undo_schemas(schema_name=busy.schema_name)[0][0] == found.undo_schema

    workshop_restore_undo(workshop_id=busy.id)

    assert counts(busy.schema_name) == after
    assert "Dopisane później" in bays(busy.schema_name)
    assert entries.count() == 2


def test_the_schema_that_takes_the_place_is_the_same_thing(busy, alpha_schema, tmp_path):
    workshop_export(target=tmp_path / "w.zip", slug=busy.slug)
    workshop_restore(workshop_id=busy.id, source=tmp_path / "w.zip")

    with transaction.atomic(), any_schema():
        assert catalog_of(busy.schema_name) == catalog_of(alpha_schema)


@pytest.fixture
def alpha_schema(committed) -> str:
    from tenants.selectors import workshop_by_slug

    found = workshop_by_slug(slug="alfa-auto")
    assert found is not None
    return found.schema_name


def test_numbers_that_were_given_out_are_never_given_out_again(busy, tmp_path):
    workshop_export(target=tmp_path / "w.zip", slug=busy.slug)
    with open_workshop(busy.schema_name):
        highest = max(Bay.objects.create(name=f"Nowe {number}").pk for number in range(5))

    workshop_restore(workshop_id=busy.id, source=tmp_path / "w.zip")

    with open_workshop(busy.schema_name):
        assert Bay.objects.create(name="Po powrocie").pk > highest


def test_who_is_inside_finishes_first_and_nothing_they_wrote_is_lost(busy, tmp_path):
    """A transaction that began before the exchange ends in the state that is kept; one after it in the new one."""
    workshop_export(target=tmp_path / "w.zip", slug=busy.slug)
    inside, may_end = threading.Event(), threading.Event()

    def work() -> None:
        declare_scope("public")
        try:
            with open_workshop(busy.schema_name), transaction.atomic():
                Bay.objects.create(name="W trakcie zamiany")
                inside.set()
                may_end.wait(10)
        finally:
            connections.close_all()

    worker = threading.Thread(target=work)
    worker.start()
    inside.wait(10)
    threading.Timer(1.0, may_end.set).start()
    found = workshop_restore(workshop_id=busy.id, source=tmp_path / "w.zip")
    worker.join()

    assert "W trakcie zamiany" not in bays(busy.schema_name)
    with any_schema(), connection.cursor() as cursor:
        kept = sql.Identifier(found.undo_schema, "calendar_bay")
        cursor.execute(sql.SQL("SELECT count(*) FROM {} WHERE name = %s").format(kept), ["W trakcie zamiany"])
        assert cursor.fetchone() == (1,)


def test_others_never_notice(busy, tmp_path):
    """A neighbour writes all the while, and everything it wrote is there."""
    neighbour = busy_workshop()
    workshop_export(target=tmp_path / "w.zip", slug=busy.slug)
    done, written = threading.Event(), [0]

    def work() -> None:
        declare_scope("public")
        try:
            while not done.is_set():
                with open_workshop(neighbour.schema_name):
                    Bay.objects.create(name=f"Sąsiad {written[0]}")
                written[0] += 1
        finally:
            connections.close_all()

    worker = threading.Thread(target=work)
    worker.start()
    try:
        workshop_restore(workshop_id=busy.id, source=tmp_path / "w.zip")
    finally:
        done.set()
        worker.join()

    assert written[0] > 0
    assert len([name for name in bays(neighbour.schema_name) if name.startswith("Sąsiad")]) == written[0]


def test_no_task_is_lost_to_the_exchange(busy, tmp_path):
    """Background work goes on all the while: each task waits for its milliseconds and does what it promised."""
    workshop_export(target=tmp_path / "w.zip", slug=busy.slug)
    owner = staff_of(busy, "owner").user
    done, ends = threading.Event(), list[str]()

    def work() -> None:
        declare_scope("public")
        try:
            while not done.is_set():
                told = {"kind": "test", "title": f"Zadanie {len(ends)}", "roles": ["owner"]}
                ends.append(notify_staff.apply(kwargs=told, headers={SCHEMA_HEADER: busy.schema_name}).state)
        finally:
            connections.close_all()

    worker = threading.Thread(target=work)
    worker.start()
    try:
        workshop_restore(workshop_id=busy.id, source=tmp_path / "w.zip")
        workshop_restore_undo(workshop_id=busy.id)
    finally:
        done.set()
        worker.join()

    assert len(ends) > 0
    assert set(ends) == {"SUCCESS"}
    mine = Notification.objects.filter(user=owner, schema_name=busy.schema_name, title__startswith="Zadanie ")
    assert mine.count() == len(ends)


def test_an_archive_of_another_workshop_is_refused(busy, tmp_path):
    workshop_export(target=tmp_path / "other.zip", slug="alfa-auto")
    before = counts(busy.schema_name)

    with pytest.raises(ArchiveOfAnother):
        workshop_restore(workshop_id=busy.id, source=tmp_path / "other.zip")

    assert counts(busy.schema_name) == before


def test_without_a_kept_state_there_is_nothing_to_undo(busy):
    with pytest.raises(NothingToUndo):
        workshop_restore_undo(workshop_id=busy.id)


def test_kept_states_go_when_they_have_served_their_time(busy, tmp_path, settings):
    workshop_export(target=tmp_path / "w.zip", slug=busy.slug)
    kept = workshop_restore(workshop_id=busy.id, source=tmp_path / "w.zip").undo_schema

    assert undo_forget(schema_name=busy.schema_name) == []
    settings.UNDO_DAYS = -1
    assert undo_forget(schema_name=busy.schema_name) == [kept]
    assert undo_schemas(schema_name=busy.schema_name) == []
