"""Whom a message may reach: what each person said of kinds, ways and marketing, and their own browsers."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone

from shared_apps.accounts.models import Profile
from shared_apps.core.tenancy import open_public, open_workshop
from shared_apps.notifications.models import Delivery, Notification, PushSubscription
from shared_apps.notifications.selectors import chosen_by, has_rung, push_subscriptions
from shared_apps.notifications.services import bells_empty, notify, preferences, take_back
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


@way
def a_bell_that_rang_is_each_persons_own_where_it_rang(world: World) -> Iterator[str]:
    """Words go unannounced for a while after a bell rang of them: of the same conversation, to the same person."""
    since = timezone.now()
    for number, (here, there) in enumerate(both_ways(world)):
        own, link = here.client.user.pk, f"/wiadomosci/rung-{number}"
        notify(user_ids=[there.client.user.pk], kind="chat", title="Wiadomość", link=link)
        with open_workshop(here.workshop.schema_name):
            notify(user_ids=[own], kind="chat", title="Wiadomość", link=link)
        if has_rung(user_id=own, kind="chat", link=link, since=since):
            yield "a bell counts as rung that rang for somebody else or elsewhere"
        notify(user_ids=[own], kind="chat", title="Wiadomość", link=link)
        if not has_rung(user_id=own, kind="chat", link=link, since=since):
            yield "one's own bell does not count as rung"


@way
def what_one_workshop_takes_back_is_still_told_by_another(world: World) -> Iterator[str]:
    """The same thing by name, told to the same person by both: each takes back its own."""
    about, link, since = "conversation:of-both", "/wiadomosci/of-both", timezone.now()
    for here, there in both_ways(world):
        user_id = here.client.user.pk
        for side in (here, there):
            with open_workshop(side.workshop.schema_name):
                notify(user_ids=[user_id], kind="message_waiting", title="Wiadomość", body="słowa", link=link)
            Delivery.objects.create(
                key=f"{about}:{here.workshop.slug}:{side.workshop.slug}",
                channel="mail",
                recipient="anna@example.com",
                template="message_waiting",
                subject="Wiadomość",
                schema_name=side.workshop.schema_name,
                about=about,
            )
        with open_workshop(here.workshop.schema_name):
            take_back(kind="message_waiting", about=about)
            bells_empty(user_ids=[user_id], kind="message_waiting", link=link, since=since)
        waiting = Delivery.objects.filter(about=about, state="waiting").values_list("schema_name", flat=True)
        said = Notification.objects.filter(user=user_id, link=link).exclude(body="")
        if set(waiting) != {there.workshop.schema_name}:
            yield "a message of another workshop is taken back"
        if set(said.values_list("schema_name", flat=True)) != {there.workshop.schema_name}:
            yield "a bell of another workshop is emptied"
        Delivery.objects.filter(about=about).delete()
        Notification.objects.filter(link=link).delete()
