"""A body that a route would take, made of its description: only what is accepted reaches the rules behind."""

from __future__ import annotations

from typing import Any

from tests.factories.calendar import coming_monday, local
from tests.factories.people import PASSWORD
from tests.tenancy.doors import Route, resolved
from tests.tenancy.world import Side

IDS = {
    "mechanic_id",
    "bay_id",
    "service_id",
    "vehicle_id",
    "hold_id",
    "appointment_id",
    "user_id",
    "photo_id",
    "other_id",
}
WEEK = [{"day_of_week": day, "is_closed": False, "opens_at": "08:00", "closes_at": "16:00"} for day in range(7)]
SHIFTS = [{"day_of_week": day, "start_time": "08:00", "end_time": "16:00"} for day in range(5)]


def words(side: Side) -> dict[str, Any]:
    """What stands under a field's name, whichever route it belongs to."""
    monday = coming_monday()
    return {
        "start": local(monday, "12:00").isoformat(),
        "starts_at": local(monday, "14:00").isoformat(),
        "ends_at": local(monday, "15:00").isoformat(),
        "date": "2027-01-06",
        "from": monday.isoformat(),
        "to": monday.isoformat(),
        "email": f"nowy{side.number}@example.com",
        "phone": "600 100 200",
        "password": f"{PASSWORD}-nowe",
        "current_password": PASSWORD,
        "code": "kod-nowy",
        "slug": f"nowy-warsztat-{side.number}x",
        "timezone": "Europe/Warsaw",
        "website": "https://example.com/",
        "color": "#112233",
        "amount": "10.00",
        "plate": "KR 1AB23",
        "vin": "WVWZZZ1JZXW000001",
        "year": 2016,
        "version": 2,
        "nip": "5261040828",
        "lat": 50.06,
        "lng": 19.94,
        "start_time": "08:00",
        "end_time": "16:00",
        "opens_at": None,
        "closes_at": None,
        "break_start": None,
        "break_end": None,
        "is_closed": True,
        "duration_minutes": 60,
        "privacy_accepted": True,
        "ignore_warnings": True,
        "workshop_id": side.listing_id,
        "service": f"kanarek-{side.number}",
        "postal_code": "30-001",
        "reason": "powód",
        "photo": "",
        "end": local(monday, "12:30").isoformat(),
        "emergency_phone": "600 100 200",
        **dict.fromkeys(["inspection_due", "insurance_due", "service_due", "tyres_due"], "2027-01-05"),
        "date_of_birth": "1990-01-05",
        "diagnosis_id": None,
        "role": None,
        "all": True,
        "ids": [],
        "totp": None,
        "ticket": "nothing",
    }


def special(route: Route, side: Side) -> Any:
    """Bodies that no table of field names can guess. None leaves it to the table."""
    mail = side.owner.user.email
    return {
        "POST workshops/{workshop_id}/jobs/": {"kind": "suspend", "reason": "powód"},
        "POST auth/ticket/": {"host": "console" if route.api == "console" else "marketplace"},
        "PUT hours/": WEEK,
        "PUT mechanics/{mechanic_id}/schedules/": SHIFTS,
        "POST appointments/{appointment_id}/status/": {"status": "cancelled", "reason": "powód"},
        "DELETE appointments/{appointment_id}/": {"reason": "powód"},
        "POST auth/login/": {"email": mail, "password": PASSWORD},
        "POST auth/totp/": {"password": PASSWORD},
        "PUT people/{membership_id}/": {"roles": ["receptionist"]},
        "PUT users/{user_id}/": {"first_name": "Inna"},
        "PUT workshops/{listing_id}/": {"description": "inny opis"},
        "PUT photos/order/": {"ids": side.ids["photo_id"][:1]},
    }.get(f"{route.method} {route.path}")


def body_of(route: Route, side: Side, given: Side | None = None, only: str | None = None) -> Any:
    """`given` is whose ids are written in, `side` whose words. With `only` just that id is the other's."""
    fixed = special(route, side)
    if fixed is not None or route.body is None:
        return {} if fixed is None else fixed
    others = given or side
    told = words(side)
    ids = {name: (others if only in (None, name) else side).ids.get(name, [None])[0] for name in IDS}
    ids["workshop_id"] = (others if only in (None, "workshop_id") else side).listing_id
    told |= {name: int(value) if value and value.isdigit() else value for name, value in ids.items()}
    # A hold or a start, one of the two; a vehicle by its id or in words.
    told |= {"hold_id": None if only != "hold_id" else ids["hold_id"]}
    return _example(route.api, route.body, told)


def ids_in_body(route: Route) -> list[str]:
    schema = route.body or {}
    return sorted((IDS | {"workshop_id"}) & set(schema.get("properties", {})))


def _example(api: str, schema: dict[str, Any], told: dict[str, Any], name: str = "") -> Any:
    schema = resolved(api, schema)
    if name in told and not schema.get("properties"):
        return told[name]
    for choice in ("anyOf", "oneOf", "allOf"):
        if choice in schema:
            found = [one for one in schema[choice] if resolved(api, one).get("type") != "null"]
            return _example(api, found[0], told, name)
    if "enum" in schema:
        return schema["enum"][0]
    if "properties" in schema:
        return {one: _example(api, part, told, one) for one, part in schema["properties"].items()}
    kind = schema.get("type")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "array":
        return [_example(api, schema["items"], told)]
    return {"integer": 1, "number": 1, "boolean": True}.get(str(kind), "tekst")
