from __future__ import annotations

import pytest

from shared_apps.accounts.models import EmailCode
from shared_apps.accounts.services import password_change, sign_in
from shared_apps.accounts.types import SHARED
from shared_apps.core.errors import NotAuthenticated
from tests.accounts.talk import address, bearing, code_for, get, log_in, mails_to, post, refresh
from tests.factories.people import PASSWORD, UserFactory, browser, client_person, staff_of

pytestmark = pytest.mark.django_db

NEW = "nowe-haslo-do-warsztatu-7"


def test_a_forgotten_password_is_set_anew_and_every_log_in_ends(alpha):
    person = client_person()
    at_work = staff_of(alpha, user=person.user)
    email = person.user.email
    page = browser()
    assert post(page, "auth/password/reset/", {"email": email}).status_code == 202
    code = code_for(email)
    done = post(page, "auth/password/reset/confirm/", {"email": email, "code": code, "password": NEW})

    assert done.status_code == 200, done.content
    assert done.json()["data"] == {}
    version = person.user.password_version
    person.user.refresh_from_db()
    assert person.user.password_version == version + 1
    assert [get(holder, "users/profile/").status_code for holder in (person, at_work)] == [401, 401]
    assert [refresh(holder).status_code for holder in (person, at_work)] == [401, 401]
    assert log_in(page, email, PASSWORD).status_code == 401
    assert log_in(page, email, NEW).status_code == 200
    assert mails_to(email)[0]["template"] == "password_changed"
    again = post(page, "auth/password/reset/confirm/", {"email": email, "code": code, "password": NEW + "x"})
    assert again.status_code == 400


def test_a_weak_password_does_not_use_the_code_up():
    user = UserFactory.create()
    page = browser()
    post(page, "auth/password/reset/", {"email": user.email})
    body = {"email": user.email, "code": code_for(user.email)}
    weak = post(page, "auth/password/reset/confirm/", {**body, "password": "password123"})

    assert weak.status_code == 400
    assert list(weak.json()["error"]["details"]) == ["password"]
    assert post(page, "auth/password/reset/confirm/", {**body, "password": NEW}).status_code == 200


def test_codes_of_one_purpose_or_mailbox_do_not_serve_another():
    one, two = UserFactory.create(), UserFactory.create()
    page = browser()
    post(page, "auth/password/reset/", {"email": one.email})
    code = code_for(one.email)
    EmailCode.objects.filter(email=two.email).delete()
    post(page, "auth/password/reset/", {"email": two.email})
    if code == code_for(two.email):
        pytest.fail("two equal codes: one in a million")

    body = {"email": two.email, "code": code, "password": NEW}
    assert post(page, "auth/password/reset/confirm/", body).status_code == 400
    assert post(page, "auth/confirm/", {"email": one.email, "code": code}).status_code == 400


def test_the_code_of_an_unknown_address_opens_nothing():
    email = address()
    page = browser()
    post(page, "auth/password/reset/", {"email": email})
    assert EmailCode.objects.filter(email=email).exists()
    for number in range(4):
        body = {"email": email, "code": f"00000{number}", "password": NEW}
        assert post(page, "auth/password/reset/confirm/", body).status_code == 400


def test_a_changed_password_ends_all_log_ins_but_this_browsers(alpha):
    person = client_person()
    for here, other in ((person, client_person(person.user)), (staff_of(alpha), None)):
        changed = post(here, "auth/password/change/", {"current_password": PASSWORD, "password": NEW})
        assert changed.status_code == 200, changed.content
        assert get(here, "users/profile/").status_code == 401
        assert get(bearing(here, changed.json()["data"]["access"]), "users/profile/").status_code == 200
        assert refresh(here).status_code == 200
        if other is not None:
            assert refresh(other).status_code == 401
        assert log_in(browser(), here.user.email, NEW).status_code == 200


def test_the_current_password_must_be_right_and_is_not_guessed_for_long():
    person = client_person()
    body = {"current_password": "to-nie-ono-12345", "password": NEW}
    answers = [post(person, "auth/password/change/", body) for _ in range(7)]

    assert list(answers[0].json()["error"]["details"]) == ["current_password"]
    assert [answer.status_code for answer in answers] == [400] * 6 + [429]


def test_the_new_password_must_be_new_and_strong():
    person = client_person()
    for password in (PASSWORD, "krotkie", person.user.email):
        body = {"current_password": PASSWORD, "password": password}
        refused = post(person, "auth/password/change/", body)
        assert refused.status_code == 400
        assert list(refused.json()["error"]["details"]) == ["password"]


def test_a_stranger_changes_nothing():
    body = {"current_password": PASSWORD, "password": NEW}
    assert post(browser(), "auth/password/change/", body).status_code == 401


def test_a_log_in_proven_with_the_old_password_comes_too_late():
    person = client_person()
    version = person.user.password_version
    password_change(user_id=person.user.pk, current_password=PASSWORD, password=NEW)

    with pytest.raises(NotAuthenticated):
        sign_in(user_id=person.user.pk, audience=SHARED, password_version=version)
