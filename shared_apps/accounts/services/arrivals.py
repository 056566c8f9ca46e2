"""People who come with a workshop's archive: linked by e-mail, never by what the archive says of them."""

from __future__ import annotations

from collections.abc import Iterable

from allauth.account.models import EmailAddress

from shared_apps.accounts.models import User
from shared_apps.accounts.selectors import email_of
from shared_apps.accounts.services.people import person_create
from shared_apps.core.errors import InvalidInput
from tenants.archive.types import Person


def people_arrive(*, people: Iterable[Person]) -> tuple[list[tuple[int, int]], int]:
    """(id in the archive, id here) of everybody who may be linked, and how many had to be made.

    A client is linked when somebody here has proven that mailbox; one without an account stays a name on the visit,
    for they never asked this installation for anything. Staff without an account gets one without a password, as an
    invitation would make it.
    """
    by_email: dict[str, Person] = {}
    for person in people:
        try:
            by_email[email_of(raw=person.email)] = person
        except InvalidInput:
            continue
    users = dict(User.objects.filter(email__in=by_email, status=User.Status.ACTIVE).values_list("email", "pk"))
    proven = set(EmailAddress.objects.filter(email__in=by_email, verified=True).values_list("email", flat=True))
    known, made = [], 0
    for email, person in by_email.items():
        if email in users and (person.is_staff or email in proven):
            known.append((person.id, users[email]))
        elif person.is_staff and not User.objects.filter(email=email).exists():
            new = person_create(
                email=email,
                first_name=person.first_name[:60],
                last_name=person.last_name[:60],
                language=person.language if person.language in {"pl", "en"} else "pl",
                confirmed=False,
            )
            known.append((person.id, new.id))
            made += 1
    return known, made
