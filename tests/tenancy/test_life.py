"""What becomes of a workshop: suspended, resumed, closed, renamed, erased."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection, models
from django.test import Client
from django.utils import timezone

from config.archived import PUBLIC_TABLES
from shared_apps.accounts.models import User
from shared_apps.core.tenancy import open_workshop
from shared_apps.directory.models import Listing
from shared_apps.portal.models import BookingEntry
from tenant_apps.calendar.models import CalendarFeed
from tenant_apps.calendar.services import feed_of
from tenants.archive.services import workshop_export, workshop_restore
from tenants.errors import SlugTaken
from tenants.lifecycle import services as life
from tenants.lifecycle.errors import SlugMistyped, WrongState
from tenants.lifecycle.selectors import workshops_to_erase
from tenants.models import Domain, Membership, Workshop
from tenants.services import workshop_create
from tests.factories.archives import busy_workshop
from tests.factories.people import staff_of

BASE = "/api/v1/"


def code_of(response) -> str:
    return str(response.json()["error"]["code"])


@pytest.fixture
def now_committed(alpha, django_capture_on_commit_callbacks):
    """Does something to alpha as if it were committed: the next request sees it."""

    def do(act, **kwargs):
        with django_capture_on_commit_callbacks(execute=True):
            return act(workshop_id=alpha.id, **kwargs)

    return do


def test_staff_of_a_suspended_workshop_may_look_and_not_touch(alpha, now_committed):
    owner = staff_of(alpha, "owner")
    now_committed(life.workshop_suspend)

    assert owner.get(f"{BASE}today/").status_code == 200
    assert owner.get(f"{BASE}me/").json()["data"]["workshop"]["status"] == "suspended"
    for method, path in (("post", "bays/"), ("put", "workshop/"), ("delete", "bays/1/"), ("post", "nothing/")):
        response = getattr(owner, method)(f"{BASE}{path}", {}, content_type="application/json")
        assert (response.status_code, code_of(response)) == (403, "WORKSHOP_SUSPENDED"), path

    now_committed(life.workshop_resume)
    made = owner.post(f"{BASE}bays/", {"name": "Po przerwie", "kind": "lift"}, content_type="application/json")
    assert made.status_code == 201


def test_a_closed_workshop_lets_its_owner_take_the_data_along_and_nothing_else(alpha, now_committed):
    owner = staff_of(alpha, "owner")
    now_committed(life.workshop_close)

    assert owner.get(f"{BASE}me/").status_code == 200
    refused = owner.get(f"{BASE}today/")
    assert (refused.status_code, code_of(refused)) == (410, "WORKSHOP_CLOSED")
    assert Workshop.objects.get(pk=alpha.id).closed_at is not None

    now_committed(life.workshop_resume)
    assert owner.get(f"{BASE}today/").status_code == 200
    assert Workshop.objects.get(pk=alpha.id).closed_at is None


def test_a_state_is_left_only_for_one_that_follows(alpha):
    with pytest.raises(WrongState):
        life.workshop_resume(workshop_id=alpha.id)
    life.workshop_suspend(workshop_id=alpha.id)
    with pytest.raises(WrongState):
        life.workshop_suspend(workshop_id=alpha.id)
    with pytest.raises(WrongState):
        life.workshop_erase(workshop_id=alpha.id, typed_slug=alpha.slug)


def test_only_closed_workshops_whose_grace_is_over_are_due(alpha, beta, settings):
    life.workshop_close(workshop_id=alpha.id)
    life.workshop_suspend(workshop_id=beta.id)
    assert workshops_to_erase() == []

    later = timezone.now() + timezone.timedelta(days=settings.CLOSED_DAYS, minutes=1)
    mine = [due for due in workshops_to_erase(at=later) if due[0] in (alpha.id, beta.id)]
    assert mine == [(alpha.id, alpha.slug)]


def test_a_renamed_workshop_answers_at_the_new_address_and_the_old_one_leads_there(alpha, now_committed):
    owner = staff_of(alpha, "owner")
    with open_workshop(alpha.schema_name):
        feed_of(mechanic_id=None)
        assert CalendarFeed.objects.exists()
    now_committed(life.workshop_rename, slug="alfa-nowa")

    old = {"host": "alfa-auto.garage.localhost"}
    page = Client(headers=old).get("/calendar/tajny.ics?x=1")
    assert page.status_code == 308
    assert page["Location"].startswith("http://alfa-nowa.garage.localhost")
    assert page["Location"].endswith("/calendar/tajny.ics?x=1")
    api = Client(headers=old).get(f"{BASE}today/")
    assert (api.status_code, code_of(api)) == (410, "WORKSHOP_MOVED")
    assert api.json()["error"]["details"]["slug"] == "alfa-nowa"
    integrator = Client(headers={"host": "api.garage.localhost", "x-workshop": "alfa-auto"}).get("/v1/today/")
    assert (integrator.status_code, code_of(integrator)) == (410, "WORKSHOP_MOVED")

    # The token is the workshop's, not the address's.
    assert owner.get(f"{BASE}today/", headers={"host": "alfa-nowa.garage.localhost"}).status_code == 200


def test_nobody_takes_over_an_address_that_was_left_but_its_workshop_may_return(alpha, beta, now_committed):
    now_committed(life.workshop_rename, slug="alfa-nowa")

    with pytest.raises(SlugTaken):
        workshop_create(name="Obcy", slug="alfa-auto", owner_id=None)
    with pytest.raises(SlugTaken):
        life.workshop_rename(workshop_id=beta.id, slug="alfa-auto")
    with pytest.raises(SlugTaken):
        life.workshop_rename(workshop_id=beta.id, slug="alfa-nowa")

    now_committed(life.workshop_rename, slug="alfa-auto")
    assert Client(headers={"host": "alfa-auto.garage.localhost"}).get(f"{BASE}today/").status_code == 401
    assert code_of(Client(headers={"host": "alfa-nowa.garage.localhost"}).get(f"{BASE}today/")) == "WORKSHOP_MOVED"


def test_an_erased_workshop_leaves_nothing_but_its_reserved_address(committed, tmp_path):
    workshop = busy_workshop()
    workshop_export(target=tmp_path / "w.zip", slug=workshop.slug)
    kept = workshop_restore(workshop_id=workshop.id, source=tmp_path / "w.zip").undo_schema
    people = get_user_model().objects.count()
    life.workshop_close(workshop_id=workshop.id)
    with pytest.raises(SlugMistyped):
        life.workshop_erase(workshop_id=workshop.id, typed_slug="inny")

    erased = life.workshop_erase(workshop_id=workshop.id, typed_slug=workshop.slug)

    assert erased.rows > 10
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_namespace WHERE nspname = ANY(%s)", [[workshop.schema_name, kept]])
        assert cursor.fetchone() == (0,)
    assert not Workshop.objects.filter(pk=workshop.id).exists()
    assert not Domain.objects.filter(tenant_id=workshop.id).exists()
    assert not Membership.objects.filter(workshop_id=workshop.id).exists()
    assert not Listing.objects.filter(workshop_id=workshop.id).exists()
    assert not BookingEntry.objects.filter(workshop_id=workshop.id).exists()
    assert User.objects.count() == people  # people belong to themselves
    with pytest.raises(SlugTaken):
        workshop_create(name="Następny", slug=workshop.slug, owner_id=None)


def shared_models() -> list[type[models.Model]]:
    return [
        model
        for model in apps.get_models()
        if apps.get_app_config(model._meta.app_label).name not in settings.TENANT_APPS
    ]


def test_every_shared_table_that_holds_rows_of_a_workshop_is_declared(db):
    """Declared in config.archived, or gone by itself with the workshop's row."""
    declared = {table.table for table in PUBLIC_TABLES}
    forgotten = []
    for model in shared_models():
        for field in model._meta.concrete_fields:
            target = field.related_model if isinstance(field, models.ForeignKey) else None
            ends_with_it = target is Workshop and field.remote_field.on_delete in (models.CASCADE, models.SET_NULL)
            holds = target is Workshop or (target is not None and target._meta.db_table in declared)
            names = field.column == "schema_name" and model is not Workshop
            if (holds or names) and not ends_with_it and model._meta.db_table not in declared:
                forgotten.append(f"{model._meta.db_table}.{field.column}")
    assert forgotten == []
