"""People for tests, and browsers that they sit at.

`client_person()`, `staff_of(workshop, role)` and `platform_admin()` are signed in: a test Client with host and token.
The person is its `user`, the workshop its `workshop`.
"""

from __future__ import annotations

from typing import Any

import factory.django
from allauth.account.models import EmailAddress
from django.test import Client

from shared_apps.accounts.models import Profile, User
from shared_apps.accounts.services import sign_in as begin_session
from shared_apps.accounts.types import CONSOLE, SHARED, workshop_audience
from shared_apps.core.tenancy import open_public
from shared_apps.core.types import WorkshopRef
from tenants.selectors import workshop_by_slug
from tenants.services import membership_add

PASSWORD = "zielony-lewarek-42"
ROOT = "garage.localhost"


class Browser(Client):
    """A test client that remembers who sits at it."""

    user: User
    workshop: WorkshopRef | None = None
    access: str = ""
    host: str = ROOT


class UserFactory(factory.django.DjangoModelFactory):
    """A person with a confirmed mailbox and PASSWORD."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda number: f"osoba{number}@example.com")
    username = factory.SelfAttribute("email")
    first_name = factory.Sequence(lambda number: f"Anna{number}")
    last_name = "Nowak"

    @classmethod
    def _create(cls, model_class: type[User], *args: Any, **kwargs: Any) -> User:
        password = kwargs.pop("password", PASSWORD)
        confirmed = kwargs.pop("confirmed", True)
        with open_public():
            user = model_class(**kwargs)
            user.set_password(password)
            user.save()
            Profile.objects.create(user=user)
            EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=confirmed)
        return user


def browser(host: str = ROOT) -> Browser:
    """Nobody is signed in."""
    client = Browser(headers={"host": host})
    client.host = host
    return client


def sign_in(client: Browser, user: User, workshop: WorkshopRef | None = None, *, console: bool = False) -> Browser:
    """Let a person sit down at a browser: the token a log-in on that host would give."""
    audience = CONSOLE if console else SHARED
    if workshop is not None:
        audience = workshop_audience(workshop_id=workshop.id, schema_name=workshop.schema_name)
    with open_public():
        tokens = begin_session(user_id=user.pk, audience=audience)
    client.user = user
    client.workshop = workshop
    client.access = tokens.access
    client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {tokens.access}"
    client.cookies["__Host-gm_refresh"] = tokens.refresh
    return client


def client_person(user: User | None = None) -> Browser:
    """Somebody with a car, signed in on the marketplace."""
    return sign_in(browser(), user or UserFactory.create())


def staff_of(workshop: WorkshopRef | str, role: str = "owner", user: User | None = None) -> Browser:
    """Somebody with `role` at a workshop (or its slug), signed in on its host."""
    with open_public():
        place = workshop_by_slug(slug=workshop) if isinstance(workshop, str) else workshop
        assert place is not None
        person = user or UserFactory.create()
        membership_add(workshop_id=place.id, user_id=person.pk, roles=[role])
    return sign_in(browser(f"{place.slug}.{ROOT}"), person, place)


def platform_admin(user: User | None = None) -> Browser:
    """A platform admin, signed in on the console."""
    person = user or UserFactory.create(role=User.Role.ADMIN, is_staff=True)
    return sign_in(browser(f"console.{ROOT}"), person, console=True)
