"""Who may call what: the sentence of every route, written by hand and compared with the code.

A route without a line here fails the tests, and so does a line without a route. Callers are named in `callers.py`.
"""

from __future__ import annotations

ANYBODY = frozenset({"anybody"})
OWNER = frozenset({"owner"})
OFFICE = frozenset({"owner", "receptionist"})
STAFF = frozenset({"owner", "receptionist", "mechanic"})
CLIENT = frozenset({"client"})
ADMIN = frozenset({"admin"})


def _lines(text: str, who: frozenset[str]) -> dict[tuple[str, str], frozenset[str]]:
    """`GET PUT users/profile/` gives one line per method."""
    policy = {}
    for line in text.strip().splitlines():
        *methods, path = line.split()
        policy.update({(method, path): who for method in methods})
    return policy


SIGN_IN = """
    POST auth/login/
    POST auth/register/
    POST auth/confirm/
    POST auth/confirm/resend/
    POST auth/refresh/
    POST auth/logout/
    POST auth/password/reset/
    POST auth/password/reset/confirm/
    POST auth/ticket/redeem/
"""
ONESELF = """
    POST auth/password/change/
    POST auth/ticket/
    GET POST DELETE auth/totp/
    GET PUT users/profile/
    GET notifications/
    POST notifications/read/
"""

SHARED = (
    _lines(SIGN_IN, ANYBODY)
    | _lines(
        """
    GET places/
    GET plans/
    GET services/
    GET workshops/
    GET workshops/nearby/
    GET workshops/slug-check/
    GET workshops/{listing_id}/
    GET workshops/{listing_id}/availability/
    POST calendar/hold/
    DELETE calendar/hold/{hold_id}/
    """,
        ANYBODY,
    )
    | _lines(ONESELF, CLIENT)
    | _lines(
        """
    GET users/
    GET PUT users/{user_id}/
    POST workshops/
    PUT workshops/{listing_id}/
    POST calendar/book-slot/
    GET POST appointments/
    GET PUT DELETE appointments/{appointment_id}/
    GET appointments/{appointment_id}/ics/
    GET POST vehicles/
    GET vehicles/decode-vin/
    GET PUT DELETE vehicles/{vehicle_id}/
    GET vehicles/{vehicle_id}/history/
    """,
        CLIENT,
    )
)

CONSOLE = (
    _lines(SIGN_IN, ANYBODY)
    | _lines(ONESELF, ADMIN)
    | _lines(
        """
    GET users/
    GET PUT users/{user_id}/
    """,
        ADMIN,
    )
)

WORKSHOP = (
    _lines(SIGN_IN, ANYBODY)
    | _lines(ONESELF, STAFF)
    | _lines(
        """
    GET me/
    GET today/
    GET mechanic/today/
    GET appointments/
    GET appointments/{appointment_id}/
    POST appointments/{appointment_id}/status/
    GET calendar/availability/
    GET calendar/day/
    GET calendar/schedule/{mechanic_id}/
    GET workshop/
    GET catalogue/
    GET places/
    GET hours/
    GET special-days/
    GET photos/
    GET bays/
    GET mechanics/
    GET mechanics/{mechanic_id}/schedules/
    GET mechanics/{mechanic_id}/days/
    GET absences/
    GET calendar/blocks/
    GET services/
    GET feeds/
    """,
        STAFF,
    )
    | _lines(
        """
    POST appointments/
    PUT DELETE appointments/{appointment_id}/
    POST calendar/book-slot/
    GET users/
    GET users/{user_id}/
    GET people/
    GET people/{membership_id}/
    POST feeds/
    PUT mechanics/{mechanic_id}/schedules/
    PUT mechanics/{mechanic_id}/days/
    DELETE mechanics/{mechanic_id}/days/{date}/
    POST calendar/blocks/
    PUT DELETE calendar/blocks/{block_id}/
    POST absences/
    PUT DELETE absences/{absence_id}/
    """,
        OFFICE,
    )
    | _lines(
        """
    POST people/
    PUT DELETE people/{membership_id}/
    PUT workshop/
    PUT hours/
    POST special-days/
    PUT DELETE special-days/{special_day_id}/
    POST photos/
    PUT photos/order/
    PUT DELETE photos/{photo_id}/
    POST photos/{photo_id}/restore/
    POST bays/
    PUT DELETE bays/{bay_id}/
    POST mechanics/
    PUT DELETE mechanics/{mechanic_id}/
    POST services/
    PUT DELETE services/{service_id}/
    """,
        OWNER,
    )
)

POLICIES = {"shared": SHARED, "console": CONSOLE, "workshop": WORKSHOP}

SOCKETS = {"ws/notifications/<int:user_id>/"}
