"""The platform admins' doors to whole workshops: what they see, what they do, and that it is written down."""

from __future__ import annotations

import uuid
import zipfile
from io import BytesIO, StringIO

import pytest
from django.core import signing
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from shared_apps.console import services
from shared_apps.console.models import Act, WorkshopJob
from shared_apps.console.selectors import SALT
from shared_apps.console.services import close_for_good, files_forget, job_run
from shared_apps.console.shelf import path_of
from shared_apps.console.types import Asked
from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.models import Bay
from tenants.archive.undo import undo_schemas
from tenants.lifecycle import services as life
from tenants.models import Membership, Workshop
from tests.factories.archives import busy_workshop, counts
from tests.factories.people import platform_admin, staff_of

BASE = "/api/v1/"


@pytest.fixture(autouse=True)
def shelf(settings, tmp_path):
    settings.ARCHIVE_ROOT = str(tmp_path / "shelf")
    return tmp_path / "shelf"


def post(browser, path: str, body: dict | None = None, **headers: str):
    return browser.post(f"{BASE}{path}", body or {}, content_type="application/json", headers=headers)


def code_of(response) -> str:
    return str(response.json()["error"]["code"])


def file_of(url: str):
    host, _, path = url.removeprefix("http://").partition("/")
    return Client(headers={"host": host.partition(":")[0]}).get(f"/{path}")


def test_the_list_is_found_by_name_address_and_state(alpha, beta):
    admin = platform_admin()
    staff_of(alpha, "owner")
    life.workshop_suspend(workshop_id=beta.id)

    # Committed workshops of other tests may stand in the same list.
    rows = {row["slug"]: row for row in admin.get(f"{BASE}workshops/?q=-auto").json()["data"]}
    assert rows["alfa-auto"]["people"] == Membership.objects.filter(workshop=alpha.id).count() >= 1
    assert rows["alfa-auto"]["is_current"] is True
    assert rows["beta-auto"]["status"] == "suspended"
    for query, found in (
        ("?q=alfa-auto", ["alfa-auto"]),
        ("?status=suspended&q=beta-auto", ["beta-auto"]),
        ("?q=nic", []),
    ):
        assert [row["slug"] for row in admin.get(f"{BASE}workshops/{query}").json()["data"]] == found
    detail = admin.get(f"{BASE}workshops/{alpha.id}/").json()["data"]
    assert detail["bytes"] > 0
    assert detail["undo_until"] is None
    assert admin.get(f"{BASE}workshops/987654321/").status_code == 404


def test_the_list_costs_the_same_for_many(alpha, beta, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    admin = platform_admin()
    with CaptureQueriesContext(
        connection,
    ) as one:
        admin.get(f"{BASE}workshops/?per_page=1")
    with CaptureQueriesContext(connection) as more:
        assert len(admin.get(f"{BASE}workshops/?per_page=100").json()["data"]) >= 2
    assert len(more) <= len(one)


def test_what_is_done_at_once_is_done_with_the_answer_and_written_down(alpha):
    admin = platform_admin()
    done = post(admin, f"workshops/{alpha.id}/jobs/", {"kind": "suspend", "reason": "Nieopłacony plan"})

    assert done.status_code == 201
    assert done.json()["data"]["state"] == "done"
    assert Workshop.objects.get(pk=alpha.id).status == "suspended"
    act = Act.objects.get(workshop_id=alpha.id)
    assert (act.what, act.who_id, act.why) == ("suspend", admin.user.pk, "Nieopłacony plan")
    again = post(admin, f"workshops/{alpha.id}/jobs/", {"kind": "suspend"})
    assert (again.status_code, code_of(again)) == (409, "WORKSHOP_STATE")
    assert Act.objects.filter(workshop_id=alpha.id).count() == 1
    assert post(admin, f"workshops/{alpha.id}/jobs/", {"kind": "resume"}).status_code == 201

    renamed = post(admin, f"workshops/{alpha.id}/jobs/", {"kind": "rename", "slug": "alfa-nowa"})
    assert renamed.json()["data"]["state"] == "done"
    assert admin.get(f"{BASE}workshops/{alpha.id}/").json()["data"]["former_slugs"] == ["alfa-auto"]
    taken = post(admin, f"workshops/{alpha.id}/jobs/", {"kind": "rename", "slug": "beta-auto"})
    assert (taken.status_code, code_of(taken)) == (409, "SLUG_TAKEN")
    acts = admin.get(f"{BASE}workshops/{alpha.id}/acts/").json()["data"]
    assert [act["what"] for act in acts] == ["rename", "resume", "suspend"]


def test_one_key_starts_one_export(alpha):
    admin = platform_admin()
    OutboxMessage.objects.all().delete()
    first, second = (
        post(admin, f"workshops/{alpha.id}/jobs/", {"kind": "export"}, **{"idempotency-key": "eksport-1"})
        for _ in range(2)
    )

    assert first.json()["data"]["id"] == second.json()["data"]["id"]
    assert OutboxMessage.objects.filter(task="console.job_run", schema_name="public").count() == 1
    other = post(admin, f"workshops/{alpha.id}/jobs/", {"kind": "export"})
    assert (other.status_code, code_of(other)) == (409, "JOB_RUNNING")


def test_an_export_is_made_fetched_by_a_signed_address_and_forgotten(alpha, shelf):
    admin = platform_admin()
    job = post(admin, f"workshops/{alpha.id}/jobs/", {"kind": "export"}).json()["data"]
    assert code_of(post(admin, f"jobs/{job['id']}/download/")) == "NO_FILE"

    job_run(job_id=uuid.UUID(job["id"]))
    job_run(job_id=uuid.UUID(job["id"]))  # a message delivered twice finds it done

    shown = admin.get(f"{BASE}jobs/{job['id']}/").json()["data"]
    assert (shown["state"], shown["progress"], shown["has_file"]) == ("done", 100, True)
    address = post(admin, f"jobs/{job['id']}/download/").json()["data"]["url"]
    answer = file_of(address)
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith('attachment; filename="alfa-auto-')
    content = b"".join(answer.streaming_content)
    assert "manifest.json" in zipfile.ZipFile(BytesIO(content)).namelist()
    assert Act.objects.filter(what="download", workshop_id=alpha.id).count() == 1

    for wrong in (address[:-3] + "AAA", address.partition("?")[0] + "?key=nic", address.partition("?")[0]):
        assert file_of(wrong).status_code in {400, 404}
    other = address.replace(signing.dumps(job["id"], salt=SALT), signing.dumps(str(uuid.uuid4()), salt=SALT))
    assert file_of(other.partition("?")[0] + "?key=" + signing.dumps(str(uuid.uuid4()), salt=SALT)).status_code == 404

    assert files_forget(at=timezone.now() + timezone.timedelta(days=8)) == 1
    assert file_of(address).status_code == 404
    assert list(shelf.glob("*")) == []


def test_an_address_of_yesterday_opens_nothing(alpha, monkeypatch):
    admin = platform_admin()
    job = post(admin, f"workshops/{alpha.id}/jobs/", {"kind": "export"}).json()["data"]
    job_run(job_id=uuid.UUID(job["id"]))
    url = post(admin, f"jobs/{job['id']}/download/").json()["data"]["url"]
    monkeypatch.setattr("shared_apps.console.selectors.ADDRESS_SECONDS", -1)

    assert file_of(url).status_code == 404


def test_the_owner_takes_the_data_along_in_every_state_and_nobody_else_does(alpha, django_capture_on_commit_callbacks):
    owner, reception = staff_of(alpha, "owner"), staff_of(alpha, "receptionist")
    assert post(reception, "data/exports/").status_code == 403
    for act in (life.workshop_suspend, life.workshop_close):
        with django_capture_on_commit_callbacks(execute=True):
            act(workshop_id=alpha.id)
        started = post(owner, "data/exports/")
        assert started.status_code == 201, started.content
        job_run(job_id=uuid.UUID(started.json()["data"]["id"]))
    rows = owner.get(f"{BASE}data/exports/").json()["data"]
    assert [row["state"] for row in rows] == ["done", "done"]

    url = post(owner, f"data/exports/{rows[0]['id']}/download/").json()["data"]["url"]
    assert file_of(url).status_code == 200
    # The same key opens nothing at another workshop's door.
    assert file_of(url.replace("alfa-auto.", "beta-auto.")).status_code == 404
    stranger = staff_of("beta-auto", "owner")
    assert post(stranger, f"data/exports/{rows[0]['id']}/download/").status_code == 404


def test_back_and_forward_again_by_jobs(committed):
    workshop = busy_workshop()
    asked = Asked(None, "próba")
    export = services.job_start(workshop_id=workshop.id, kind="export", asked=asked)
    job_run(job_id=export.pk)
    with open_workshop(workshop.schema_name):
        Bay.objects.create(name="Po eksporcie")
    after = counts(workshop.schema_name)

    back = services.job_start(workshop_id=workshop.id, kind="restore", asked=asked, source_id=export.pk)
    job_run(job_id=back.pk)
    back.refresh_from_db()
    assert back.state == "done", back.message
    assert counts(workshop.schema_name) != after
    assert undo_schemas(schema_name=workshop.schema_name)

    undo = services.job_start(workshop_id=workshop.id, kind="undo", asked=asked)
    job_run(job_id=undo.pk)
    undo.refresh_from_db()
    assert undo.state == "done", undo.message
    assert counts(workshop.schema_name) == after


def test_a_damaged_archive_ends_the_job_with_its_sentence_and_changes_nothing(committed):
    workshop = busy_workshop()
    export = services.job_start(workshop_id=workshop.id, kind="export", asked=Asked(None))
    job_run(job_id=export.pk)
    export.refresh_from_db()
    path = path_of(export.file)
    with zipfile.ZipFile(path) as whole:
        table = whole.getinfo("tables/calendar_appointment.copy")
    content = bytearray(path.read_bytes())
    content[table.header_offset + 30 + len(table.filename) + table.compress_size // 2] ^= 1
    path.write_bytes(content)
    before = counts(workshop.schema_name)

    back = services.job_start(workshop_id=workshop.id, kind="restore", asked=Asked(None), source_id=export.pk)
    job_run(job_id=back.pk)

    back.refresh_from_db()
    assert back.state == "failed"
    assert back.message
    assert counts(workshop.schema_name) == before


def test_erasing_asks_for_the_address_and_leaves_an_audit_without_people(committed):
    workshop = busy_workshop()
    admin = platform_admin()
    export = services.job_start(workshop_id=workshop.id, kind="export", asked=Asked(admin.user.pk, "Kopia dla p. Anny"))
    job_run(job_id=export.pk)
    refused = post(admin, f"workshops/{workshop.id}/jobs/", {"kind": "erase", "slug": workshop.slug})
    assert code_of(refused) == "WORKSHOP_STATE"
    post(admin, f"workshops/{workshop.id}/jobs/", {"kind": "close"})
    refused = post(admin, f"workshops/{workshop.id}/jobs/", {"kind": "erase", "slug": "inny"})
    assert code_of(refused) == "SLUG_MISTYPED"

    job = post(admin, f"workshops/{workshop.id}/jobs/", {"kind": "erase", "slug": workshop.slug}).json()["data"]
    job_run(job_id=uuid.UUID(job["id"]))

    shown = admin.get(f"{BASE}jobs/{job['id']}/").json()["data"]
    assert shown["state"] == "done", shown["message"]
    assert admin.get(f"{BASE}workshops/{workshop.id}/").status_code == 404
    acts = list(Act.objects.filter(workshop_id=workshop.id).order_by("at").values_list("what", "why"))
    assert acts == [("export", ""), ("close", ""), ("erase", "")]
    export.refresh_from_db()
    assert (export.file, export.reason) == ("", "")


def test_the_house_erases_what_was_closed_long_enough(committed, settings):
    workshop = busy_workshop()
    life.workshop_close(workshop_id=workshop.id)
    assert close_for_good() == 0

    settings.CLOSED_DAYS = 0
    assert close_for_good() >= 1
    assert WorkshopJob.objects.get(workshop_id=workshop.id, kind="erase").state == "waiting"
    assert close_for_good() == 0  # asked once


def test_commands_do_the_same_and_say_so(committed, tmp_path):
    workshop = busy_workshop()
    said = StringIO()
    archive, slug = tmp_path / "w.zip", f"z-{uuid.uuid4().hex[:8]}y"
    call_command("workshop_export", workshop.slug, str(archive), why="kopia", stdout=said)
    call_command("workshop_import", str(archive), slug, silent=True, stdout=said)
    found = Workshop.objects.get(slug=slug)
    assert counts(found.schema_name) == counts(workshop.schema_name)
    for table, rows in counts(found.schema_name).items():
        assert f"  {table}: {rows} rows" in said.getvalue()
    assert "price_from 361.50" in said.getvalue()
    call_command("workshop_restore", workshop.slug, archive=archive, stdout=said)
    call_command("workshop_restore", workshop.slug, undo=True, stdout=said)
    call_command("workshop_suspend", slug, stdout=said)
    call_command("workshop_resume", slug, stdout=said)
    call_command("workshop_rename", slug, f"{slug}-b", stdout=said)
    call_command("workshop_close", f"{slug}-b", stdout=said)
    call_command("workshop_erase", f"{slug}-b", typed=f"{slug}-b", stdout=said)
    assert not Workshop.objects.filter(pk=found.pk).exists()
    assert "done" in said.getvalue()

    for wrong in (("workshop_suspend", "nie-ma-takiego"), ("workshop_import", str(archive), "www")):
        with pytest.raises(CommandError):
            call_command(*wrong)
    kinds = set(Act.objects.filter(workshop_id__in=[workshop.id, found.pk]).values_list("what", flat=True))
    assert kinds == {"export", "import", "restore", "undo", "suspend", "resume", "rename", "close", "erase"}
