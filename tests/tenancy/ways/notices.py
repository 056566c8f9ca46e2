"""Whom a message may reach: what each person said of kinds, ways and marketing, and their own browsers."""

from __future__ import annotations

from collections.abc import Iterator

from shared_apps.accounts.models import Profile
from shared_apps.core.tenancy import open_public, open_workshop
from shared_apps.notifications.models import PushSubscription
from shared_apps.notifications.selectors import chosen_by, push_subscriptions
from shared_apps.notifications.services import preferences
from shared_apps.notifications.services.preferences import Choice, push_subscribe, push_unsubscribe
from tests.tenancy.cells import World
from tests.tenancy.ways.base import way
from tests.tenancy.ways.directory import both_ways

PUSH = "https://fcm.googleapis.com/fcm/send/"
REMINDER = ("visit_reminder", "mail")


def _browser(user_id: int, name: str) -> str:
    push_subscribe(user_id=user_id, endpoint=PUSH + name, p256dh="x", auth="y")
    return PUSH + name


def _woken(user_id: int, schema_name: str) -> set[str]:
    return set(push_subscriptions(user_id=user_id, schema_name=schema_name).values_list("endpoint", flat=True))


@way
def a_browser_is_woken_for_its_own_person(world: World) -> Iterator[str]:
    """Each for one person on one host: a workshop's owner may sit at the marketplace too, and at another workshop."""
    for here, there in both_ways(world):
        own, other = here.owner.user.pk, there.owner.user.pk
        expected = {}
        for side in (here, there):
            schema_name = side.workshop.schema_name
            with open_workshop(schema_name):
                for user_id in (own, other):
                    expected[user_id, schema_name] = {_browser(user_id, f"{user_id}-{schema_name}")}
        with open_public():
            for user_id in (own, other):
                expected[user_id, ""] = {_browser(user_id, f"{user_id}-shared")}
        for (user_id, schema_name), browsers in expected.items():
            if _woken(user_id, schema_name) != browsers:
                yield f"at {schema_name!r} other browsers are woken than this person's there"


@way
def a_browser_is_forgotten_by_its_own_person(world: World) -> Iterator[str]:
    for here, there in both_ways(world):
        own, other = here.client.user.pk, there.client.user.pk
        endpoint = _browser(own, f"{own}-kept")
        push_unsubscribe(user_id=other, endpoint=endpoint)
        if not PushSubscription.objects.filter(user=own, endpoint=endpoint).exists():
            yield "somebody else's browser is forgotten"
        push_unsubscribe(user_id=own, endpoint=endpoint)
        if PushSubscription.objects.filter(endpoint=endpoint).exists():
            yield "one's own browser is not forgotten"


@way
def a_choice_is_each_persons_own(world: World) -> Iterator[str]:
    """One says no to a kind and yes to marketing, the other the opposite."""
    for here, there in both_ways(world):
        said = {here.client.user.pk: (False, True), there.client.user.pk: (True, False)}
        for user_id, (reminded, allows) in said.items():
            preferences.preferences_set(user_id=user_id, choices=[Choice(*REMINDER, reminded)], allows_marketing=allows)
        for user_id, (reminded, allows) in said.items():
            if chosen_by(user_ids=[user_id]) != {user_id: {REMINDER: reminded}}:
                yield "what others chose is read with one's own"
            if Profile.objects.get(user=user_id).marketing_consent != allows:
                yield "one person's word of marketing is written for another"


@way
def a_link_in_a_mail_ends_it_for_its_own_person(world: World) -> Iterator[str]:
    """Whether the other has said something of this kind before or not."""
    for here, there in both_ways(world):
        own, other = here.client.user.pk, there.client.user.pk
        before = chosen_by(user_ids=[other])
        preferences.unsubscribe(token=here.ids["unsubscribe_token"][0])
        if chosen_by(user_ids=[own]) != {own: {REMINDER: False}}:
            yield "one's own link does not end what it names"
        if chosen_by(user_ids=[other]) != before:
            yield "one's link ends it for somebody else"
