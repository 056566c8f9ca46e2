"""People and words for the tests of notices."""

from __future__ import annotations

from typing import Any

from shared_apps.accounts.models import Profile, User
from shared_apps.notifications.models import Delivery, Notification
from shared_apps.notifications.services import attempt
from tests.factories.people import UserFactory

VISIT = {
    "days": 1,
    "when": "czwartek, 26 listopada 2026, 14:30",
    "service": "Wymiana oleju",
    "workshop": "Warsztat Alfa",
    "vehicle": "Skoda Octavia",
}


def person(*, phone: str = "", prefers_sms: bool = False, allows_marketing: bool = False, **fields: Any) -> User:
    user: User = UserFactory.create(**fields)
    Profile.objects.filter(user=user).update(
        preferred_contact_method="sms" if prefers_sms else "email", marketing_consent=allows_marketing
    )
    profile = Profile.objects.get(user=user)
    profile.phone = phone
    profile.save()
    return user


def promised(user: User) -> dict[str, Delivery]:
    """What waits for this person or was sent to them, by channel."""
    return {row.channel: row for row in Delivery.objects.filter(user=user)}


def bells(user: User) -> list[Notification]:
    return list(Notification.objects.filter(user=user).order_by("created_at"))


def deliver(row: Delivery, **more: Any) -> str:
    return str(attempt(key=row.key, **more))
