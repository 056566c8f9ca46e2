"""Messages of one side: one that waits, one that was given up on, the link that ends one kind of them; and a task that
was given up on."""

from __future__ import annotations

import json
import uuid

from django.utils import timezone

from shared_apps.accounts.models import User
from shared_apps.core.models import DeadTask
from shared_apps.core.tenancy import open_workshop
from shared_apps.notifications.models import Delivery
from shared_apps.notifications.selectors import unsubscribe_token
from shared_apps.notifications.services.sending import Letter, keep
from shared_apps.notifications.types import Channel, Contact
from tests.tenancy.marks import INSIDE, mark


def keep_notices(*, number: int, schema_name: str, client: User) -> dict[str, list[str]]:
    letter = Letter(words="confirm_code", language="pl", context={"code": "123456", "minutes": 15})
    with open_workshop(schema_name):
        for key in (f"world:{number}", f"lost:{number}"):
            keep(key=key, channel=Channel.MAIL, recipient=client.email, letter=letter, user_id=client.pk)
    Delivery.objects.filter(pk=f"lost:{number}").update(state="dead", attempts=12, reported_at=timezone.now())
    contact = Contact(user_id=client.pk, email=client.email)
    return {
        "ref": [str(Delivery.objects.get(pk=f"lost:{number}").ref)],
        "unsubscribe_token": [unsubscribe_token(contact=contact, kind="visit_reminder")],
        "task_id": [str(give_up_on(number=number, schema_name=schema_name).pk)],
    }


def give_up_on(*, number: int, schema_name: str) -> DeadTask:
    """A task of this side that died, with the side's words in it."""
    told = {"kind": "test", "title": f"{mark(INSIDE, number)} porzucone", "roles": ["owner"]}
    return DeadTask.objects.create(
        pk=uuid.uuid4(),
        task="notifications.notify_staff",
        schema_name=schema_name,
        body=json.dumps([[], told, {}]),
        died_at=timezone.now(),
    )
