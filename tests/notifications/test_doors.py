"""What people, mail programs and platform admins may do at the doors of the notices."""

from __future__ import annotations

import datetime as dt
import re
import uuid

import pytest
from django.utils import timezone

from shared_apps.accounts.models import Profile
from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_workshop
from shared_apps.integrations.mail import kept_mails
from shared_apps.notifications.models import Delivery, PushSubscription
from shared_apps.notifications.services import Choice, lost_report, notify, preferences_set, tell
from shared_apps.notifications.services.sending import MOST_ATTEMPTS, attempt, wait_after
from shared_apps.notifications.types import Contact
from tests.accounts.talk import delete, get, post, put
from tests.factories.people import browser, client_person, platform_admin, staff_of
from tests.notifications.people import VISIT, bells, deliver, person, promised
from tests.notifications.test_telling import ENDPOINT, NOON, tell_visit

pytestmark = pytest.mark.django_db
SUBSCRIPTION = {"endpoint": ENDPOINT, "p256dh": "B" * 87, "auth": "A" * 22}


def of(body, kind: str) -> dict[str, bool]:
    (found,) = [one for one in body.json()["data"]["kinds"] if one["kind"] == kind]
    return {one["channel"]: one["is_on"] for one in found["channels"]}


def test_the_bell_counts_what_is_unread_where_one_is(alpha):
    client = client_person()
    notify(user_ids=[client.user.pk] * 3, kind="work", title="x")
    with open_workshop(alpha.schema_name):
        notify(user_ids=[client.user.pk], kind="work", title="elsewhere")
    assert get(client, "notifications/unread/").json()["data"] == {"unread": 3}
    post(client, "notifications/read/", {"ids": [str(bells(client.user)[0].pk)]})
    assert get(client, "notifications/unread/").json()["data"] == {"unread": 2}


def test_a_client_chooses_for_themself_and_sees_it(alpha):
    client, other = client_person(), client_person()
    seen = get(client, "notifications/preferences/")
    assert of(seen, "visit_reminder") == {"in_app": True, "mail": True, "sms": False, "push": True}
    assert of(seen, "insurance_due")["mail"] is False
    assert seen.json()["data"]["quiet"] == {"starts_at": "21:00", "ends_at": "08:00", "zone": "Europe/Warsaw"}
    changed = put(
        client,
        "notifications/preferences/",
        {
            "choices": [
                {"kind": "visit_reminder", "channel": "mail", "is_on": False},
                {"kind": "insurance_due", "channel": "mail", "is_on": True},
            ],
            "quiet": {"starts_at": "22:30", "ends_at": "06:00"},
        },
    )
    assert of(changed, "visit_reminder")["mail"] is False
    assert of(changed, "insurance_due")["mail"] is True
    assert changed.json()["data"]["quiet"]["starts_at"] == "22:30"
    assert of(get(other, "notifications/preferences/"), "visit_reminder")["mail"] is True


def test_choosing_reminders_is_no_consent_to_marketing():
    client = client_person()
    put(client, "notifications/preferences/", {"choices": [{"kind": "news", "channel": "mail", "is_on": True}]})
    seen = get(client, "notifications/preferences/")
    assert (of(seen, "news")["mail"], seen.json()["data"]["allows_marketing"]) == (False, False)
    seen = put(client, "notifications/preferences/", {"allows_marketing": True})
    assert (of(seen, "news")["mail"], seen.json()["data"]["allows_marketing"]) == (True, True)
    assert Profile.objects.get(user=client.user).marketing_consent_at is not None


def test_the_staff_sees_the_staffs_kinds(alpha):
    owner = staff_of(alpha)
    seen = get(owner, "notifications/preferences/")
    assert {one["kind"] for one in seen.json()["data"]["kinds"]} >= {"booking", "stock"}
    assert "visit_reminder" not in seen.content.decode()
    changed = put(
        owner, "notifications/preferences/", {"choices": [{"kind": "stock", "channel": "mail", "is_on": True}]}
    )
    assert of(changed, "stock")["mail"] is True


@pytest.mark.parametrize(
    "body",
    [
        {"choices": [{"kind": "nonsense", "channel": "mail", "is_on": True}]},
        {"choices": [{"kind": "stock", "channel": "sms", "is_on": True}]},
        {"choices": [{"kind": "stock", "channel": "fax", "is_on": True}]},
        {"quiet": {"starts_at": "22:00", "ends_at": "06:00", "zone": "Mars/Olympus"}},
        {"quiet": {"starts_at": "22:00", "ends_at": "noon"}},
    ],
)
def test_what_cannot_be_chosen_is_refused_at_both_doors(alpha, body):
    for who in (client_person(), staff_of(alpha)):
        assert put(who, "notifications/preferences/", body).status_code == 400


def test_a_browser_is_subscribed_on_its_host_and_belongs_to_who_came_last(alpha):
    client, owner = client_person(), staff_of(alpha)
    assert post(client, "notifications/push/", SUBSCRIPTION).status_code == 204
    assert post(owner, "notifications/push/", SUBSCRIPTION).status_code == 204
    row = PushSubscription.objects.get(endpoint=ENDPOINT)
    assert (row.user_id, row.schema_name, row.auth) == (owner.user.pk, alpha.schema_name, "A" * 22)
    delete(client, "notifications/push/", {"endpoint": ENDPOINT})
    assert PushSubscription.objects.filter(endpoint=ENDPOINT).exists()
    assert delete(owner, "notifications/push/", {"endpoint": ENDPOINT}).status_code == 204
    assert not PushSubscription.objects.filter(endpoint=ENDPOINT).exists()


def test_an_address_inside_is_refused_at_both_doors(alpha):
    for who in (client_person(), staff_of(alpha)):
        answer = post(who, "notifications/push/", {**SUBSCRIPTION, "endpoint": "https://10.0.0.1/x"})
        assert answer.status_code == 400
        assert list(answer.json()["error"]["details"]) == ["endpoint"]


def one_click(mail: dict) -> str:
    assert mail["headers"]["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    (path,) = re.findall(r"^<http://garage\.localhost[:\d]*/api/v1/(\S+)>$", mail["headers"]["List-Unsubscribe"])
    return path


def test_one_click_in_a_mail_program_ends_one_kind_without_a_log_in():
    user = person()
    tell_visit(user.pk)
    deliver(promised(user)["mail"], now=NOON)
    path = one_click(kept_mails(to=user.email)[0])
    nobody = browser()
    assert get(nobody, path).json()["data"]["is_off"] is False
    answer = nobody.post(
        f"/api/v1/{path}", "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded"
    )
    assert (answer.status_code, answer.json()["data"]["is_off"]) == (200, True)
    assert post(nobody, path).status_code == 200
    tell_visit(user.pk, key="visit:2")
    assert Delivery.objects.filter(user=user, channel="mail").count() == 1
    tell(kind="approval_waiting", key="e1", context={"workshop": "Alfa"}, people=[user.pk])
    assert Delivery.objects.filter(user=user, channel="mail").count() == 2


def test_one_click_under_an_offer_takes_the_consent_back():
    user = person(allows_marketing=True)
    tell(kind="news", key="n", context={"title": "Opony", "body": "Tanio"}, people=[user.pk])
    deliver(promised(user)["mail"], now=NOON)
    post(browser(), one_click(kept_mails(to=user.email)[0]))
    assert Profile.objects.get(user=user).marketing_consent is False


def test_somebody_without_an_account_is_left_alone_after_one_click(alpha):
    jan = Contact(email="Jan.Bez.Konta@example.com")
    with open_workshop(alpha.schema_name):
        tell(kind="visit_reminder", key="1", context=VISIT, outside=[jan])
    deliver(Delivery.objects.get(recipient=jan.email), now=NOON)
    post(browser(), one_click(kept_mails(to=jan.email)[0]))
    with open_workshop(alpha.schema_name):
        assert tell(kind="visit_reminder", key="2", context=VISIT, outside=[Contact(email=jan.email.lower())]) == 0


def test_what_was_promised_before_the_click_stays_here_too(alpha):
    jan, anna = Contact(email="Jan.Bez.Konta@example.com"), Contact(email="anna.bez.konta@example.com")
    with open_workshop(alpha.schema_name):
        tell(kind="visit_reminder", key="1", context=VISIT, outside=[jan])
        tell(kind="visit_reminder", key="2", context=VISIT, outside=[jan, anna])
        tell(kind="approval_waiting", key="1", context=VISIT, outside=[jan])
    first, second = Delivery.objects.filter(recipient=jan.email, template="visit_reminder").order_by("promised_at")
    assert deliver(first, now=NOON) == "sent"
    post(browser(), one_click(kept_mails(to=jan.email)[0]))

    assert deliver(second, now=NOON) == "dropped"
    second.refresh_from_db()
    assert second.letter == ""
    # One kind ends, and for one address.
    assert deliver(Delivery.objects.get(recipient=jan.email, template="approval_waiting"), now=NOON) == "sent"
    assert deliver(Delivery.objects.get(recipient=anna.email), now=NOON) == "sent"
    assert len(kept_mails(to=jan.email)) == 2


@pytest.mark.parametrize("token", ["x", "a:b:c", "eyJrIjoibmV3cyJ9:1abc:forged"])
def test_a_link_that_we_did_not_sign_opens_nothing(token):
    for answer in (
        get(browser(), f"notifications/unsubscribe/{token}/"),
        post(browser(), f"notifications/unsubscribe/{token}/"),
    ):
        assert answer.status_code == 404


def lose(user, monkeypatch) -> Delivery:
    """A mail whose supplier is away until nobody tries any more."""
    from shared_apps.integrations.mail import mailer

    monkeypatch.setattr("django.conf.settings.EMAIL_URL", "smtp://127.0.0.1:9")
    mailer.cache_clear()
    tell_visit(user.pk)
    row, now = promised(user)["mail"], NOON
    for number in range(1, MOST_ATTEMPTS + 1):
        assert attempt(key=row.key, now=now) == ("dead" if number == MOST_ATTEMPTS else "waiting")
        row.refresh_from_db()
        assert row.attempts == number
        now = row.not_before or now
    monkeypatch.setattr("django.conf.settings.EMAIL_URL", "")
    mailer.cache_clear()
    return row


def test_a_message_is_given_up_on_seen_and_sent_again_by_a_person(monkeypatch):
    user, admin = person(), platform_admin()
    row = lose(user, monkeypatch)
    seen = get(admin, "notifications/lost/").json()["data"]
    (told,) = [one for one in seen if one["id"] == str(row.ref)]
    assert (told["state"], told["attempts"], told["kind"]) == ("dead", MOST_ATTEMPTS, "visit_reminder")
    assert told["recipient"] == f"{user.email[0]}…@example.com"
    assert VISIT["service"] not in str(seen)
    assert post(admin, f"notifications/lost/{row.ref}/resend/").status_code == 204
    assert OutboxMessage.objects.filter(task="notifications.deliver", payload__key=row.key, sent_at=None).exists()
    assert deliver(row, now=NOON) == "sent"
    assert len(kept_mails(to=user.email)) == 1
    assert post(admin, f"notifications/lost/{row.ref}/resend/").status_code == 404


def listed(admin) -> list[str]:
    return [one["id"] for one in get(admin, "notifications/lost/").json()["data"]]


def lost(*, state: str = "dead") -> Delivery:
    user = person()
    tell_visit(user.pk)
    Delivery.objects.filter(user=user).update(state=state, error="the address was refused")
    return promised(user)["mail"]


def test_what_was_lost_may_stay_so_one_by_one_and_all_together():
    admin = platform_admin()
    first, second, third, sent = lost(), lost(state="doubtful"), lost(), lost(state="waiting")
    assert set(listed(admin)) == {str(row.ref) for row in (first, second, third)}
    leave = "notifications/lost/leave/"
    assert post(admin, leave, {"ids": [str(first.ref), str(sent.ref)]}).json()["data"] == {"left": 1}
    assert set(listed(admin)) == {str(row.ref) for row in (second, third)}
    ids = [str(row.ref) for row in (first, second, third)]
    assert post(admin, leave, {"ids": ids}).json()["data"] == {"left": 2}
    assert listed(admin) == []
    first.refresh_from_db()
    assert (first.state, first.letter, first.error) == ("dropped", "", "the address was refused")
    assert deliver(sent, now=NOON) == "sent"
    assert post(admin, f"notifications/lost/{first.ref}/resend/").status_code == 404


@pytest.mark.parametrize("ids", [[], ["x"], None, [str(uuid.uuid4())] * 201])
def test_what_names_no_message_is_refused_with_the_fields_name(ids):
    answer = post(platform_admin(), "notifications/lost/leave/", {"ids": ids} if ids is not None else {})
    assert answer.status_code == 400
    assert "ids" in str(answer.json()["error"]["details"])


def test_admins_hear_of_what_was_lost_once_and_where_they_can_decide():
    admin = platform_admin()
    now = timezone.now()
    row = lost()
    for _ in range(2):
        assert lost_report(now=now) == 1
    assert lost_report(now=now + dt.timedelta(days=1)) == 1
    (bell,) = bells(admin.user)
    assert (bell.title, bell.link) == ("1 wiadomość nie doszła", "/wiadomosci/niedoreczone")
    mail = Delivery.objects.get(user=admin.user, template="lost_letters")
    assert deliver(mail) == "sent"
    assert "http://console.garage.localhost" in kept_mails(to=admin.user.email)[0]["body"]
    # Another one is told of, a while later, with all that wait.
    lost()
    assert lost_report(now=now + dt.timedelta(minutes=59)) == 2
    assert len(bells(admin.user)) == 1
    assert lost_report(now=now + dt.timedelta(minutes=61)) == 2
    assert bells(admin.user)[1].title == "2 wiadomości nie doszły"
    # Sent again and lost again is news.
    post(admin, f"notifications/lost/{row.ref}/resend/")
    Delivery.objects.filter(pk=row.pk).update(state="dead")
    lost_report(now=now + dt.timedelta(hours=3))
    assert len(bells(admin.user)) == 3


def test_a_report_that_is_lost_itself_is_seen_and_told_of_no_further():
    admin = platform_admin()
    now = timezone.now()
    lost()
    assert lost_report(now=now) == 1
    Delivery.objects.filter(user=admin.user, template="lost_letters").update(state="dead")
    assert lost_report(now=now + dt.timedelta(hours=2)) == 1
    assert len(bells(admin.user)) == 1
    assert len(listed(admin)) == 2


def test_what_comes_too_late_is_not_sent_again_and_stays_for_a_decision():
    admin, row = platform_admin(), lost()
    Delivery.objects.filter(pk=row.pk).update(not_after=timezone.now())
    assert post(admin, f"notifications/lost/{row.ref}/resend/").status_code == 409
    row.refresh_from_db()
    assert row.state == "dead"


def test_what_is_the_platforms_lies_in_the_consoles_bell_alone():
    admin = platform_admin()
    shopper = client_person(admin.user)
    tell(kind="dead_tasks", key="x", context={"count": 1}, people=[admin.user.pk], link="/zadania")
    tell_visit(admin.user.pk)

    def seen(who) -> list[str]:
        return [one["kind"] for one in get(who, "notifications/").json()["data"]]

    assert (seen(admin), seen(shopper)) == (["dead_tasks"], ["visit_reminder"])
    assert post(shopper, "notifications/read/", {"all": True}).json()["data"] == {"marked": 1}
    assert get(shopper, "notifications/unread/").json()["data"] == {"unread": 0}
    assert get(admin, "notifications/unread/").json()["data"] == {"unread": 1}
    theirs = [str(bell.pk) for bell in bells(admin.user)]
    assert post(admin, "notifications/read/", {"ids": theirs}).json()["data"] == {"marked": 1}
    assert get(admin, "notifications/unread/").json()["data"] == {"unread": 0}


def test_attempts_come_back_later_each_time_and_not_together():
    waits = [wait_after(number).total_seconds() for number in range(1, 20)]
    assert all(0.5 * min(10 * 2**n, 3600) <= wait <= min(10 * 2**n, 3600) for n, wait in enumerate(waits))
    assert len({wait_after(5) for _ in range(20)}) > 10


def test_every_template_can_be_looked_at_in_both_languages():
    seen = get(platform_admin(), "notifications/templates/").json()["data"]
    names = {(one["name"], one["channel"]) for one in seen if one["language"] == "pl"}
    assert names == {(one["name"], one["channel"]) for one in seen if one["language"] == "en"}
    assert {("visit_reminder", "sms"), ("visit_reminder", "mail"), ("confirm_code", "mail")} <= names
    assert all(one["body"].strip() for one in seen)
    assert not any("{{" in one["body"] + one["subject"] or "{%" in one["body"] for one in seen)


def test_the_inbox_of_the_demo_shows_mail_sms_and_push():
    number = "600700800"
    user = person(phone=f"+48{number}", prefers_sms=True)
    preferences_set(user_id=user.pk, choices=[Choice("visit_reminder", "mail", True)])
    post(client_person(user), "notifications/push/", SUBSCRIPTION)
    tell_visit(user.pk)
    for row in promised(user).values():
        deliver(row, now=NOON)
    page = browser().get("/dev/mail/").content.decode()
    assert all(said in page for said in (user.email, f"+48{number}", ENDPOINT[:50]))
    rows = browser().get(f"/dev/mail/rows.json?to=%2B48{number}").json()
    assert (len(rows["texts"]), rows["mails"], rows["pushes"]) == (1, [], [])
