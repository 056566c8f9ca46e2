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
    GET notifications/unread/
    GET PUT notifications/preferences/
    POST DELETE notifications/push/
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
    POST ai-chat/start/
    POST ai-chat/message/
    POST ai-chat/message/stream/
    POST ai-chat/feedback/
    GET ai-chat/sessions/
    GET ai-chat/sessions/{session_id}/
    POST ai-chat/sessions/{session_id}/photos/
    GET ai-chat/abilities/
    GET diagnosis/quality/
    """,
        ANYBODY,
    )
    # The signed link is the only proof: whoever holds it reads and decides one estimate, and nothing else.
    | _lines(
        """
    GET estimates/{token}/
    GET estimates/{token}/pdf/
    GET estimates/{token}/files/{file_id}/
    POST estimates/{token}/decisions/
    """,
        ANYBODY,
    )
    # The same, for ending one kind of mail.
    | _lines("GET POST notifications/unsubscribe/{unsubscribe_token}/", ANYBODY)
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
    GET vehicles/{vehicle_id}/workshops/
    PUT DELETE vehicles/{vehicle_id}/workshops/{slug}/
    GET vehicles/{vehicle_id}/looks/
    GET POST chat/conversations/
    GET chat/conversations/{conversation_id}/
    GET POST chat/conversations/{conversation_id}/messages/
    PUT DELETE chat/conversations/{conversation_id}/messages/{message_number}/
    POST chat/conversations/{conversation_id}/messages/{message_number}/answer/
    POST chat/conversations/{conversation_id}/files/
    POST chat/conversations/{conversation_id}/read/
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
    GET ai-report/
    GET jobs/{job_id}/
    POST jobs/{job_id}/download/
    GET notifications/templates/
    GET notifications/lost/
    POST notifications/lost/{ref}/resend/
    POST notifications/lost/leave/
    GET tasks/
    POST tasks/{task_id}/run-again/
    POST tasks/{task_id}/discard/
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
    GET mechanic/orders/
    GET orders/
    GET orders/{order_id}/
    GET PUT orders/{order_id}/diagnosis/
    POST orders/{order_id}/act/
    POST orders/{order_id}/notes/
    POST orders/{order_id}/lines/
    PUT orders/{order_id}/lines/{line_id}/done/
    POST orders/{order_id}/lines/{line_id}/issue/
    POST orders/{order_id}/lines/{line_id}/return/
    GET orders/{order_id}/intake/
    GET orders/{order_id}/intake/pdf/
    GET POST orders/{order_id}/files/
    DELETE orders/{order_id}/files/{file_id}/
    POST orders/{order_id}/files/{file_id}/restore/
    PUT PATCH orders/{order_id}/uploads/{upload_id}/
    GET POST orders/{order_id}/inspections/
    POST orders/{order_id}/inspections/{inspection_id}/finish/
    PUT orders/{order_id}/inspection-items/{item_id}/
    POST orders/{order_id}/inspection-items/{item_id}/propose/
    GET orders/{order_id}/hours/
    GET orders/{order_id}/estimates/
    GET clock/
    POST clock/start/
    POST clock/stop/
    GET clock/sheet/
    GET inspection-templates/
    GET inspection-templates/{template_id}/
    GET inventory/parts/
    GET inventory/parts/by-code/
    GET inventory/parts/categories/
    GET inventory/parts/{part_id}/
    GET inventory/parts/{part_id}/movements/
    GET inventory/movements/
    GET inventory/reservations/
    GET inventory/stock-alerts/
    GET inventory/locations/
    GET POST chat/conversations/
    GET PATCH chat/conversations/{conversation_id}/
    GET POST chat/conversations/{conversation_id}/messages/
    PUT DELETE chat/conversations/{conversation_id}/messages/{message_number}/
    GET chat/conversations/{conversation_id}/messages/{message_number}/edits/
    POST chat/conversations/{conversation_id}/files/
    POST chat/conversations/{conversation_id}/messages/{message_number}/order/
    POST chat/conversations/{conversation_id}/quotes/
    POST chat/conversations/{conversation_id}/read/
    GET chat/people/
    GET chat/canned/
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
    GET PUT DELETE vehicles/{customer_vehicle_id}/
    POST vehicles/{customer_vehicle_id}/restore/
    GET POST vehicles/{customer_vehicle_id}/client-data/
    PUT DELETE vehicles/{customer_vehicle_id}/people/{customer_id}/
    POST orders/
    PUT orders/{order_id}/
    GET POST orders/{order_id}/consents/
    POST orders/{order_id}/estimates/{number}/revoke/
    POST orders/{order_id}/estimates/{number}/extend/
    GET orders/{order_id}/estimates/{number}/pdf/
    POST orders/{order_id}/jobs/{canned_job_id}/
    PUT orders/{order_id}/lines/
    PUT DELETE orders/{order_id}/lines/{line_id}/
    PUT orders/{order_id}/intake/
    POST orders/{order_id}/intake/sign/
    GET POST time-entries/
    GET PUT DELETE time-entries/{entry_id}/
    GET time-sheet/
    GET time-sheet/{mechanic_id}/
    GET order-rules/
    GET jobs/
    GET jobs/{canned_job_id}/
    GET vehicles/decode-vin/
    POST inventory/parts/
    PUT inventory/parts/{part_id}/
    POST inventory/parts/{part_id}/receive/
    POST inventory/parts/{part_id}/correct/
    GET POST inventory/suppliers/
    GET PUT inventory/suppliers/{supplier_id}/
    POST inventory/locations/
    PUT DELETE inventory/locations/{location_id}/
    GET POST inventory/purchase-orders/
    GET POST inventory/purchase-orders/propose/
    GET PUT inventory/purchase-orders/{purchase_order_id}/
    POST inventory/purchase-orders/{purchase_order_id}/order/
    POST inventory/purchase-orders/{purchase_order_id}/receive/
    POST inventory/purchase-orders/{purchase_order_id}/cancel/
    GET POST inventory/counts/
    GET inventory/counts/{count_id}/
    POST inventory/counts/{count_id}/lines/
    POST inventory/counts/{count_id}/post/
    POST inventory/counts/{count_id}/cancel/
    GET POST inventory/price-lists/
    GET inventory/price-lists/{price_list_id}/
    POST inventory/price-lists/{price_list_id}/run/
    POST chat/canned/
    PUT DELETE chat/canned/{canned_id}/
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
    PUT order-rules/
    POST jobs/
    PUT DELETE jobs/{canned_job_id}/
    POST inspection-templates/
    PUT inspection-templates/{template_id}/
    """,
        OWNER,
    )
    | _lines("GET data/exports/{job_id}/file/", ANYBODY)
)

POLICIES = {"shared": SHARED, "console": CONSOLE, "workshop": WORKSHOP}

SOCKETS = {"ws/notifications/<int:user_id>/", "ws/chat/<uuid:conversation_id>/", "ws/ai-chat/<uuid:session_id>/"}

# Ids that may be the other side's: what is published is everybody's, a client names any workshop, a hold that is gone
# is no error, a platform admin may look at every person, and an upload is named by who sends it.
OPEN_IDS = {
    "shared": {"listing_id", "workshop_id", "hold_id", "token", "unsubscribe_token", "slug", "message_number"},
    "console": {"user_id", "workshop_id", "job_id", "ref", "task_id"},
    "workshop": {"date", "number", "message_number", "upload_id"},
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
    "chat.file_forget": "workshop",
    "chat.reminders": "workshop",
    "chat.reminders_fan_out": "public",
    "chat.visit_tell": "workshop",
    "console.housekeeping": "public",
    "console.job_run": "public",
    "core.housekeeping": "public",
    "diagnosis.forget_strangers": "public",
    "directory.photo_forget": "workshop",
    "inventory.price_list_run": "workshop",
    "calendar.reminders": "workshop",
    "calendar.reminders_fan_out": "public",
    "notifications.deliver": "anywhere",
    "notifications.forget": "public",
    "notifications.mail": "anywhere",
    "notifications.notify_staff": "workshop",
    "notifications.sweep": "public",
    "notifications.watch_queues": "public",
    "vehicles.reminders": "public",
    "workorders.file_forget": "workshop",
    "workorders.reminders": "workshop",
    "workorders.reminders_fan_out": "public",
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
    GET notifications/lost/
    GET notifications/preferences/
    GET notifications/templates/
    GET notifications/unread/
    GET users/profile/
    GET workshops/
    GET workshops/{workshop_id}/
    GET workshops/{workshop_id}/acts/
    GET workshops/{workshop_id}/jobs/
    GET jobs/
    GET jobs/{job_id}/
    GET tasks/
    GET ai-report/
    """,
    "console",
) | _routes(
    """
    GET auth/totp/
    GET notifications/preferences/
    GET notifications/unread/
    GET notifications/unsubscribe/{unsubscribe_token}/
    GET places/
    GET plans/
    GET services/
    GET diagnosis/quality/
    GET ai-chat/abilities/
    GET vehicles/decode-vin/
    GET workshops/slug-check/
    GET workshops/{listing_id}/availability/
    GET calendar/availability/
    GET catalogue/
    GET hours/
    GET mechanics/{mechanic_id}/schedules/
    GET clock/
    GET clock/sheet/
    GET orders/{order_id}/hours/
    GET orders/{order_id}/intake/pdf/
    GET orders/{order_id}/estimates/{number}/pdf/
    GET estimates/{token}/pdf/
    GET order-rules/
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
    # Its picture does not lie there: tests/workorders look at one.
    ("shared", "GET", "estimates/{token}/files/{file_id}/"),
    # A file, not a body: tests/directory, customers, workorders and inventory send some.
    ("workshop", "POST", "photos/"),
    ("workshop", "POST", "customers/import/"),
    ("workshop", "POST", "orders/{order_id}/files/"),
    ("workshop", "PATCH", "orders/{order_id}/uploads/{upload_id}/"),
    ("workshop", "POST", "inventory/price-lists/"),
    # The same: tests/chat.
    ("workshop", "POST", "chat/conversations/{conversation_id}/files/"),
    ("shared", "POST", "chat/conversations/{conversation_id}/files/"),
    # Nobody has said yes to its quote: tests/chat.
    ("workshop", "POST", "chat/conversations/{conversation_id}/messages/{message_number}/order/"),
    # Without a supplier's key nobody would look at it: tests/diagnosis.
    ("shared", "POST", "ai-chat/sessions/{session_id}/photos/"),
}
