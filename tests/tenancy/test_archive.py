"""One workshop leaves as a file and comes back as the same workshop."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import uuid
import zipfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from allauth.account.models import EmailAddress
from cryptography.fernet import Fernet
from django.conf import settings as django_settings
from django.db import connection, transaction
from django.test import override_settings
from psycopg import sql

from benchmarks.place import database_beside
from shared_apps.accounts.models import User
from shared_apps.accounts.services import people_arrive
from shared_apps.console.services import workshop_take_in
from shared_apps.console.types import Asked
from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import any_schema, open_workshop
from shared_apps.core.types import WorkshopRef
from shared_apps.directory.models import Listing, Offer, Photo, WorkingHours
from shared_apps.integrations.storage import file_store, new_key
from shared_apps.integrations.storage.whole import WholeFolder
from shared_apps.portal.models import BookingEntry
from tenant_apps.calendar.models import Appointment, Bay, CalendarFeed, Mechanic
from tenant_apps.calendar.services import feed_of
from tenants.archive.catalog import tables_of
from tenants.archive.errors import ArchiveDamaged
from tenants.archive.services import workshop_export, workshop_import, workshop_restore
from tenants.archive.types import Imported
from tenants.lifecycle import services as life
from tenants.models import Membership, Workshop
from tests.factories.archives import booked_by_client, busy_workshop, counts
from tests.factories.people import UserFactory, staff_of
from tests.processes import database_url, environment
from tests.tenancy.catalog import catalog_of, migrations_of

# What another installation may hold differently: who people are, and where files lie.
REMAPPED = {"customers_customer", "calendar_mechanic", "calendar_appointment"}


def take_in(archive: Path) -> Imported:
    return workshop_import(
        source=archive, slug=f"k-{uuid.uuid4().hex[:10]}y", arrivals=lambda people: people_arrive(people=people)
    )


@pytest.fixture
def busy(committed) -> WorkshopRef:
    return busy_workshop()


@pytest.fixture
def archive(busy, tmp_path) -> Path:
    workshop_export(target=tmp_path / "w.zip", slug=busy.slug)
    return tmp_path / "w.zip"


def rows_of(schema_name: str) -> dict[str, str]:
    """A digest of every table's rows, whatever order they stand in."""
    found = {}
    with any_schema(), connection.cursor() as cursor:
        for name in tables_of(cursor, schema_name):
            table = sql.Identifier(schema_name, name)
            cursor.execute(sql.SQL("SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM {} t").format(table))
            found[name] = cursor.fetchone()[0]
    return found


def erased_with_people(workshop: WorkshopRef) -> None:
    """As if it had never been here, nor anybody who worked there or came."""
    members = list(Membership.objects.filter(workshop_id=workshop.id).values_list("user_id", flat=True))
    clients = list(BookingEntry.objects.filter(workshop_id=workshop.id).values_list("user_id", flat=True))
    life.workshop_close(workshop_id=workshop.id)
    life.workshop_erase(workshop_id=workshop.id, typed_slug=workshop.slug)
    User.objects.filter(pk__in=[*members, *clients]).delete()


def test_a_workshop_arrives_under_another_slug_with_every_row(busy, archive):
    before = rows_of(busy.schema_name)

    found = take_in(archive)

    after = rows_of(found.schema_name)
    assert counts(found.schema_name) == counts(busy.schema_name)
    assert counts(found.schema_name)["calendar_appointment"] == 3
    assert {name: after[name] for name in set(after) - REMAPPED} == {
        name: before[name] for name in set(before) - REMAPPED
    }
    with transaction.atomic(), any_schema():
        assert catalog_of(found.schema_name) == catalog_of(busy.schema_name)
        assert migrations_of(found.schema_name) == migrations_of(busy.schema_name)
    assert not found.was_migrated
    with open_workshop(found.schema_name):
        # Its role may work there, and the next number follows the last.
        assert Bay.objects.create(name="Nowe stanowisko").pk > max(Bay.objects.values_list("pk", flat=True)[:1])


def test_the_manifest_says_rows_and_money(archive):
    with zipfile.ZipFile(archive) as opened:
        manifest = json.loads(opened.read("manifest.json"))
    parts = {part["table"]: part for part in manifest["parts"]}
    assert manifest["format"] == "garagemanager-workshop"
    assert parts["calendar_appointment"]["rows"] == 3
    assert parts["calendar_appointment"]["sums"] == {"price_from": "361.50"}
    assert all(len(part["sha256"]) == 64 for part in manifest["parts"])
    assert "calendar" in manifest["state"]


def test_a_copy_beside_its_original_is_hidden_and_takes_no_visit_from_anybodys_list(busy, archive):
    entries = BookingEntry.objects.filter(workshop_id=busy.id)
    [entry] = entries

    found = take_in(archive)

    assert found.is_copy
    assert found.rows_left_out == 1
    assert list(entries) == [entry]
    assert not BookingEntry.objects.filter(workshop_id=found.workshop_id).exists()
    original, copy = (Listing.objects.get(workshop_id=one) for one in (busy.id, found.workshop_id))
    assert (original.is_visible, copy.is_visible) == (True, False)
    assert copy.pk != original.pk
    assert WorkingHours.objects.filter(listing=copy).count() == WorkingHours.objects.filter(listing=original).count()
    assert Offer.objects.filter(listing=copy).count() == Offer.objects.filter(listing=original).count()
    with open_workshop(found.schema_name):
        assert not Appointment.objects.filter(client_user_id__isnull=False).exists()
        assert Appointment.objects.filter(source="client").get().customer_email


def test_staff_is_invited_and_made_known_where_it_was_not(busy, archive):
    emails = {member.user.email for member in Membership.objects.filter(workshop_id=busy.id).select_related("user")}
    erased_with_people(busy)
    OutboxMessage.objects.all().delete()

    found = workshop_take_in(source=archive, slug=f"k-{uuid.uuid4().hex[:10]}y", asked=Asked(None))

    members = Membership.objects.filter(workshop_id=found.workshop_id).select_related("user")
    assert {member.user.email for member in members} == emails
    assert {(member.status, member.accepted_at) for member in members} == {("invited", None)}
    assert found.people_made == len(emails)
    assert not any(member.user.has_usable_password() for member in members)
    assert not EmailAddress.objects.filter(email__in=emails, verified=True).exists()
    mails = [row.payload for row in OutboxMessage.objects.filter(task="notifications.mail")]
    assert {mail["to"] for mail in mails} == emails
    assert {mail["template"] for mail in mails} == {"invitation"}


def test_clients_are_linked_by_a_proven_mailbox_or_stay_names(busy, tmp_path):
    known = UserFactory.create(email=f"{uuid.uuid4().hex[:12]}@example.com")
    booked_by_client(busy, known)
    workshop_export(target=tmp_path / "w.zip", slug=busy.slug)
    email = known.email
    erased_with_people(busy)
    again = UserFactory.create(email=email)
    people = User.objects.count()

    found = take_in(tmp_path / "w.zip")

    assert not found.is_copy
    assert found.rows_left_out == 1
    assert User.objects.count() == people + found.people_made
    [entry] = BookingEntry.objects.filter(workshop_id=found.workshop_id)
    assert entry.user_id == again.pk
    with open_workshop(found.schema_name):
        assert Appointment.objects.get(client_user_id=again.pk).pk == entry.pk
        assert Appointment.objects.filter(source="client", client_user_id__isnull=True).count() == 1


def test_an_unproven_mailbox_is_nobody(busy, archive):
    [entry] = BookingEntry.objects.filter(workshop_id=busy.id).select_related("user")
    email = entry.user.email
    erased_with_people(busy)
    UserFactory.create(email=email, confirmed=False)

    assert take_in(archive).rows_left_out == 1


def test_a_mechanic_keeps_their_account_and_owners_are_named_by_whoever_imports(busy, tmp_path):
    person = staff_of(busy, "mechanic").user
    with open_workshop(busy.schema_name):
        mechanic = Mechanic.objects.order_by("pk").last()
        Mechanic.objects.filter(pk=mechanic.pk).update(user_id=person.pk)
    workshop_export(target=tmp_path / "w.zip", slug=busy.slug)
    owner = UserFactory.create(email=f"{uuid.uuid4().hex[:12]}@example.com")

    found = workshop_take_in(
        source=tmp_path / "w.zip", slug=f"k-{uuid.uuid4().hex[:10]}y", asked=Asked(None), owner_email=owner.email
    )

    with open_workshop(found.schema_name):
        assert Mechanic.objects.get(pk=mechanic.pk).user_id == person.pk
    assert Membership.objects.get(workshop_id=found.workshop_id, user=owner).status == "active"


@pytest.fixture
def photo(busy, settings, tmp_path) -> Iterator[str]:
    settings.MEDIA_ROOT = str(tmp_path / "media")
    file_store.cache_clear()
    with open_workshop(busy.schema_name):
        key = new_key(room="photos", extension="webp")
        file_store().write(key, b"RIFF....WEBP" * 100, content_type="image/webp")
    Photo.objects.create(
        listing=Listing.objects.get(workshop_id=busy.id), key=key, small_key=key, width=9, height=9, position=0
    )
    Listing.objects.filter(workshop_id=busy.id).update(photos=[key])
    yield key
    file_store.cache_clear()


def files(schema_name: str) -> list[str]:
    return [file.path for file in WholeFolder().listed(schema_name=schema_name)]


def test_files_travel_and_rows_find_them_again(busy, photo, tmp_path):
    assert workshop_export(target=tmp_path / "w.zip", slug=busy.slug).files == 1

    found = take_in(tmp_path / "w.zip")

    moved = photo.replace(busy.schema_name, found.schema_name)
    listing = Listing.objects.get(workshop_id=found.workshop_id)
    assert listing.photos == [moved]
    assert Photo.objects.get(listing=listing).key == moved
    with open_workshop(found.schema_name):
        assert file_store().read(moved) == b"RIFF....WEBP" * 100
    assert files(busy.schema_name) == files(found.schema_name)

    life.workshop_close(workshop_id=found.workshop_id)
    life.workshop_erase(workshop_id=found.workshop_id, typed_slug=found.slug)
    assert life.files_erase(schema_name=found.schema_name) == 1
    assert files(found.schema_name) == []
    assert len(files(busy.schema_name)) == 1


def test_a_failed_import_leaves_no_file_behind(busy, photo, tmp_path, settings):
    workshop_export(target=tmp_path / "w.zip", slug=busy.slug)
    with zipfile.ZipFile(tmp_path / "w.zip") as source, zipfile.ZipFile(tmp_path / "bad.zip", "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "manifest.json":
                manifest = json.loads(content)
                [bays] = [part for part in manifest["parts"] if part["table"] == "calendar_bay"]
                bays["columns"].reverse()
                content = json.dumps(manifest).encode()
            target.writestr(name, content)

    with pytest.raises(ArchiveDamaged):
        take_in(tmp_path / "bad.zip")

    assert [path.name for path in Path(settings.MEDIA_ROOT, "t").iterdir()] == [busy.schema_name]


def test_a_file_that_was_deleted_since_comes_back_with_the_restore(busy, photo, tmp_path):
    workshop_export(target=tmp_path / "w.zip", slug=busy.slug)
    with open_workshop(busy.schema_name):
        file_store().delete(photo)

    workshop_restore(workshop_id=busy.id, source=tmp_path / "w.zip")

    assert len(files(busy.schema_name)) == 1


def test_what_other_keys_encrypted_is_empty_and_counted(busy, tmp_path):
    with open_workshop(busy.schema_name):
        secret = feed_of(mechanic_id=None).secret
    workshop_export(target=tmp_path / "w.zip", slug=busy.slug)

    same = take_in(tmp_path / "w.zip")
    with override_settings(FIELD_ENCRYPTION_KEYS=[Fernet.generate_key().decode()]):
        foreign = take_in(tmp_path / "w.zip")
        with open_workshop(foreign.schema_name):
            assert CalendarFeed.objects.get().secret == ""

    assert (same.values_cleared, foreign.values_cleared) == (0, 1)
    with open_workshop(same.schema_name):
        assert CalendarFeed.objects.get().secret == secret


@contextmanager
def one_migration_more(folder: Path) -> Iterator[None]:
    """The code as a later version would have it: the calendar has a column that today's does not."""
    package = f"later_{uuid.uuid4().hex[:8]}"
    last = max(path.stem for path in Path(django_settings.BASE_DIR, "tenant_apps/calendar/migrations").glob("0*.py"))
    (folder / package).mkdir()
    (folder / package / "__init__.py").write_text(
        "from tenant_apps.calendar import migrations\n__path__ = [*migrations.__path__, *__path__]\n"
    )
    (folder / package / "0099_colour_of_a_bay.py").write_text(
        "from django.db import migrations, models\n\n\n"
        "class Migration(migrations.Migration):\n"
        f"    dependencies = [('calendar', '{last}')]\n"
        "    operations = [migrations.AddField('bay', 'colour', models.CharField(max_length=7, default='#aabbcc'))]\n"
    )
    sys.path.insert(0, str(folder))
    try:
        with override_settings(MIGRATION_MODULES=django_settings.MIGRATION_MODULES | {"calendar": package}):
            yield
    finally:
        sys.path.remove(str(folder))


def test_an_older_archive_arrives_and_is_migrated(busy, archive, tmp_path):
    with one_migration_more(tmp_path):
        found = take_in(archive)
        restored = workshop_restore(workshop_id=busy.id, source=archive)

    assert found.was_migrated
    for schema_name in (found.schema_name, busy.schema_name):
        bays = sql.Identifier(schema_name, "calendar_bay")
        with transaction.atomic(), any_schema(), connection.cursor() as cursor:
            assert ("calendar", "0099_colour_of_a_bay") in migrations_of(schema_name)
            cursor.execute(sql.SQL("SELECT DISTINCT colour FROM {}").format(bays))
            assert cursor.fetchall() == [("#aabbcc",)]
    assert counts(found.schema_name).items() <= counts(restored.undo_schema).items()


def side_database(name: str) -> AbstractContextManager[str]:
    """An empty database beside the test's, with the same extensions."""
    return database_beside(urlsplit(database_url())._replace(path="/postgres").geturl(), name)


def manage(url: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=django_settings.BASE_DIR,
        env=environment() | {"DATABASE_URL": url, "PYTHONWARNINGS": "ignore"},
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def test_a_fresh_installation_takes_the_workshop_in_with_equal_counts(busy, archive):
    with side_database(f"test_garage_fresh_{os.getpid()}") as url:
        manage(url, "migrate_schemas", "--shared", "-v", "0")
        said = manage(url, "workshop_import", str(archive), busy.slug, "--silent")
        schema_name = said.split()[0]
        with psycopg.connect(url) as fresh:
            here = {}
            for name in counts(busy.schema_name):
                row = fresh.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(schema_name, name)))
                here[name] = row.fetchall()[0][0]
            [(status, people)] = fresh.execute(
                "SELECT w.status, (SELECT count(*) FROM tenants_membership m WHERE m.workshop_id = w.id)"
                " FROM tenants_workshop w WHERE w.slug = %s",
                [busy.slug],
            ).fetchall()

    assert here == counts(busy.schema_name)
    assert (status, people) == ("active", 1)


def test_a_workshop_goes_back_to_a_side_restore_of_the_whole_database(busy):
    """Whatever has happened to it since, its address included."""
    before = counts(busy.schema_name)
    with side_database(f"test_garage_side_{os.getpid()}") as url:
        dump = subprocess.Popen(["pg_dump", "--no-owner", "--no-privileges", database_url()], stdout=subprocess.PIPE)
        subprocess.run(["psql", "-q", "-d", url], stdin=dump.stdout, stdout=subprocess.DEVNULL, check=True)
        assert dump.wait() == 0
        with open_workshop(busy.schema_name):
            Appointment.objects.all().update(note="popsute")
            Bay.objects.create(name="Dopisane")
        life.workshop_rename(workshop_id=busy.id, slug=f"n-{uuid.uuid4().hex[:8]}y")
        slug = Workshop.objects.get(pk=busy.id).slug

        manage(database_url(), "workshop_restore", slug, "--from-database", url, "--why", "popsute dane")

    assert counts(busy.schema_name) == before
    with open_workshop(busy.schema_name):
        assert not Appointment.objects.filter(note="popsute").exists()
