from __future__ import annotations

import datetime as dt
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from shared_apps.billing.models import BillingAccount
from tenants.services import workshop_create
from tests.factories.people import UserFactory, browser

pytestmark = pytest.mark.django_db


def test_a_workshop_is_born_with_thirty_days_to_try():
    owner = UserFactory.create()

    workshop = workshop_create(name="Rachunek", slug="rachunek-auto", owner_id=owner.pk)

    account = BillingAccount.objects.get(workshop_id=workshop.id)
    assert account.email == owner.email
    assert account.plan is None
    assert account.trial_ends_at is not None
    assert abs(account.trial_ends_at - timezone.now() - dt.timedelta(days=30)) < dt.timedelta(minutes=1)


def test_everybody_sees_the_plans_cheapest_first():
    plans = browser().get("/api/v1/plans/").json()["data"]

    assert [plan["code"] for plan in plans] == ["start", "warsztat", "siec"]
    assert plans[0]["price"] == {"amount": "99.00", "currency": "PLN"}


def test_our_initial_migration_equals_the_models_of_djstripe():
    said = StringIO()
    call_command("makemigrations", "djstripe", check=True, dry_run=True, stdout=said)
    assert "No changes detected" in said.getvalue()
