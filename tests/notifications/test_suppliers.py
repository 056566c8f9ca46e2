"""What is said to the suppliers, and what becomes of a message when they are slow, broken, away or say no."""

from __future__ import annotations

import base64
import json
import socketserver
import threading
from collections.abc import Iterator

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from django.test import override_settings

from shared_apps.core.errors import InvalidInput, SupplierDoubtful, SupplierRefused, SupplierUnavailable
from shared_apps.integrations.mail import Mail, mailer
from shared_apps.integrations.push import Push, may_be_asked, push_key, pusher
from shared_apps.integrations.push.standin import PushStandIn
from shared_apps.integrations.sms import Sms, texter
from shared_apps.integrations.sms.standin import SmsApiStandIn
from shared_apps.notifications.models import Delivery, PushSubscription
from shared_apps.notifications.services import push_subscribe, tell
from tests.notifications.people import VISIT, deliver, person, promised
from tests.notifications.servers import BrevoStandIn, SmtpStandIn
from tests.notifications.test_telling import NOON

MAIL = Mail(
    to="jan@example.com",
    subject="Zażółć gęślą jaźń",
    body="Treść\n",
    key="k1",
    headers={"List-Unsubscribe": "<https://example.com/x>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"},
)
TEXT = Sms(to="+48600100200", text="Zażółć", key="a" * 32)
PUSH = Push(title="Jutro wizyta", body="Wymiana oleju", link="/wizyty/1", tag="b" * 32)


@pytest.fixture
def smsapi() -> Iterator[SmsApiStandIn]:
    with (
        SmsApiStandIn() as api,
        override_settings(SMSAPI_TOKEN="secret", SMSAPI_URL=api.base_url, SMSAPI_SENDER="Alfa"),
    ):
        yield api


def test_an_sms_is_said_as_smsapi_wants_it(smsapi):
    assert texter().send(TEXT) == "sms-1"
    (form,) = smsapi.asked
    assert (form["to"], form["message"], form["from"], form["idx"]) == ("48600100200", "Zażółć", "Alfa", "a" * 32)


def test_the_same_sms_twice_is_one(smsapi):
    texter().send(TEXT)
    assert texter().send(TEXT) == ""
    assert (len(smsapi.asked), len(smsapi.taken)) == (2, 1)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("500", SupplierUnavailable),
        ("garbage", SupplierUnavailable),
        ("credits", SupplierUnavailable),
        ("number", SupplierRefused),
    ],
)
def test_what_smsapi_refuses_is_told_apart(smsapi, fault, error):
    smsapi.fault = fault
    with pytest.raises(error):
        texter().send(TEXT)
    assert smsapi.taken == {}


def test_without_a_token_an_sms_is_kept_once():
    texter().send(TEXT)
    texter().send(TEXT)
    from shared_apps.integrations.kept import kept

    assert len([row for row in kept("sms") if row["key"] == TEXT.key]) == 1


@pytest.fixture
def push_service() -> Iterator[PushStandIn]:
    number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
    key = base64.urlsafe_b64encode(number.to_bytes(32, "big")).rstrip(b"=").decode()
    with (
        PushStandIn() as service,
        override_settings(VAPID_PRIVATE_KEY=key, VAPID_SUBJECT="mailto:garage@example.com", PUSH_HOSTS=[service.host]),
    ):
        yield service


def test_a_push_is_readable_for_its_browser_and_signed_by_us(push_service):
    assert pusher().send(PUSH, push_service.subscribe()) is True
    assert push_service.shown == [
        {"title": PUSH.title, "body": PUSH.body, "link": PUSH.link, "tag": PUSH.tag},
    ]
    (headers,) = push_service.headers
    assert headers["authorization"].startswith("vapid t=")
    claims = headers["authorization"].split("t=")[1].split(",")[0].split(".")[1]
    told = json.loads(base64.urlsafe_b64decode(claims + "=="))
    assert (told["sub"], told["aud"]) == ("mailto:garage@example.com", f"http://{push_service.host}")
    assert (headers["topic"], headers["ttl"]) == (PUSH.tag, "86400")
    assert f"k={push_key()}" in headers["authorization"]


@pytest.mark.parametrize(("status", "is_taken"), [(404, False), (410, False)])
def test_a_browser_that_is_gone_says_so(push_service, status, is_taken):
    push_service.status = status
    assert pusher().send(PUSH, push_service.subscribe()) is is_taken


@pytest.mark.parametrize("status", [302, 429, 500])
def test_a_push_service_that_cannot_now_is_asked_later(push_service, status):
    push_service.status = status
    with pytest.raises(SupplierUnavailable):
        pusher().send(PUSH, push_service.subscribe())


@pytest.mark.django_db
def test_two_browsers_of_a_person_are_told_and_the_one_that_is_gone_is_forgotten(push_service):
    user = person()
    for one in (push_service.subscribe(), push_service.subscribe()):
        push_subscribe(user_id=user.pk, endpoint=one.endpoint, p256dh=one.p256dh, auth=one.auth)
    tell(kind="visit_reminder", key="a", context=VISIT, people=[user.pk], link="/wizyty/1")
    assert deliver(promised(user)["push"], now=NOON) == "sent"
    assert len(push_service.shown) == 2
    push_service.status = 410
    tell(kind="approval_waiting", key="b", context={"workshop": "Alfa"}, people=[user.pk])
    row = Delivery.objects.get(user=user, template="approval_waiting", channel="push")
    assert deliver(row, now=NOON) == "dropped"
    assert not PushSubscription.objects.filter(user=user).exists()


@pytest.mark.parametrize(
    ("endpoint", "is_allowed"),
    [
        ("https://fcm.googleapis.com/fcm/send/x", True),
        ("https://updates.push.services.mozilla.com/wpush/v2/x", True),
        ("https://web.push.apple.com/x", True),
        ("http://fcm.googleapis.com/x", False),
        ("https://fcm.googleapis.com:8443/x", False),
        ("https://fcm.googleapis.com@127.0.0.1/x", False),
        ("https://evilfcm.googleapis.com.example.com/x", False),
        ("https://evil-push.apple.com/x", False),
        ("https://169.254.169.254/latest", False),
        ("https://[::1]/x", False),
        ("https://[broken/x", False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_push_services_are_ever_called(endpoint, is_allowed):
    assert may_be_asked(endpoint) is is_allowed


@pytest.mark.django_db
def test_an_address_of_our_own_network_is_no_subscription():
    with pytest.raises(InvalidInput):
        push_subscribe(user_id=person().pk, endpoint="https://127.0.0.1/x", p256dh="a", auth="b")


@pytest.fixture
def mails() -> Iterator[tuple[BrevoStandIn, SmtpStandIn]]:
    with (
        BrevoStandIn() as brevo,
        SmtpStandIn() as smtp,
        override_settings(BREVO_API_KEY="key", BREVO_API_URL=brevo.url, EMAIL_URL=smtp.url),
    ):
        mailer.cache_clear()
        yield brevo, smtp
    mailer.cache_clear()


def test_brevo_is_asked_first_and_alone(mails):
    brevo, smtp = mails
    assert mailer().send(MAIL) == "<1@brevo>"
    (taken,) = brevo.taken
    assert (taken["subject"], taken["to"][0]["email"]) == (MAIL.subject, MAIL.to)
    assert taken["headers"]["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert smtp.taken == []


@pytest.mark.parametrize("status", [401, 429, 500])
def test_smtp_takes_over_when_brevo_fails(mails, status):
    brevo, smtp = mails
    brevo.status = status
    mailer().send(MAIL)
    assert "List-Unsubscribe: <https://example.com/x>" in smtp.taken[0]
    assert brevo.taken == []


def test_smtp_takes_over_when_nobody_is_there(mails):
    brevo, smtp = mails
    brevo.server.shutdown()
    brevo.server.server_close()
    mailer().send(MAIL)
    assert len(smtp.taken) == 1


def test_a_brevo_that_took_it_and_fell_silent_is_not_doubled(mails):
    brevo, smtp = mails
    brevo.slow = 3.0
    with override_settings(ANYMAIL={"REQUESTS_TIMEOUT": 0.5}):
        mailer.cache_clear()
        with pytest.raises(SupplierDoubtful):
            mailer().send(MAIL)
    assert (len(brevo.taken), smtp.taken) == (1, [])


@pytest.mark.parametrize("fault", ["drop", "part", "garbage"])
def test_a_brevo_that_took_it_and_broke_off_is_not_doubled(mails, fault):
    brevo, smtp = mails
    brevo.fault = fault
    with pytest.raises(SupplierDoubtful):
        mailer().send(MAIL)
    assert (len(brevo.taken), smtp.taken) == (1, [])


def test_a_gateway_that_waited_in_vain_for_brevo_says_nothing_certain(mails):
    brevo, smtp = mails
    brevo.status = 504
    with pytest.raises(SupplierDoubtful):
        mailer().send(MAIL)
    assert smtp.taken == []


@pytest.mark.parametrize("address", ["no TLS", "no name", "no port"])
def test_smtp_takes_over_when_the_way_to_brevo_is_broken(mails, address):
    brevo, smtp = mails
    url = {
        "no TLS": brevo.url.replace("http://", "https://"),
        "no name": "http://brevo.invalid/v3/",
        "no port": "http://127.0.0.1:1/v3/",
    }[address]
    with override_settings(BREVO_API_URL=url):
        mailer.cache_clear()
        mailer().send(MAIL)
    assert (len(smtp.taken), brevo.taken) == (1, [])


def test_a_brevo_that_hung_up_during_the_greeting_of_tls_took_nothing(mails):
    _brevo, smtp = mails

    class HangsUp(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(64)

    with socketserver.TCPServer(("127.0.0.1", 0), HangsUp) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with override_settings(BREVO_API_URL=f"https://127.0.0.1:{server.server_address[1]}/v3/"):
            mailer.cache_clear()
            mailer().send(MAIL)
        server.shutdown()
    assert len(smtp.taken) == 1


@pytest.fixture
def by_smtp(mails, monkeypatch) -> Iterator[SmtpStandIn]:
    monkeypatch.setattr("shared_apps.integrations.mail.client.TIMEOUT_SECONDS", 0.5)
    with override_settings(BREVO_API_KEY=""):
        mailer.cache_clear()
        yield mails[1]


@pytest.mark.parametrize("fault", ["drop", "silence", "garbage"])
def test_an_smtp_server_that_took_it_and_answered_nothing_may_have_sent_it(by_smtp, fault):
    by_smtp.fault = fault
    with pytest.raises(SupplierDoubtful):
        mailer().send(MAIL)
    assert len(by_smtp.taken) == 1


@pytest.mark.parametrize("fault", ["greeting", "rcpt", "data", "later", "full"])
def test_an_smtp_server_that_took_nothing_is_asked_again(by_smtp, fault):
    by_smtp.fault = fault
    with pytest.raises(SupplierUnavailable) as failed:
        mailer().send(MAIL)
    assert not isinstance(failed.value, SupplierDoubtful)
    assert by_smtp.taken == []
    by_smtp.fault = ""
    mailer().send(MAIL)
    assert len(by_smtp.taken) == 1


def test_a_farewell_that_fails_takes_nothing_back(by_smtp):
    by_smtp.fault = "farewell"
    mailer().send(MAIL)
    assert len(by_smtp.taken) == 1


@pytest.mark.django_db
def test_a_mail_that_may_have_left_is_not_sent_again_by_itself(by_smtp):
    user = person()
    tell(kind="visit_reminder", key="d", context=VISIT, people=[user.pk])
    by_smtp.fault = "drop"
    row = promised(user)["mail"]
    assert [deliver(row, now=NOON) for _ in range(3)] == ["doubtful"] * 3
    assert len(by_smtp.taken) == 1


def test_a_mailbox_that_is_refused_is_refused(mails):
    brevo, smtp = mails
    brevo.status, smtp.refuses = 500, True
    with pytest.raises(SupplierRefused):
        mailer().send(MAIL)


def test_both_away_is_unavailable(mails):
    brevo, smtp = mails
    brevo.status = 500
    smtp.server.shutdown()
    smtp.server.server_close()
    with pytest.raises(SupplierUnavailable):
        mailer().send(MAIL)
