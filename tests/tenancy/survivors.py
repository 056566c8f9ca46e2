"""Checks that nobody misses when they alone are taken out, each with the reason: another one stands behind it.

The name is the one that `make mutations` prints. A survivor without a line here makes it red, and so does a line for a
check that is missed after all or is no longer there.
"""

from __future__ import annotations

SECOND_CHECKS: dict[str, str] = {
    "shared_apps/core/tenancy.py guard: declared is None": (
        "the other half of the condition: no connection stands in a schema called None"
    ),
    "shared_apps/directory/services.py opening_project: listing__in=listing_ids": (
        "the rows are sorted by their entry, and only the entries that were asked for are written"
    ),
    "shared_apps/directory/services.py opening_project: listing__in=listing_ids #2": (
        "the dates are sorted by their entry, and only the entries that were asked for are written"
    ),
    "tenant_apps/calendar/services/changes.py reschedule_by_client: client_user_id=user_id": (
        "_locked asks for the same client again before anything is written"
    ),
    "tenant_apps/customers/selectors/reading.py customer_ids_of: user_id__in=user_ids": (
        "it only makes the list short: whoever asks looks up the people of their own page in it, by their ids"
    ),
    "tenant_apps/workorders/services/reminding.py approvals_remind: revoked_at__isnull=True": (
        "a link that was taken back opens nothing, and the newest estimate is the one that was not"
    ),
    "tenants/middleware.py _resolve: host is None": "no host has no face either: the other half refuses it",
    "tenants/sockets.py __call__: host is None": "no host has no face either: the next part refuses it",
}
