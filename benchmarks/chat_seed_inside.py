"""Conversations of one workshop with a client and a person of the staff each, and what lets their browsers in."""

from __future__ import annotations

import json
import sys

import django

django.setup()

from benchmarks.workshop_inside import client_token, staff_token
from shared_apps.accounts.services import person_create
from shared_apps.core.tenancy import declare_scope, open_workshop
from shared_apps.core.types import WorkshopRef
from tenant_apps.chat.services import conversation_begin
from tenant_apps.chat.types import Side, Speaker, Subject
from tenants.services import membership_add, workshop_create

# So many of the staff share the conversations.
STAFF = 10


def main(conversations: int) -> None:
    declare_scope("public")
    owners = [person_create(email=f"warsztat{number}@bench.example.com").id for number in range(STAFF)]
    workshop = workshop_create(name="Warsztat", slug="warsztat-rozmow", owner_id=owners[0])
    tokens = _staff_tokens(owners, workshop)
    pairs = []
    for number in range(conversations):
        client = person_create(email=f"klient{number}@bench.example.com").id
        with open_workshop(workshop.schema_name):
            speaker = Speaker(Side.CLIENT, client, f"Klient {number}")
            begun = conversation_begin(
                client_user_id=client, client_name=speaker.name, about=Subject(), speaker=speaker
            )
        pairs.append([str(begun.pk), client_token(user_id=client), tokens[number % STAFF]])
    print(json.dumps({"host": f"{workshop.slug}.garage.localhost", "pairs": pairs}))


def _staff_tokens(users: list[int], workshop: WorkshopRef) -> list[str]:
    for user in users[1:]:
        membership_add(workshop_id=workshop.id, user_id=user, roles=["receptionist"])
    return [staff_token(user_id=user, workshop=workshop) for user in users]


if __name__ == "__main__":
    main(int(sys.argv[1]))
