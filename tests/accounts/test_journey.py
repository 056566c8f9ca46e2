"""A stranger becomes a person, through the doors alone, on each host where that is offered."""

from __future__ import annotations

import pytest

from shared_apps.accounts.models import EmailCode, Profile, User
from tests.accounts.talk import (
    OURS,
    REFRESH,
    address,
    bearing,
    code_for,
    get,
    log_in,
    mails_to,
    post,
    put,
    refresh,
    registration,
)
from tests.factories.people import PASSWORD, UserFactory, browser

pytestmark = pytest.mark.django_db


def test_a_stranger_registers_confirms_logs_in_refreshes_and_writes_a_profile():
    email = address()
    page = browser()
    registered = post(page, "auth/register/", registration(email.upper(), marketing_consent=True))
    assert registered.status_code == 202, registered.content
    assert registered.json()["data"] == {"confirmation_required": True}
    assert not User.objects.filter(email=email).exists()

    early = log_in(page, email)
    assert (early.status_code, early.json()["error"]["code"]) == (403, "EMAIL_NOT_CONFIRMED")
    assert log_in(page, email, "nie-to-haslo-1").json()["error"]["code"] == "INVALID_CREDENTIALS"

    confirmed = post(page, "auth/confirm/", {"email": email, "code": code_for(email)})
    assert confirmed.status_code == 200, confirmed.content
    assert confirmed.json()["data"]["user"]["first_name"] == "Ewa"
    assert Profile.objects.get(user__email=email).marketing_consent_at is not None

    elsewhere = browser()
    answer = log_in(elsewhere, email)
    assert answer.json()["data"]["expires_in"] == 3600
    assert answer.json()["data"]["user"]["roles_here"] == []
    renewed = refresh(elsewhere)
    assert renewed.status_code == 200, renewed.content
    bearing(elsewhere, renewed.json()["data"]["access"])

    written = put(
        elsewhere,
        "users/profile/",
        {"phone": "600 100 200", "address": "Długa 1, Kraków", "date_of_birth": "1990-05-04", "language": "en"},
    )
    assert written.status_code == 200, written.content
    shown = get(elsewhere, "users/profile/").json()["data"]
    assert shown["phone"] == "+48600100200"
    assert shown["date_of_birth"] == "1990-05-04"
    assert (shown["first_name"], shown["language"]) == ("Ewa", "en")

    left = elsewhere.post("/api/v1/auth/logout/", headers=OURS)
    assert left.status_code == 200
    assert left.cookies[REFRESH].value == ""
    assert get(elsewhere, "users/profile/").status_code == 401
    assert refresh(elsewhere).status_code == 401


def test_a_wrong_code_three_times_ends_the_code():
    email = address()
    page = browser()
    post(page, "auth/register/", registration(email))
    right = code_for(email)
    wrong = "000000" if right != "000000" else "111111"

    for _ in range(3):
        refused = post(page, "auth/confirm/", {"email": email, "code": wrong})
        assert refused.status_code == 400
        assert list(refused.json()["error"]["details"]) == ["code"]

    assert post(page, "auth/confirm/", {"email": email, "code": right}).status_code == 400
    post(page, "auth/confirm/resend/", {"email": email})
    assert post(page, "auth/confirm/", {"email": email, "code": code_for(email)}).status_code == 200


def test_a_code_is_good_once_and_six_digits():
    email = address()
    page = browser()
    post(page, "auth/register/", registration(email))
    code = code_for(email)
    assert len(code) == 6
    assert code.isdigit()
    assert post(page, "auth/confirm/", {"email": email, "code": f" {code[:3]}-{code[3:]} "}).status_code == 200
    assert post(page, "auth/confirm/", {"email": email, "code": code}).status_code == 400


def test_an_old_code_is_refused():
    email = address()
    page = browser()
    post(page, "auth/register/", registration(email))
    row = EmailCode.objects.get(email=email)
    EmailCode.objects.filter(pk=row.pk).update(expires_at=row.created_at)

    assert post(page, "auth/confirm/", {"email": email, "code": code_for(email)}).status_code == 400


def test_a_mailbox_is_not_flooded():
    email = address()
    page = browser()
    answers = [post(page, "auth/register/", registration(email)) for _ in range(8)]

    assert [answer.status_code for answer in answers] == [202] * 6 + [429] * 2
    assert int(answers[-1]["Retry-After"]) > 60
    assert len(mails_to(email)) == 6


def test_the_codes_are_kept_as_digests_and_the_waiting_person_encrypted():
    from django.db import connection

    email = address()
    post(browser(), "auth/register/", registration(email))
    with connection.cursor() as cursor:
        cursor.execute("SELECT digest, sign_up FROM accounts_emailcode WHERE email = %s", [email])
        digest, waiting = cursor.fetchone()

    assert code_for(email) not in digest
    assert "Ewa" not in waiting
    assert waiting.startswith("gAAAA")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"password": "krotkie"}, "password"),
        ({"password": "password123"}, "password"),
        ({"privacy_accepted": False}, "privacy_accepted"),
        ({"email": "to-nie-adres"}, "email"),
        ({"language": "xx"}, "language"),
        ({"first_name": ""}, "first_name"),
    ],
)
@pytest.mark.parametrize("here", ["marketplace", "workshop"])
def test_a_registration_that_cannot_be_says_which_field(alpha, here, changes, field):
    page = browser() if here == "marketplace" else browser(f"{alpha.slug}.garage.localhost")
    refused = post(page, "auth/register/", registration(address(), **changes))

    assert refused.status_code == 400, refused.content
    assert field in refused.json()["error"]["details"]


def test_a_password_keeps_its_blanks(alpha):
    for host in ("garage.localhost", f"{alpha.slug}.garage.localhost"):
        spaced = "  dwa odstepy z przodu  "
        user = UserFactory.create(password=spaced)
        owner_elsewhere = log_in(browser(host), user.email, spaced)
        assert owner_elsewhere.json().get("error", {}).get("code") != "INVALID_CREDENTIALS"
        assert log_in(browser(host), user.email, spaced.strip()).json()["error"]["code"] == "INVALID_CREDENTIALS"


def test_a_known_address_is_told_only_in_its_own_mailbox():
    known, unknown = UserFactory.create(), address()
    page = browser()
    answers = [post(page, "auth/register/", registration(email)) for email in (known.email, unknown)]

    assert [answer.status_code for answer in answers] == [202, 202]
    assert answers[0].json()["data"] == answers[1].json()["data"]
    assert [mail["template"] for mail in mails_to(known.email)] == ["account_exists"]
    assert [mail["template"] for mail in mails_to(unknown)] == ["confirm_code"]
    assert mails_to(known.email)[0]["context"] == {}

    # The stranger's registration changed nothing for the owner.
    post(page, "auth/register/", registration(known.email, password="inne-haslo-12345"))
    assert log_in(browser(), known.email, PASSWORD).status_code == 200


def test_nobody_occupies_an_address_that_is_not_theirs():
    email = address()
    attacker, owner = browser(), browser()
    post(attacker, "auth/register/", registration(email, password="haslo-napastnika-1"))
    post(owner, "auth/register/", registration(email))
    assert post(owner, "auth/confirm/", {"email": email, "code": code_for(email)}).status_code == 200

    assert log_in(attacker, email, "haslo-napastnika-1").status_code == 401
    assert log_in(owner, email).status_code == 200


def test_a_stranger_who_signs_up_in_between_brings_no_password_along():
    email = address()
    attacker, owner = browser(), browser()
    post(owner, "auth/register/", registration(email))
    post(attacker, "auth/register/", registration(email, password="haslo-napastnika-1", marketing_consent=True))
    # The newest mail is the stranger's doing, and the owner cannot tell.
    assert post(owner, "auth/confirm/", {"email": email, "code": code_for(email)}).status_code == 200

    assert log_in(attacker, email, "haslo-napastnika-1").status_code == 401
    assert not Profile.objects.get(user__email=email).marketing_consent

    post(owner, "auth/password/reset/", {"email": email})
    new = {"email": email, "code": code_for(email), "password": "moje-nowe-haslo-7"}
    assert post(owner, "auth/password/reset/confirm/", new).status_code == 200
    assert log_in(browser(), email, "moje-nowe-haslo-7").status_code == 200


@pytest.mark.parametrize("break_of_line", ["\r\n", "\n", "\r", "\u2028"])
def test_a_name_adds_no_lines_to_a_mail(break_of_line):
    from shared_apps.notifications.services import render_mail

    context = {"workshop": f"Auto{break_of_line}Bcc: zly@example.com", "url": "http://x/", "email": "a@b.pl"}
    subject, body = render_mail(template="invitation", language="pl", context=context)

    assert subject.splitlines() == [subject]
    assert "Auto Bcc: zly@example.com" in subject
    assert not any(line.startswith("Bcc") for line in body.splitlines())


def test_a_code_for_nobody_says_so_in_the_mailbox_only():
    email = address()
    assert post(browser(), "auth/confirm/resend/", {"email": email}).status_code == 202
    assert [mail["template"] for mail in mails_to(email)] == ["no_account"]
    assert mails_to(email)[0]["context"] == {}


def test_an_account_begun_on_a_workshops_host_exists_but_opens_no_workshop(alpha):
    email = address()
    page = browser(f"{alpha.slug}.garage.localhost")
    assert post(page, "auth/register/", registration(email)).status_code == 202
    assert post(page, "auth/confirm/", {"email": email, "code": code_for(email)}).status_code == 403
    assert log_in(browser(), email).status_code == 200


@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_mail_can_be_read(language):
    from shared_apps.notifications.services import render_mail

    context = {
        "code": "123456",
        "minutes": 15,
        "workshop": "Kowalski & Syn",
        "url": "http://x/",
        "email": "a@b.pl",
        "days": 7,
    }
    for template in (
        "confirm_code",
        "password_reset_code",
        "account_exists",
        "no_account",
        "invitation",
        "password_changed",
        "second_factor_on",
        "second_factor_off",
    ):
        subject, body = render_mail(template=template, language=language, context=context)
        assert len(subject) > 10
        assert "{" not in subject + body
        assert ("Dzień dobry" in body) == (language == "pl")
        if template in ("confirm_code", "password_reset_code", "invitation"):
            assert "123456" in body


def test_mails_are_written_in_the_language_of_the_browser_or_the_choice():
    one, two = address(), address()
    post(browser(), "auth/register/", registration(one), **{"accept-language": "en"})
    post(browser(), "auth/register/", registration(two, language="en"), **{"accept-language": "pl"})
    assert [mails_to(email)[0]["language"] for email in (one, two)] == ["en", "en"]
