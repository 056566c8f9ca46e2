from __future__ import annotations

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

from tests.accounts.talk import delete, get, log_in, mails_to, post
from tests.factories.people import PASSWORD, UserFactory, browser, client_person, staff_of

pytestmark = pytest.mark.django_db


def code_of(secret: str, steps: int = 0) -> str:
    """What the app on the phone shows now, or `steps` times thirty seconds later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def wrong_code(secret: str) -> str:
    right = {code_of(secret, steps) for steps in (-2, -1, 0, 1, 2)}
    return next(code for code in ("123456", "654321", "111222", "333444", "555666", "777888") if code not in right)


def both(code: str, password: str = PASSWORD) -> dict[str, str]:
    return {"password": password, "code": code}


def switch_on(client) -> tuple[str, list[str]]:
    begun = post(client, "auth/totp/", {"password": PASSWORD}).json()["data"]
    done = post(client, "auth/totp/", {"code": code_of(begun["secret"])})
    assert done.status_code == 200, done.content
    return begun["secret"], done.json()["data"]["recovery_codes"]


@pytest.fixture(params=["marketplace", "workshop"])
def person(request, alpha):
    return client_person() if request.param == "marketplace" else staff_of(alpha)


def test_it_is_set_up_with_a_secret_and_a_first_code(person):
    assert get(person, "auth/totp/").json()["data"]["active"] is False
    begun = post(person, "auth/totp/", {"password": PASSWORD}).json()["data"]
    assert begun["uri"].startswith("otpauth://totp/")
    assert begun["secret"] in begun["uri"]
    assert "<svg" in begun["qr_svg"]
    assert begun["active"] is False

    refused = post(person, "auth/totp/", {"code": wrong_code(begun["secret"])})
    assert list(refused.json()["error"]["details"]) == ["code"]
    done = post(person, "auth/totp/", {"code": code_of(begun["secret"])})
    assert done.json()["data"]["active"] is True
    assert len(done.json()["data"]["recovery_codes"]) == 10
    status = get(person, "auth/totp/").json()["data"]
    assert (status["active"], status["secret"], status["recovery_codes"]) == (True, None, [])
    assert status["recovery_codes_left"] == 10
    assert mails_to(person.user.email)[0]["template"] == "second_factor_on"
    assert post(person, "auth/totp/", {"password": PASSWORD}).status_code == 409


def test_log_in_asks_for_it_after_the_right_password_only(person):
    secret, _ = switch_on(person)
    page = browser(person.host)
    asked = log_in(page, person.user.email)
    assert (asked.status_code, asked.json()["error"]["code"]) == (401, "MFA_REQUIRED")
    assert log_in(page, person.user.email, "zle-haslo-123").json()["error"]["code"] == "INVALID_CREDENTIALS"

    wrong = log_in(page, person.user.email, totp=wrong_code(secret))
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (401, "MFA_REQUIRED")
    assert list(wrong.json()["error"]["details"]) == ["totp"]
    code = code_of(secret)
    assert log_in(page, person.user.email, totp=code).status_code == 200
    assert log_in(browser(person.host), person.user.email, totp=code).status_code == 401


def test_a_code_used_on_one_host_is_used_on_all(alpha):
    staff = staff_of(alpha)
    secret, _ = switch_on(staff)
    code = code_of(secret)
    assert log_in(browser(), staff.user.email, totp=code).status_code == 200
    assert log_in(browser(staff.host), staff.user.email, totp=code).status_code == 401


def test_a_recovery_code_opens_once(person):
    _, codes = switch_on(person)
    page = browser(person.host)
    assert log_in(page, person.user.email, totp=codes[0]).status_code == 200
    assert log_in(page, person.user.email, totp=codes[0]).status_code == 401
    assert get(person, "auth/totp/").json()["data"]["recovery_codes_left"] == 9


def test_guessing_codes_meets_the_growing_wait(person):
    secret, _ = switch_on(person)
    page = browser(person.host)
    answers = [log_in(page, person.user.email, totp=wrong_code(secret)).status_code for _ in range(8)]
    assert answers == [401] * 6 + [429] * 2


def test_it_is_switched_off_with_a_code(person):
    secret, _ = switch_on(person)
    assert delete(person, "auth/totp/", both(wrong_code(secret))).status_code == 400
    done = delete(person, "auth/totp/", both(code_of(secret)))

    assert done.status_code == 200, done.content
    assert done.json()["data"]["active"] is False
    assert not Authenticator.objects.filter(user=person.user).exists()
    assert log_in(browser(person.host), person.user.email).status_code == 200
    assert delete(person, "auth/totp/", both("123456")).status_code == 409


def test_the_secret_is_encrypted_at_rest():
    person = client_person()
    secret, _ = switch_on(person)
    for row in Authenticator.objects.filter(user=person.user):
        assert secret not in str(row.data)
        assert any(str(value).startswith("gAAAA") for value in row.data.values())


@pytest.mark.parametrize("what", ["begin", "disable", "renew"])
def test_an_open_screen_is_not_enough(person, what):
    """Who walks up to somebody's computer, or has a stolen token, knows no password."""
    secret = "" if what == "begin" else switch_on(person)[0]

    def attempt(password: str):
        if what == "begin":
            return post(person, "auth/totp/", {"password": password})
        if what == "disable":
            return delete(person, "auth/totp/", both(code_of(secret), password))
        return post(person, "auth/totp/recovery-codes/", both(code_of(secret), password))

    before = get(person, "auth/totp/").json()["data"]
    refused = attempt("to-nie-to-haslo-9")
    assert (refused.status_code, list(refused.json()["error"]["details"])) == (400, ["password"])
    assert attempt("").status_code == 400
    assert get(person, "auth/totp/").json()["data"] == before
    assert attempt(PASSWORD).status_code == 200


def test_without_a_password_in_the_body_nothing_begins(person):
    for body in ({}, {"password": None}, {"password": 7}, {"code": "123456"}):
        assert post(person, "auth/totp/", body).status_code == 400
    assert get(person, "auth/totp/").json()["data"]["active"] is False


def test_guessing_the_password_meets_the_growing_wait_wherever_it_is_asked(person):
    wrong = "to-nie-to-haslo-9"
    guesses = [
        lambda: post(person, "auth/totp/", {"password": wrong}),
        lambda: delete(person, "auth/totp/", both("123456", wrong)),
        lambda: post(person, "auth/totp/recovery-codes/", both("123456", wrong)),
        lambda: post(person, "auth/password/change/", {"current_password": wrong, "password": "nowe-haslo-2026"}),
    ]
    statuses = [guesses[number % 4]().status_code for number in range(8)]

    assert statuses == [400] * 6 + [429] * 2
    assert post(person, "auth/totp/", {"password": PASSWORD}).status_code == 429
    # Nobody is kept out of a log-in by that.
    assert log_in(browser(person.host), person.user.email).status_code == 200


def test_an_account_without_a_password_is_told_how_to_get_one():
    person = client_person(UserFactory.create(password=None))
    refused = post(person, "auth/totp/", {"password": "cokolwiek-123"})

    assert refused.status_code == 400
    assert "Nie pamiętam hasła" in refused.json()["error"]["details"]["password"][0]


def test_new_recovery_codes_end_the_older_ones(person):
    secret, older = switch_on(person)
    assert post(person, "auth/totp/recovery-codes/", both(wrong_code(secret))).status_code == 400
    renewed = post(person, "auth/totp/recovery-codes/", both(older[0]))
    assert renewed.status_code == 200, renewed.content
    newer = renewed.json()["data"]["recovery_codes"]

    assert len(newer) == 10
    assert not set(newer) & set(older)
    assert renewed.json()["data"]["recovery_codes_left"] == 10
    assert mails_to(person.user.email)[0]["template"] == "recovery_codes_new"
    assert log_in(browser(person.host), person.user.email, totp=older[1]).status_code == 401
    assert log_in(browser(person.host), person.user.email, totp=newer[0]).status_code == 200


def test_there_are_no_codes_to_renew_without_a_second_factor(person):
    assert post(person, "auth/totp/recovery-codes/", both("123456")).status_code == 409
