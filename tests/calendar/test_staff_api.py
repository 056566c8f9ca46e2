"""The workshop API, on the real clock: what each role may, what each input answers, and that beta never sees alpha."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.models import Appointment, Bay, Mechanic, Service
from tests.factories.calendar import coming_monday, furnish, local, make_bay
from tests.factories.people import browser, staff_of


@pytest.fixture
def service(alpha):
    return furnish(alpha, code="oil-change", mechanics=2, bays=2)


@pytest.fixture
def owner(alpha):
    return staff_of(alpha, "owner")


@pytest.fixture
def monday():
    return coming_monday()


def call(client, method, path, body=None, **query):
    if method == "get":
        return client.get(f"/api/v1/{path}", query)
    return getattr(client, method)(f"/api/v1/{path}", body if body is not None else {}, content_type="application/json")


def visit_body(service, day, clock="10:00", **fields):
    return {
        "service_id": service.pk,
        "start": local(day, clock).isoformat(),
        "customer": {"name": "Jan Kowal", "phone": "600 200 300"},
        "vehicle": {"label": "Skoda Octavia 2018", "plate": f"KR{uuid.uuid4().hex[:5]}"},
        "concern": "Wymiana klocków",
        "ignore_warnings": True,
    } | fields


def booked(client, service, day, clock="10:00", **fields):
    answer = call(client, "post", "appointments/", visit_body(service, day, clock, **fields))
    assert answer.status_code == 201, answer.content
    return answer.json()["data"]


def test_book_drag_arrive_done(alpha, owner, service, monday):
    visit = booked(owner, service, monday)
    path = f"appointments/{visit['id']}/"

    moved = call(owner, "put", path, {"start": local(monday, "12:00").isoformat(), "version": visit["version"]})
    stale = call(owner, "put", path, {"note": "x", "version": visit["version"]})
    arrived = call(owner, "post", f"{path}status/", {"status": "arrived"})
    backwards = call(owner, "post", f"{path}status/", {"status": "requested"})

    assert moved.status_code == 200
    assert (stale.status_code, stale.json()["error"]["code"]) == (409, "CONFLICT")
    assert stale.json()["error"]["details"]["current"]["version"] == 2
    assert arrived.json()["data"]["status"] == "arrived"
    assert (backwards.status_code, backwards.json()["error"]["code"]) == (409, "STATUS_REFUSED")
    assert call(owner, "get", path).json()["data"]["status"] == "arrived"


def test_warnings_ask_first(alpha, owner, service, monday):
    body = visit_body(service, monday, "19:00", ignore_warnings=False)

    refused = call(owner, "post", "calendar/book-slot/", body)
    agreed = call(owner, "post", "calendar/book-slot/", body | {"ignore_warnings": True})

    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "WARNINGS")
    assert refused.json()["error"]["details"]["warnings"][0]["code"] == "OUTSIDE_HOURS"
    assert agreed.status_code == 201


def test_cancelling_takes_a_reason(alpha, owner, service, monday):
    visit = booked(owner, service, monday)

    silent = call(owner, "delete", f"appointments/{visit['id']}/", {})
    said = call(owner, "delete", f"appointments/{visit['id']}/", {"reason": "awaria"})

    assert silent.status_code == 400
    assert "reason" in silent.json()["error"]["details"]
    assert said.json()["data"]["status"] == "cancelled"


def test_the_list_filters(alpha, owner, service, monday):
    first = booked(owner, service, monday, vehicle={"label": "Fiat Panda", "plate": "WX 99881"})
    second = booked(owner, service, monday + dt.timedelta(days=1))

    def ids(**query):
        answer = call(owner, "get", "appointments/", **query)
        assert answer.status_code == 200, answer.content
        return [one["id"] for one in answer.json()["data"]]

    assert ids() == [first["id"], second["id"]]
    assert ids(ordering="-start") == [second["id"], first["id"]]
    assert ids(**{"from": monday, "to": monday}) == [first["id"]]
    assert ids(q="wx 998") == [first["id"]]
    assert ids(q="panda") == [first["id"]]
    assert ids(status="cancelled,done") == []
    assert ids(mechanic_id=first["mechanic"]["id"], bay_id=first["bay"]["id"])[0] == first["id"]
    assert len(ids(per_page=1)) == 1


def test_the_day_has_mechanics_or_bays_as_columns(alpha, owner, service, monday):
    visit = booked(owner, service, monday)

    by_mechanic = call(owner, "get", "calendar/day/", date=monday).json()["data"]
    by_bay = call(owner, "get", "calendar/day/", date=monday, by="bay").json()["data"]
    week = call(owner, "get", "calendar/day/", date=monday, days=7).json()["data"]

    assert (by_mechanic["opens_at"], by_mechanic["closes_at"], by_mechanic["is_closed"]) == ("08:00", "16:00", False)
    assert [len(column["appointments"]) for column in by_mechanic["columns"]] == [1, 0]
    assert by_mechanic["columns"][0]["working"] == [{"start": _utc(monday, "08:00"), "end": _utc(monday, "16:00")}]
    assert by_bay["columns"][0]["appointments"][0]["id"] == visit["id"]
    assert [day["is_closed"] for day in week["days"]] == [False] * 5 + [True] * 2
    assert by_mechanic["days"] == []


def _utc(day, clock):
    return local(day, clock).astimezone(dt.UTC).isoformat().replace("+00:00", "Z")


def test_a_day_costs_the_same_with_one_visit_and_with_many(alpha, owner, service, monday):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            assert call(owner, "get", "calendar/day/", date=monday).status_code == 200
            assert call(owner, "get", "appointments/", per_page=100).status_code == 200
        return len(asked)

    booked(owner, service, monday, "08:00")
    one = queries()
    for clock in ("09:00", "10:00", "11:00", "12:00", "13:00", "14:00"):
        booked(owner, service, monday, clock)
        booked(owner, service, monday, clock)

    assert queries() == one


def test_today_and_the_mechanics_own_day(alpha, service):
    owner, mechanic = staff_of(alpha, "owner"), staff_of(alpha, "mechanic")
    with open_workshop(alpha.schema_name):
        worker = Mechanic.objects.filter(is_active=True)[0]
        worker.user_id = mechanic.user.pk
        worker.save()
    today = dt.datetime.now(local(coming_monday(), "00:00").tzinfo).date()
    visit = booked(owner, service, today, "12:00", mechanic_id=worker.pk)

    board = call(owner, "get", "today/").json()["data"]
    own = call(mechanic, "get", "mechanic/today/").json()["data"]
    nobodys = call(owner, "get", "mechanic/today/").json()["data"]

    assert [one["id"] for one in board["appointments"]] == [visit["id"]]
    assert board["tiles"]["arriving"] == 1
    assert own["mechanic"]["id"] == worker.pk
    assert [one["id"] for one in own["appointments"]] == [visit["id"]]
    assert (nobodys["mechanic"], nobodys["appointments"]) == (None, [])


def test_availability_and_schedule(alpha, owner, service, monday):
    booked(owner, service, monday, "10:00")
    with open_workshop(alpha.schema_name):
        worker = Mechanic.objects.filter(is_active=True).order_by("pk")[0]

    free = call(owner, "get", "calendar/availability/", service_id=service.pk, date=monday, mechanic_id=worker.pk)
    plan = call(owner, "get", f"calendar/schedule/{worker.pk}/", **{"from": monday, "to": monday})

    starts = [slot["start"] for slot in free.json()["data"]["days"][0]["slots"]]
    assert _utc(monday, "10:00") not in starts
    assert _utc(monday, "11:00") in starts
    assert plan.json()["data"]["working"] == [{"start": _utc(monday, "08:00"), "end": _utc(monday, "16:00")}]
    assert len(plan.json()["data"]["appointments"]) == 1
    assert call(owner, "get", "calendar/schedule/999999/").status_code == 404


def test_settings_from_nothing_to_a_bookable_place(alpha, owner, monday):
    furnish(alpha, mechanics=0, bays=0)
    bay = call(owner, "post", "bays/", {"name": "Geometria", "kind": "alignment"}).json()["data"]
    worker = call(owner, "post", "mechanics/", {"name": "Ewa", "skills": ["alignment"], "color": "#112233"})
    worker_id = worker.json()["data"]["id"]
    week = [{"day_of_week": 0, "start_time": "09:00", "end_time": "12:00"}]
    assert call(owner, "put", f"mechanics/{worker_id}/schedules/", week).status_code == 200
    service = call(
        owner,
        "post",
        "services/",
        {
            "code": "wheel-alignment",
            "name": "Ustawienie geometrii kół",
            "price_from": {"amount": "199.00"},
            "duration_minutes": 60,
            "skill": "alignment",
            "bay_kind": "alignment",
        },
    ).json()["data"]
    assert service["price_from"] == {"amount": "199.00", "currency": "PLN"}

    free = call(owner, "get", "calendar/availability/", service="wheel-alignment", date=monday).json()["data"]
    assert [slot["start"] for slot in free["days"][0]["slots"]] == [
        _utc(monday, clock) for clock in ("09:00", "09:30", "10:00", "10:30", "11:00")
    ]

    away = call(
        owner,
        "post",
        "absences/",
        {
            "mechanic_id": worker_id,
            "starts_at": local(monday, "10:00").isoformat(),
            "ends_at": local(monday, "12:00").isoformat(),
            "reason": "lekarz",
        },
    )
    assert away.status_code == 201
    assert away.json()["data"]["standing_visits"] == 0
    free = call(owner, "get", "calendar/availability/", service="wheel-alignment", date=monday).json()["data"]
    assert [slot["start"] for slot in free["days"][0]["slots"]] == [_utc(monday, "09:00")]
    assert len(call(owner, "get", "absences/", mechanic_id=worker_id).json()["data"]) == 1
    assert call(owner, "delete", f"absences/{away.json()['data']['id']}/").status_code == 204

    day = call(owner, "put", f"mechanics/{worker_id}/days/", {"date": monday.isoformat(), "is_available": False})
    assert day.status_code == 200
    assert len(call(owner, "get", f"mechanics/{worker_id}/days/").json()["data"]) == 1
    assert call(owner, "delete", f"mechanics/{worker_id}/days/{monday}/").status_code == 204
    assert call(owner, "delete", f"mechanics/{worker_id}/days/2026-13-45/").status_code == 404

    twice = call(owner, "post", "bays/", {"name": "Geometria"})
    assert (twice.status_code, twice.json()["error"]["code"]) == (409, "NAME_TAKEN")
    assert call(owner, "put", f"bays/{bay['id']}/", {"name": "Geometria 3D", "kind": "alignment"}).status_code == 200
    assert call(owner, "delete", f"bays/{bay['id']}/").status_code == 204


def test_what_was_booked_once_is_switched_off_and_not_deleted(alpha, owner, service, monday):
    visit = booked(owner, service, monday)

    for path in (f"bays/{visit['bay']['id']}/", f"mechanics/{visit['mechanic']['id']}/", f"services/{service.pk}/"):
        answer = call(owner, "delete", path)
        assert (answer.status_code, answer.json()["error"]["code"]) == (409, "IN_USE")


def test_the_entry_and_the_booking_rules_are_one_page(alpha, owner):
    before = call(owner, "get", "workshop/").json()["data"]
    after = call(owner, "put", "workshop/", {"description": "Naprawiamy", "daily_cap": 5, "slot_step_minutes": 15})
    freed = call(owner, "put", "workshop/", {"daily_cap": None})

    assert before["daily_cap"] is None
    assert (after.json()["data"]["description"], after.json()["data"]["daily_cap"]) == ("Naprawiamy", 5)
    assert after.json()["data"]["slot_step_minutes"] == 15
    assert (freed.json()["data"]["daily_cap"], freed.json()["data"]["slot_step_minutes"]) == (None, 15)
    assert call(owner, "put", "workshop/", {"slot_step_minutes": 7}).status_code == 400


def test_an_account_of_nobody_here_is_no_mechanic(alpha, owner, beta):
    stranger = staff_of(beta, "mechanic")

    answer = call(owner, "post", "mechanics/", {"name": "Obcy", "user_id": stranger.user.pk})

    assert answer.status_code == 400
    assert "user_id" in answer.json()["error"]["details"]


def test_feeds_are_secret_and_die_when_rotated(alpha, owner, service, monday):
    visit = booked(owner, service, monday)
    feeds = call(owner, "get", "feeds/").json()["data"]
    path = "/" + feeds["workshop_url"].split("/", 3)[3]
    reader = browser(f"{alpha.slug}.garage.localhost")

    answer = reader.get(path)
    assert answer.status_code == 200
    assert f"UID:{visit['id']}@".encode() in answer.content
    assert "Jan Kowal" in answer.content.decode()
    theirs = next(one for one in feeds["mechanics"] if one["mechanic_id"] != visit["mechanic"]["id"])
    assert visit["id"].encode() not in reader.get("/" + theirs["url"].split("/", 3)[3]).content

    rotated = call(owner, "post", "feeds/", {"mechanic_id": None}).json()["data"]
    assert rotated["workshop_url"] != feeds["workshop_url"]
    assert reader.get(path).status_code == 404
    assert reader.get("/calendar/guess.ics").status_code == 404
    new_path = "/" + rotated["workshop_url"].split("/", 3)[3]
    assert browser("beta-auto.garage.localhost").get(new_path).status_code == 404


@pytest.mark.parametrize("name", ["Warsztat\r\nX-EVIL:1", "Warsztat\nX-EVIL:1", "Warsztat\rX-EVIL:1", "A, B; C"])
def test_a_name_on_several_lines_breaks_no_feed(alpha, owner, name):
    assert call(owner, "put", "workshop/", {"name": name}).status_code == 200
    path = "/" + call(owner, "get", "feeds/").json()["data"]["workshop_url"].split("/", 3)[3]
    answer = browser(f"{alpha.slug}.garage.localhost").get(path)

    assert answer.status_code == 200
    assert not any(line.startswith("X-EVIL") for line in answer.content.decode().splitlines())


def test_a_mechanic_sees_the_own_feed_alone(alpha, service):
    mechanic = staff_of(alpha, "mechanic")
    with open_workshop(alpha.schema_name):
        mine, other = Mechanic.objects.filter(is_active=True)
        mine.user_id = mechanic.user.pk
        mine.save()

    feeds = call(mechanic, "get", "feeds/").json()["data"]

    assert feeds["workshop_url"] is None
    assert [one["mechanic_id"] for one in feeds["mechanics"]] == [mine.pk]
    assert call(mechanic, "post", "feeds/", {"mechanic_id": other.pk}).status_code == 403
    assert call(mechanic, "post", "feeds/", {"mechanic_id": None}).status_code == 403
    assert call(mechanic, "post", "feeds/", {"mechanic_id": mine.pk}).status_code == 200


# Rights and walls ---------------------------------------------------------------------------------------------------

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


# Bad input ----------------------------------------------------------------------------------------------------------

TEXTS = {"nul": "zły\x00znak", "surrogate": "\ud800", "megabyte": "x" * 1_000_000}
MOMENTS = ["0000-01-01T10:00:00Z", "2027-06-07T10:00:00", "jutro", "1899-12-31T00:00:00Z"]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("appointments/", "concern"),
        ("appointments/", "note"),
        ("appointments/", "customer.name"),
        ("appointments/", "vehicle.label"),
        ("bays/", "name"),
        ("mechanics/", "name"),
        ("services/", "code"),
        ("absences/", "reason"),
    ],
)
def test_bad_text(owner, service, monday, path, field, text):
    bodies = {
        "appointments/": visit_body(service, monday),
        "bays/": {"name": "x"},
        "mechanics/": {"name": "x"},
        "services/": {"code": "x", "name": "x"},
        "absences/": {
            "mechanic_id": 1,
            "starts_at": local(monday, "08:00").isoformat(),
            "ends_at": local(monday, "09:00").isoformat(),
        },
    }
    body, (*parents, last) = bodies[path], field.split(".")
    for parent in parents:
        body = body[parent]
    body[last] = text

    answer = call(owner, "post", path, bodies[path])

    assert answer.status_code == 400
    assert field in answer.json()["error"]["details"]


@pytest.mark.parametrize("start", MOMENTS)
def test_bad_moments(owner, service, monday, start):
    for path, body in (
        ("appointments/", visit_body(service, monday, start=start)),
        ("absences/", {"mechanic_id": 1, "start": start, "starts_at": start, "ends_at": start}),
    ):
        answer = call(owner, "post", path, body)
        assert answer.status_code == 400
        assert {"start", "starts_at"} & set(answer.json()["error"]["details"])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("service_id", 10**30),
        ("service_id", None),
        ("mechanic_id", 10**30),
        ("bay_id", -1),
        ("duration_minutes", 10**30),
    ],
)
def test_bad_numbers(owner, service, monday, field, value):
    answer = call(owner, "post", "appointments/", visit_body(service, monday, **{field: value}))

    assert answer.status_code == 400
    assert field in answer.json()["error"]["details"]


@pytest.mark.parametrize(
    ("path", "query", "field"),
    [
        ("calendar/day/", {"date": "0000-01-01"}, "date"),
        ("calendar/day/", {"days": 10**30}, "days"),
        ("calendar/day/", {"by": "customer"}, "by"),
        ("calendar/availability/", {"service_id": 10**30}, "service_id"),
        ("appointments/", {"status": "sleeping"}, "status"),
        ("appointments/", {"q": "a\x00b"}, "q"),
        ("appointments/", {"ordering": "password"}, "ordering"),
        ("appointments/", {"from": "yesterday"}, "from"),
    ],
)
def test_bad_queries(owner, service, path, query, field):
    answer = call(owner, "get", path, **query)

    assert answer.status_code == 400
    assert field in answer.json()["error"]["details"]


def test_a_number_too_long_for_any_key_is_not_here(owner):
    for path in ("bays", "mechanics", "services", "absences"):
        assert call(owner, "delete", f"{path}/{10**30}/").status_code == 404
