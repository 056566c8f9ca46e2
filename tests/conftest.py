"""Two workshops stand beside each other in every test: alpha acts, beta must never see.

`db` tests roll back. Tests that must commit (races, killed processes) use `committed`, make a workshop of their own
(a birth costs a tenth of a second) and leave it behind in the test database.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator

import pytest
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import setup_databases, teardown_databases

# Whoever calls a task calls ours, whichever test ran before.
from config.celery import app as app
from shared_apps.core.redis import redis_client
from shared_apps.core.tenancy import declare_scope, open_scope
from shared_apps.core.types import WorkshopRef

_numbers = itertools.count(1)
# Workshops that every test finds; those that a test makes for good are its own.
STANDING = ("alfa-auto", "beta-auto")


# Files that take a minute and more: begun first, so that no worker is left alone with one at the end.
LONGEST = ("tests/benchmarks/", "tests/tenancy/", "tests/contracts/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Raises UsageError for two tests of one name: of those pytest-xdist runs a single one and says nothing."""
    names = Counter(item.nodeid for item in items)
    if len(names) < len(items):
        raise pytest.UsageError(f"Tests of one name: {[name for name, times in names.items() if times > 1]}")
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_modify_db_settings, django_db_blocker):
    """A database of this run's own, always: pytest-django would leave the real one to tests without its mark."""
    from tenants.services import workshop_create

    with django_db_blocker.unblock():
        databases = setup_databases(verbosity=0, interactive=False, aliases=["default"])
        assert connection.settings_dict["NAME"].startswith("test_garage")
        declare_scope("public")
        for slug in STANDING:
            workshop_create(name=f"Warsztat {slug}", slug=slug, owner_id=None)
        clear_up()
    yield
    with django_db_blocker.unblock():
        left = _left_behind()
        # Threads of async tests keep connections; the database cannot be dropped under them. A worker that vacuums goes
        # by itself, and only a superuser may end it.
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
            )
        teardown_databases(databases, verbosity=0)
    assert not left, f"A test left behind what others meet or not, as the order of the tests falls: {left}"


def _left_behind() -> list[str]:
    """People in the workshops that every test finds, admins who would be told, and anything in the post."""
    from shared_apps.accounts.models import User
    from tenants.models import Membership

    with open_scope("public"):
        people = Membership.objects.filter(workshop__slug__in=STANDING)
        left = [str(email) for email in people.values_list("user__email", flat=True)]
        left += [str(admin) for admin in User.objects.filter(role="admin", status="active")]
        return left + [f"{row!r}" for kind in _post() for row in kind._default_manager.all()]


def _post() -> list[type[Model]]:
    from shared_apps.core.models import DeadTask, OutboxMessage
    from shared_apps.notifications.models import Delivery

    return [OutboxMessage, Delivery, DeadTask]


def clear_up() -> None:
    """After what was committed: nobody else finds it on the map, in the post, among a client's own, nor its admins."""
    from shared_apps.accounts.models import User
    from shared_apps.directory.models import Listing
    from shared_apps.portal.models import BookingEntry, ConversationEntry

    with open_scope("public"):
        for kind in _post():
            kind._default_manager.all().delete()
        Listing.objects.exclude(workshop__slug__in=STANDING).update(is_visible=False)
        User.objects.filter(role="admin").update(status="blocked")
        for entry in (BookingEntry, ConversationEntry):
            entry.objects.exclude(workshop__slug__in=STANDING).delete()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix) -> None:
    declare_scope("*")


@pytest.fixture(autouse=True)
def _in_public() -> Iterator[None]:
    """Every test starts in public, as a management command would; requests and tasks open their own scope."""
    with open_scope("public"):
        yield


@pytest.fixture(autouse=True)
def _empty_redis() -> None:
    """Counters, sequences, kept letters and remembered hosts of an earlier test say nothing about this one."""
    client = redis_client()
    for pattern in ("throttle:*", "seq:*", "dev-*", "active-users"):
        for key in client.scan_iter(pattern):
            client.delete(key)
    client.incr("workshop-epoch")


@pytest.fixture
def alpha(db) -> WorkshopRef:
    return _workshop("alfa-auto")


@pytest.fixture
def beta(db) -> WorkshopRef:
    return _workshop("beta-auto")


def _workshop(slug: str) -> WorkshopRef:
    from tenants.selectors import workshop_by_slug

    found = workshop_by_slug(slug=slug)
    assert found is not None
    return found


@pytest.fixture
def committed(django_db_setup, django_db_blocker) -> Iterator[None]:
    """The real database without a surrounding transaction: what the test commits, others see."""
    with django_db_blocker.unblock():
        yield
        clear_up()


@pytest.fixture
def new_workshop(committed) -> WorkshopRef:
    """A committed workshop of this test's own."""
    import uuid

    from tenants.services import workshop_create

    return workshop_create(name=f"Warsztat {next(_numbers)}", slug=f"x-{uuid.uuid4().hex[:10]}y", owner_id=None)


@pytest.fixture
def marketplace() -> Client:
    """A browser on the marketplace's host."""
    return Client(headers={"host": "garage.localhost"})


@pytest.fixture
def console() -> Client:
    return Client(headers={"host": "console.garage.localhost"})


@pytest.fixture
def dashboard(alpha: WorkshopRef) -> Client:
    """A browser on alpha's host."""
    return Client(headers={"host": f"{alpha.slug}.garage.localhost"})


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What a test counted (`record_property("counts", …)`) stands at the end, whichever process ran it."""
    for report in terminalreporter.getreports("passed"):
        for name, said in report.user_properties:
            if name == "counts" and report.when == "call":
                terminalreporter.write_line(str(said))
