"""What each role may, and that beta never sees alpha."""

from __future__ import annotations

import uuid

import pytest
from django.utils import timezone

from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.models import Appointment, Bay, Mechanic, Service
from tests.calendar.desk import booked, call
from tests.factories.calendar import make_bay
from tests.factories.people import browser, staff_of

MAY = {
    ("post", "appointments/"): {"owner", "receptionist"},
    ("post", "calendar/book-slot/"): {"owner", "receptionist"},
    ("put", "appointments/{visit}/"): {"owner", "receptionist"},
    ("delete", "appointments/{visit}/"): {"owner", "receptionist"},
    ("post", "appointments/{visit}/status/"): {"owner", "receptionist", "mechanic"},
    ("get", "appointments/{visit}/"): {"owner", "receptionist", "mechanic"},
    ("get", "today/"): {"owner", "receptionist", "mechanic"},
    ("post", "bays/"): {"owner"},
    ("put", "bays/{bay}/"): {"owner"},
    ("delete", "bays/{bay}/"): {"owner"},
    ("post", "mechanics/"): {"owner"},
    ("post", "services/"): {"owner"},
    ("put", "workshop/"): {"owner"},
    ("post", "absences/"): {"owner", "receptionist"},
    ("put", "mechanics/{mechanic}/schedules/"): {"owner", "receptionist"},
}


@pytest.mark.parametrize("role", ["owner", "receptionist", "mechanic"])
def test_each_role_passes_where_it_may_and_nowhere_else(alpha, service, owner, monday, role):
    visit = booked(owner, service, monday)
    with open_workshop(alpha.schema_name):
        bay, worker = make_bay(), Mechanic.objects.filter(is_active=True)[0]
    client = staff_of(alpha, role)
    for (method, path), roles in MAY.items():
        filled = path.format(visit=visit["id"], bay=bay.pk, mechanic=worker.pk)
        status = call(client, method, filled).status_code
        assert (status == 403) == (role not in roles), (method, path, status)
        assert status != 401


def test_the_office_alone_confirms_gives_up_and_calls_off(alpha, owner, service, monday):
    visit = booked(owner, service, monday)
    step, mechanic = f"appointments/{visit['id']}/status/", staff_of(alpha, "mechanic")

    def says(who, status, **fields):
        answer = call(who, "post", step, {"status": status, **fields})
        return answer.status_code, answer.json().get("error", {}).get("code")

    def stands_at(status, start=visit["start"]):
        with open_workshop(alpha.schema_name):
            Appointment.objects.filter(pk=visit["id"]).update(status=status, starts_at=start)

    assert says(mechanic, "cancelled", reason="awaria") == (403, "FORBIDDEN")
    stands_at("confirmed", timezone.now())
    assert says(mechanic, "no_show") == (403, "FORBIDDEN")
    stands_at("requested")
    assert says(mechanic, "confirmed") == (403, "FORBIDDEN")
    assert call(owner, "get", f"appointments/{visit['id']}/").json()["data"]["status"] == "requested"

    receptionist = staff_of(alpha, "receptionist")
    assert says(receptionist, "confirmed") == (200, None)
    for status in ("arrived", "done", "arrived", "confirmed"):
        assert says(mechanic, status) == (200, None)
    stands_at("confirmed", timezone.now())
    assert says(receptionist, "no_show") == (200, None)
    assert says(mechanic, "arrived") == (200, None)


def test_nobody_without_a_token(alpha):
    for (method, path), _roles in MAY.items():
        filled = path.format(visit=uuid.uuid4(), bay=1, mechanic=1)
        assert call(browser(f"{alpha.slug}.garage.localhost"), method, filled).status_code == 401


def test_ids_of_alpha_are_nothing_on_beta(alpha, beta, owner, service, monday):
    visit = booked(owner, service, monday)
    stranger = staff_of(beta, "owner")
    path = f"appointments/{visit['id']}/"

    answers = [
        call(stranger, "get", path),
        call(stranger, "put", path, {"version": 1, "note": "x"}),
        call(stranger, "delete", path, {"reason": "x"}),
        call(stranger, "post", f"{path}status/", {"status": "arrived"}),
    ]

    assert [answer.status_code for answer in answers] == [404] * 4
    assert call(stranger, "get", "appointments/").json()["data"] == []
    with open_workshop(alpha.schema_name):
        assert Appointment.objects.get(pk=visit["id"]).version == 1


def test_keys_of_alphas_rows_do_not_exist_on_beta(alpha, beta, owner):
    stranger = staff_of(beta, "owner")
    with open_workshop(alpha.schema_name):
        keys: dict[str, int] = {}
        for number in range(50):
            keys["services"] = Service.objects.create(code=f"s{number}", name_pl="x").pk
            keys["mechanics"] = Mechanic.objects.create(name=f"M{number}").pk
            keys["bays"] = Bay.objects.create(name=f"B{number}").pk
    bodies = {
        "bays": {"name": "x"},
        "mechanics": {"name": "x"},
        "services": {"code": "x", "name": "x"},
    }
    for path, key in keys.items():
        assert call(stranger, "put", f"{path}/{key}/", bodies[path]).status_code == 404
        assert call(stranger, "delete", f"{path}/{key}/").status_code == 404
    assert call(stranger, "get", f"mechanics/{keys['mechanics']}/schedules/").status_code == 404
