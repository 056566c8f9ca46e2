"""A body that a route would take, made of its description: only what is accepted reaches the rules behind."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from shared_apps.vehicles.consent import VERSION
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
    "customer_id",
    "customer_vehicle_id",
    "order_id",
    "line_id",
    "item_id",
    "template_id",
    "supplier_id",
    "location_id",
    "session_id",
}
WEEK = [{"day_of_week": day, "is_closed": False, "opens_at": "08:00", "closes_at": "16:00"} for day in range(7)]
SHIFTS = [{"day_of_week": day, "start_time": "08:00", "end_time": "16:00"} for day in range(5)]


def _ago(hours: int) -> str:
    return (timezone.now() - dt.timedelta(hours=hours)).isoformat()


def words(side: Side) -> dict[str, Any]:
    """What stands under a field's name, whichever route it belongs to."""
    monday = coming_monday()
    return {
        "start": local(monday, "12:00").isoformat(),
        "starts_at": local(monday, "14:00").isoformat(),
        "ends_at": local(monday, "15:00").isoformat(),
        "started_at": _ago(25),
        "ended_at": _ago(24),
        "at": None,
        "until": None,
        "part_id": None,
        "mileage_km": 100_000,
        "content_hash": side.ids["content_hash"][0],
        "signature": [[[0.1, 0.2], [0.3, 0.4]]],
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
        "days": 3,
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
        "text_version": VERSION,
        **dict.fromkeys(["price", "price_net", "purchase_price", "unit_cost", "minimum_order_value"], "10.00"),
        **dict.fromkeys(["quantity", "change", "counted", "minimum", "rating"], "1"),
        **dict.fromkeys(["maximum", "opening_quantity", "margin_percent", "supplier_ids"], None),
        **dict.fromkeys(["unit_net", "labour_net", "inspection_fee_net"], "100.00"),
        "discount_percent": "10",
        **dict.fromkeys(["value", "yellow_at", "red_at"], "1.5"),
        "promised_at": local(monday, "16:00").isoformat(),
        "expected_on": "2027-01-05",
        "category": "",
        "endpoint": f"https://fcm.googleapis.com/fcm/send/{side.number}",
    }


def special(route: Route, side: Side) -> Any:
    """Bodies that no table of field names can guess. None leaves it to the table."""
    mail = side.owner.user.email
    return {
        "POST ai-chat/message/": {"session_id": side.ids["session_id"][0], "text": "piszczy"},
        "POST ai-chat/message/stream/": {"session_id": side.ids["session_id"][0], "text": "piszczy"},
        "POST workshops/{workshop_id}/jobs/": {"kind": "suspend", "reason": "powód"},
        "POST auth/ticket/": {"host": "console" if route.api == "console" else "marketplace"},
        "PUT hours/": WEEK,
        "POST notifications/lost/leave/": {"ids": ["00000000-0000-4000-8000-000000000001"]},
        "DELETE notifications/push/": {"endpoint": f"https://fcm.googleapis.com/fcm/send/{side.number}"},
        "PUT notifications/preferences/": {
            "choices": [{"kind": "news", "channel": "mail", "is_on": False}],
            "quiet": {"starts_at": "22:00", "ends_at": "06:00"},
        },
        "PUT mechanics/{mechanic_id}/schedules/": SHIFTS,
        "DELETE orders/{order_id}/lines/{line_id}/": {"version": 2},
        "DELETE time-entries/{entry_id}/": {"version": 2, "reason": "powód"},
        "POST appointments/{appointment_id}/status/": {"status": "arrived"},
        "DELETE appointments/{appointment_id}/": {"reason": "powód"},
        "POST auth/login/": {"email": mail, "password": PASSWORD},
        "POST auth/totp/": {"password": PASSWORD},
        "PUT people/{membership_id}/": {"roles": ["receptionist"]},
        "PUT users/{user_id}/": {"first_name": "Inna"},
        "PUT workshops/{listing_id}/": {"description": "inny opis"},
        "POST orders/": {"appointment_id": side.ids["appointment_id"][0], "concern": "stuka"},
        "POST orders/{order_id}/act/": {"action": "inspect"},
        "PUT orders/{order_id}/lines/": {"line_ids": [int(one) for one in side.ids["line_id"]]},
        "PUT orders/{order_id}/lines/{line_id}/": {
            "kind": "part",
            "name": "inne klocki",
            "quantity": "5",
            "part_id": int(side.ids["part_of_line"][0]),
            "version": 2,
        },
        "POST orders/{order_id}/lines/{line_id}/return/": {"quantity": "1"},
        "POST estimates/{token}/decisions/": {
            "estimate": 1,
            "decisions": [{"line_id": int(side.ids["line_id"][1]), "line_version": 2, "decision": "declined"}],
            "name": "Jan Kowal",
            "consent": True,
        },
        "POST orders/{order_id}/consents/": {
            "decisions": [{"line_id": int(side.ids["line_id"][-1]), "line_version": 2, "consent": "declined"}],
            "how": "telefonicznie",
        },
        "POST chat/conversations/": _conversation(route, side),
        "PATCH chat/conversations/{conversation_id}/": {"subject": "inny temat", "priority": "high"},
        "PUT photos/order/": {"ids": side.ids["photo_id"][:1]},
        "POST inventory/counts/{count_id}/lines/": {"part_id": int(side.ids["part_id"][0]), "counted": "1"},
        "POST inventory/purchase-orders/": _purchase(side),
        "PUT inventory/purchase-orders/{purchase_order_id}/": _purchase(side) | {"version": 2},
        "POST inventory/price-lists/{price_list_id}/run/": {"mapping": {"sku": 0, "name": 1}},
        "POST inventory/purchase-orders/{purchase_order_id}/receive/": {
            "version": 2,
            "lines": [{"line_id": int(side.ids["purchase_line_id"][0]), "quantity": "1"}],
        },
    }.get(f"{route.method} {route.path}")


def _conversation(route: Route, side: Side) -> dict[str, Any]:
    if route.api == "shared":
        return {"workshop_id": side.listing_id, "text": "dzień dobry"}
    return {"customer_id": int(side.ids["client_customer_id"][0]), "text": "dzień dobry"}


def _purchase(side: Side) -> dict[str, Any]:
    line = {"part_id": int(side.ids["part_id"][0]), "quantity": "1", "price": "10.00"}
    return {"supplier_id": int(side.ids["supplier_id"][0]), "lines": [line]}


def body_of(route: Route, side: Side, given: Side | None = None, only: str | None = None) -> Any:
    """`given` is whose ids are written in, `side` whose words. With `only` just that id is the other's."""
    fixed = special(route, side)
    others = given or side
    if isinstance(fixed, dict):
        # The other's id stands in the same place, or in one that the body left empty.
        asked = {only} if only else set(fixed) & IDS if given else set()
        return fixed | {name: _plain(others.ids[name][0]) for name in asked & set(ids_in_body(route)) & set(others.ids)}
    if fixed is not None or route.body is None:
        return {} if fixed is None else fixed
    told = words(side)
    ids = {name: (others if only in (None, name) else side).ids.get(name, [None])[0] for name in IDS}
    ids["workshop_id"] = (others if only in (None, "workshop_id") else side).listing_id
    told |= {name: value and _plain(value) for name, value in ids.items()}
    # A hold or a start, one of the two; a vehicle by its id or in words.
    told |= {"hold_id": None if only != "hold_id" else ids["hold_id"]}
    # A visit or a car, one of the two; work in general, unless an order is asked for.
    if only == "customer_vehicle_id":
        told["appointment_id"] = None
    else:
        told["customer_vehicle_id"] = None
    if "order_id" in ids_in_body(route):
        told["item_id"] = None
        if only != "line_id":
            told["line_id"] = None
    return _example(route.api, route.body, told)


def _plain(value: str) -> int | str:
    return int(value) if value.isdigit() else value


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
