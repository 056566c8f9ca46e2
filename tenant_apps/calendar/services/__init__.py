from tenant_apps.calendar.services.birth import workshop_furnish
from tenant_apps.calendar.services.blocks import BlockTerms, block_change, block_create, block_delete
from tenant_apps.calendar.services.booking import Wish, book_by_staff, book_for_client
from tenant_apps.calendar.services.changes import (
    appointment_edit,
    appointment_status_set,
    cancel_by_client,
    cancel_by_staff,
    reschedule_by_client,
    visits_move,
)
from tenant_apps.calendar.services.feeds import feed_of, feed_rotate, feed_text, feeds_rotate
from tenant_apps.calendar.services.first_slots import (
    REFRESH,
    SWEEP,
    first_slots_refresh,
    first_slots_soon,
    offers_sync,
)
from tenant_apps.calendar.services.holds import hold_make, hold_release, holds_sweep
from tenant_apps.calendar.services.reminding import visits_remind
from tenant_apps.calendar.services.settings import (
    ServiceTerms,
    Shift,
    absence_delete,
    absence_save,
    bay_delete,
    bay_save,
    mechanic_delete,
    mechanic_save,
    rules_save,
    schedule_clear,
    schedule_set,
    service_delete,
    service_save,
    shifts_replace,
)
from tenant_apps.calendar.services.taking import calendar_lock
from tenant_apps.calendar.services.telling import visit_ics
from tenant_apps.calendar.services.visited import last_visit_of_customer_tell, last_visit_tell

__all__ = [
    "REFRESH",
    "SWEEP",
    "BlockTerms",
    "ServiceTerms",
    "Shift",
    "Wish",
    "absence_delete",
    "absence_save",
    "appointment_edit",
    "appointment_status_set",
    "bay_delete",
    "bay_save",
    "block_change",
    "block_create",
    "block_delete",
    "book_by_staff",
    "book_for_client",
    "calendar_lock",
    "cancel_by_client",
    "cancel_by_staff",
    "feed_of",
    "feed_rotate",
    "feed_text",
    "feeds_rotate",
    "first_slots_refresh",
    "first_slots_soon",
    "hold_make",
    "hold_release",
    "holds_sweep",
    "last_visit_of_customer_tell",
    "last_visit_tell",
    "mechanic_delete",
    "mechanic_save",
    "offers_sync",
    "reschedule_by_client",
    "rules_save",
    "schedule_clear",
    "schedule_set",
    "service_delete",
    "service_save",
    "shifts_replace",
    "visit_ics",
    "visits_move",
    "visits_remind",
    "workshop_furnish",
]
