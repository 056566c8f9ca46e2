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
    POST auth/totp/recovery-codes/
    GET DELETE auth/sign-ins/
    DELETE auth/sign-ins/{sign_in_id}/
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
    GET workshops/
    GET workshops/{workshop_id}/
    GET workshops/{workshop_id}/acts/
    GET POST workshops/{workshop_id}/jobs/
    GET jobs/
    GET jobs/{job_id}/
    POST jobs/{job_id}/download/
    """,
        ADMIN,
    )
    # The address is signed for ten minutes and is the only proof: a browser's download carries no token.
    | _lines("GET jobs/{job_id}/file/", ANYBODY)
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
    GET POST feeds/
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
    PUT mechanics/{mechanic_id}/schedules/
    PUT mechanics/{mechanic_id}/days/
    DELETE mechanics/{mechanic_id}/days/{date}/
    POST calendar/blocks/
    PUT DELETE calendar/blocks/{block_id}/
    POST absences/
    PUT DELETE absences/{absence_id}/
    GET POST customers/
    POST customers/import/
    GET customers/export/
    GET PUT customers/{customer_id}/
    POST customers/{customer_id}/merge/
    POST customers/{customer_id}/vehicles/
    GET PUT vehicles/{customer_vehicle_id}/
    PUT DELETE vehicles/{customer_vehicle_id}/people/{customer_id}/
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
    GET POST data/exports/
    POST data/exports/{job_id}/download/
    """,
        OWNER,
    )
    | _lines("GET data/exports/{job_id}/file/", ANYBODY)
)

POLICIES = {"shared": SHARED, "console": CONSOLE, "workshop": WORKSHOP}

SOCKETS = {"ws/notifications/<int:user_id>/"}

# Ids that may be the other side's: what is published is everybody's, a hold that is gone is no error, and a platform
# admin may look at every person.
OPEN_IDS = {
    "shared": {"listing_id", "workshop_id", "hold_id"},
    "console": {"user_id", "workshop_id", "job_id"},
    "workshop": {"date"},
}

# Routes of which the policy's line says too much: among those with the right only these callers pass.
ONLY = {("shared", "PUT", "workshops/{listing_id}/"): "owner"}

# Paths outside the APIs, by URL configuration: who may read them and why.
PAGES = {
    "config.urls_workshop": {
        "calendar/{secret}.ics": "whoever has the secret address",
        "files/{token}": "whoever has the address, signed in this workshop for ten minutes",
        "page/{face}": "names a file of the public door, the same for everybody",
    },
    "config.urls_public": {
        "dev/mail/": "development only",
        "dev/mail/rows.json": "development only",
        "dev/mail/{mail_id}/{number}": "development only",
    },
    "config.urls_health": {
        "healthz": "says nothing of anybody",
        "readyz": "says nothing of anybody",
        "metrics": "scrapers inside the house",
    },
}

# Where a task may run: `workshop` in the one that its message names, `public` in none,
# `anywhere` in both. A task without a line fails.
TASKS = {
    "accounts.forget_expired": "public",
    "calendar.first_slots_fan_out": "public",
    "calendar.first_slots_refresh": "workshop",
    "calendar.holds_fan_out": "public",
    "calendar.holds_sweep": "workshop",
    "console.housekeeping": "public",
    "console.job_run": "public",
    "core.housekeeping": "public",
    "directory.photo_forget": "workshop",
    "notifications.mail": "anywhere",
    "notifications.notify_staff": "workshop",
}


def _routes(text: str, *apis: str) -> set[tuple[str, str, str]]:
    return {(api, method, path) for api in apis for method, path in _lines(text, ANYBODY)}


# Reading routes whose answer has no text of anybody, and methods that the matrix cannot make succeed: they need a code
# from a mailbox or an app. Everything else must show its canary at home and be accepted there.
WITHOUT_WORDS = _routes(
    """
    GET auth/totp/
    GET auth/sign-ins/
    GET notifications/
    GET users/profile/
    GET workshops/
    GET workshops/{workshop_id}/
    GET workshops/{workshop_id}/acts/
    GET workshops/{workshop_id}/jobs/
    GET jobs/
    GET jobs/{job_id}/
    """,
    "console",
) | _routes(
    """
    GET auth/totp/
    GET places/
    GET plans/
    GET services/
    GET vehicles/decode-vin/
    GET workshops/slug-check/
    GET workshops/{listing_id}/availability/
    GET calendar/availability/
    GET catalogue/
    GET hours/
    GET mechanics/{mechanic_id}/schedules/
    """,
    "shared",
    "workshop",
)
NEVER_ACCEPTED = _routes(
    """
    POST auth/confirm/
    POST auth/password/reset/confirm/
    POST auth/refresh/
    POST auth/ticket/redeem/
    DELETE auth/totp/
    POST auth/totp/recovery-codes/
    """,
    "shared",
    "console",
    "workshop",
) | {
    ("console", "POST", "auth/login/"),
    # The key is signed for the job: tests/console fetches some.
    ("console", "GET", "jobs/{job_id}/file/"),
    ("workshop", "GET", "data/exports/{job_id}/file/"),
    # A file, not a body: tests/directory and tests/customers send some.
    ("workshop", "POST", "photos/"),
    ("workshop", "POST", "customers/import/"),
}
