"""Who sees whom: a person themself, a workshop its people, the platform's admins everybody."""

from __future__ import annotations

import pytest

from shared_apps.accounts.models import EmailCode, User
from shared_apps.accounts.services import staff_member_change
from tenants.services import workshop_create
from tests.accounts.talk import address, code_for, delete, get, log_in, mails_to, post, put, refresh
from tests.factories.people import UserFactory, browser, client_person, platform_admin, staff_of

pytestmark = pytest.mark.django_db

NEW = "moje-wlasne-haslo-8"


def ids(answer) -> set[int]:
    assert answer.status_code == 200, answer.content
    return {row["id"] for row in answer.json()["data"]}


def test_a_person_sees_themself_alone():
    person, other = client_person(), UserFactory.create()
    assert ids(get(person, "users/")) == {person.user.pk}
    assert get(person, f"users/{person.user.pk}/").json()["data"]["email"] == person.user.email
    assert get(person, f"users/{other.pk}/").status_code == 404
    assert put(person, f"users/{other.pk}/", {"first_name": "X"}).status_code == 404

    renamed = put(person, f"users/{person.user.pk}/", {"first_name": "Zofia"})
    assert renamed.json()["data"]["first_name"] == "Zofia"
    assert put(person, f"users/{person.user.pk}/", {"role": "admin"}).status_code == 403
    assert put(person, f"users/{person.user.pk}/", {"status": "blocked"}).status_code == 403
    assert User.objects.get(pk=person.user.pk).role == "client"


def test_staff_see_the_people_of_their_workshop(alpha, beta):
    owner, worker, stranger = staff_of(alpha), staff_of(alpha, "mechanic"), staff_of(beta)
    assert ids(get(owner, "users/")) >= {owner.user.pk, worker.user.pk}
    assert stranger.user.pk not in ids(get(owner, "users/"))
    assert get(owner, f"users/{worker.user.pk}/").status_code == 200
    assert get(owner, f"users/{stranger.user.pk}/").status_code == 404
    assert get(worker, "users/").status_code == 403
    assert get(owner, "users/").json()["pagination"]["page"] == 1


def test_an_admin_sees_and_finds_everybody():
    admin, person = platform_admin(), UserFactory.create(last_name="Brzęczyszczykiewicz")
    assert person.pk in ids(get(admin, "users/?per_page=100"))
    assert ids(get(admin, "users/?q=brzęczysz")) == {person.pk}
    assert ids(get(admin, f"users/?q={person.email}")) == {person.pk}
    assert get(admin, "users/?per_page=1&ordering=email").json()["pagination"]["per_page"] == 1
    assert get(admin, "users/?ordering=password").status_code == 200
    assert get(admin, f"users/{person.pk}/").status_code == 200
    assert get(admin, f"users/{10**15}/").status_code == 404
    assert get(admin, f"users/{'9' * 30}/").status_code == 400


def test_an_admin_blocks_and_lets_in_again_but_not_themself():
    admin, person = platform_admin(), client_person()
    blocked = put(admin, f"users/{person.user.pk}/", {"status": "blocked"})
    assert blocked.json()["data"]["status"] == "blocked"
    assert get(person, "users/profile/").status_code == 401
    assert refresh(person).status_code == 401
    assert log_in(browser(), person.user.email).status_code == 401

    put(admin, f"users/{person.user.pk}/", {"status": "active"})
    assert log_in(browser(), person.user.email).status_code == 200
    assert put(admin, f"users/{admin.user.pk}/", {"status": "blocked"}).status_code == 409
    assert put(admin, f"users/{admin.user.pk}/", {"role": "client"}).status_code == 409


def test_inviting_in_turns_fills_no_mailbox(alpha):
    owner, known = staff_of(alpha), UserFactory.create()
    for email in (known.email, address()):
        statuses = []
        for _number in range(7):
            invited = post(owner, "people/", {"email": email, "roles": ["mechanic"]})
            statuses.append(invited.status_code)
            if invited.status_code == 201:
                put(owner, f"people/{invited.json()['data']['id']}/", {"status": "revoked"})
        assert statuses == [201] * 6 + [429]
    assert EmailCode.objects.get(email=known.email).digest == ""


def test_an_invitation_taken_back_tells_nothing_about_the_person(alpha):
    owner, known = staff_of(alpha), UserFactory.create(first_name="Jagna", last_name="Boryna")
    seen = []
    for email in (known.email, address()):
        path = f"people/{post(owner, 'people/', {'email': email, 'roles': ['mechanic']}).json()['data']['id']}/"
        put(owner, path, {"status": "revoked"})
        row = get(owner, path).json()["data"]
        seen.append({name: row[name] for name in ("user_id", "first_name", "last_name", "status")})

    assert seen[0] == seen[1] == {"user_id": None, "first_name": "", "last_name": "", "status": "revoked"}


def test_me_says_who_where_and_what_one_may(alpha):
    worker = staff_of(alpha, "mechanic")
    me = get(worker, "me/").json()["data"]
    assert me["user"]["id"] == worker.user.pk
    assert me["roles"] == ["mechanic"]
    assert "calendar.own_day" in me["permissions"]
    assert "people.edit" not in me["permissions"]
    assert me["workshop"]["slug"] == alpha.slug
    assert me["workshop"]["timezone"] == "Europe/Warsaw"
    assert "listing_id" in me["workshop"]


def test_somebody_unknown_is_invited_sets_a_password_and_works(alpha):
    owner, email = staff_of(alpha), address()
    invited = post(owner, "people/", {"email": email, "roles": ["mechanic"]})
    assert invited.status_code == 201, invited.content
    assert (invited.json()["data"]["status"], invited.json()["data"]["roles"]) == ("invited", ["mechanic"])
    (mail,) = mails_to(email)
    assert (mail["template"], mail["context"]["workshop"]) == ("invitation", alpha.name)

    here = browser(owner.host)
    body = {"email": email, "code": code_for(email), "password": NEW}
    # Whoever asks for a reset on the way keeps a working invitation.
    post(here, "auth/password/reset/", {"email": email})
    assert post(here, "auth/password/reset/confirm/", body).status_code == 200
    answer = log_in(here, email, NEW)
    assert answer.status_code == 200, answer.content
    assert answer.json()["data"]["user"]["roles_here"] == ["mechanic"]
    row = next(row for row in get(owner, "people/?per_page=100").json()["data"] if row["email"] == email)
    assert row["status"] == "active"


def test_somebody_known_accepts_by_logging_in_on_the_workshops_host(alpha):
    owner, user = staff_of(alpha), UserFactory.create()
    invited = post(owner, "people/", {"email": user.email, "roles": ["receptionist"]})
    assert invited.status_code == 201
    assert "code" not in mails_to(user.email)[0]["context"]

    assert log_in(browser(), user.email).json()["data"]["user"]["workshops"] == []
    there = log_in(browser(owner.host), user.email)
    assert there.json()["data"]["user"]["roles_here"] == ["receptionist"]
    assert [place["slug"] for place in there.json()["data"]["user"]["workshops"]] == [alpha.slug]


def test_the_answer_to_an_invitation_does_not_tell_who_has_an_account(alpha):
    owner, known, unknown = staff_of(alpha), UserFactory.create(), address()
    one, two = (
        post(owner, "people/", {"email": email, "roles": ["mechanic"]}).json()["data"]
        for email in (known.email, unknown)
    )
    for differing in ("id", "email", "joined_at"):
        one.pop(differing), two.pop(differing)
    assert one == two


def test_people_are_changed_and_removed_by_the_owner_alone(alpha, beta):
    owner, worker, reception = staff_of(alpha), staff_of(alpha, "mechanic"), staff_of(alpha, "receptionist")
    other = staff_of(beta)
    membership = worker.user.memberships.get()
    path = f"people/{membership.pk}/"

    for refused in (worker, reception):
        assert put(refused, path, {"roles": ["owner"]}).status_code == 403
        assert delete(refused, path).status_code == 403
        assert post(refused, "people/", {"email": address(), "roles": ["owner"]}).status_code == 403
    assert put(other, path, {"roles": ["owner"]}).status_code == 404
    assert delete(other, path).status_code == 404
    assert get(other, path).status_code == 404

    changed = put(owner, path, {"roles": ["mechanic", "receptionist"]})
    assert changed.json()["data"]["roles"] == ["mechanic", "receptionist"]
    assert get(worker, "me/").status_code == 401
    assert delete(owner, path).status_code == 200
    assert refresh(worker).status_code == 401
    assert get(owner, path).json()["data"]["status"] == "revoked"
    again = post(owner, "people/", {"email": worker.user.email, "roles": ["mechanic"]})
    assert (again.status_code, again.json()["data"]["status"]) == (201, "invited")
    known = post(owner, "people/", {"email": reception.user.email, "roles": ["mechanic"]})
    assert (known.status_code, known.json()["error"]["code"]) == (409, "ALREADY_MEMBER")


def test_access_that_was_taken_is_given_back(alpha):
    owner, worker = staff_of(alpha), staff_of(alpha, "mechanic")
    path = f"people/{worker.user.memberships.get().pk}/"
    assert put(owner, path, {"status": "revoked"}).json()["data"]["status"] == "revoked"
    assert log_in(browser(owner.host), worker.user.email).status_code == 403

    back = put(owner, path, {"status": "active"})
    assert (back.status_code, back.json()["data"]["status"]) == (200, "active")
    assert log_in(browser(owner.host), worker.user.email).status_code == 200


def test_the_last_owner_stays(beta):
    owner = staff_of(beta)
    membership = owner.user.memberships.get()
    for other in beta_owners(beta.id) - {membership.pk}:
        staff_member_change(workshop_id=beta.id, membership_id=other, roles=["mechanic"])

    path = f"people/{membership.pk}/"
    for answer in (put(owner, path, {"roles": ["mechanic"]}), delete(owner, path)):
        assert (answer.status_code, answer.json()["error"]["code"]) == (409, "LAST_OWNER")


def beta_owners(workshop_id: int) -> set[int]:
    from tenants.models import Membership

    return set(
        Membership.objects.filter(workshop_id=workshop_id, roles__contains=["owner"]).values_list("pk", flat=True)
    )


@pytest.mark.parametrize("roles", [[], ["admin"], ["mechanic"] * 4, "mechanic", [["mechanic"]], None])
def test_odd_roles_are_refused(alpha, roles):
    refused = post(staff_of(alpha), "people/", {"email": address(), "roles": roles})
    assert refused.status_code == 400
    assert any(name.startswith("roles") for name in refused.json()["error"]["details"])


def test_nobody_is_made_active_without_having_accepted(alpha):
    owner, email = staff_of(alpha), address()
    member = post(owner, "people/", {"email": email, "roles": ["mechanic"]}).json()["data"]
    assert put(owner, f"people/{member['id']}/", {"status": "active"}).status_code == 409
    assert get(owner, f"people/{member['id']}/").json()["data"]["status"] == "invited"


def test_an_invitation_taken_back_and_given_again_is_an_invitation(alpha):
    owner, email = staff_of(alpha), address()
    path = f"people/{post(owner, 'people/', {'email': email, 'roles': ['mechanic']}).json()['data']['id']}/"
    assert delete(owner, path).status_code == 200
    assert get(owner, path).json()["data"]["status"] == "revoked"

    again = put(owner, path, {"status": "active"})
    assert (again.status_code, again.json()["data"]["status"]) == (200, "invited")
    assert len(mails_to(email)) == 1


def test_an_invitation_is_sent_again_with_the_roles_of_the_second(alpha):
    owner = staff_of(alpha)
    for email in (UserFactory.create().email, address()):
        first = post(owner, "people/", {"email": email, "roles": ["mechanic"]}).json()["data"]
        second = post(owner, "people/", {"email": email, "roles": ["receptionist"]})
        assert second.status_code == 201, second.content
        assert (second.json()["data"]["id"], second.json()["data"]["roles"]) == (first["id"], ["receptionist"])
        assert len(mails_to(email)) == 2

        statuses = [post(owner, "people/", {"email": email, "roles": ["mechanic"]}).status_code for _ in range(5)]
        assert statuses == [201] * 4 + [429]


def test_an_invitation_shows_the_person_once_they_accept(alpha):
    owner, user = staff_of(alpha), UserFactory.create(first_name="Stefania")
    member = post(owner, "people/", {"email": user.email, "roles": ["mechanic"]}).json()["data"]
    assert (member["first_name"], member["user_id"]) == ("", None)
    assert get(owner, f"users/{user.pk}/").status_code == 404

    log_in(browser(owner.host), user.email)
    member = get(owner, f"people/{member['id']}/").json()["data"]
    assert (member["first_name"], member["user_id"]) == ("Stefania", user.pk)
    assert get(owner, f"users/{user.pk}/").status_code == 200


def test_an_invitation_sent_twice_with_one_key_invites_once(alpha):
    owner, email = staff_of(alpha), address()
    key = {"idempotency-key": "zaproszenie-1"}
    body = {"email": email, "roles": ["mechanic"]}
    answers = [post(owner, "people/", body, **key) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json()["data"] == answers[1].json()["data"]
    assert len(mails_to(email)) == 1
    assert post(owner, "people/", {**body, "roles": ["owner"]}, **key).status_code == 409


def test_whoever_founds_a_workshop_is_called_an_owner():
    user = UserFactory.create()
    workshop_create(name="Nowy", slug="zalozyciel-auto", owner_id=user.pk)
    user.refresh_from_db()
    assert user.role == "owner"
