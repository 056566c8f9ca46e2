from tenant_apps.calendar.models.bookings import Appointment, TimeSlot
from tenant_apps.calendar.models.resources import (
    Absence,
    Bay,
    BookingRules,
    CalendarFeed,
    Mechanic,
    MechanicSchedule,
    Service,
    WeeklyShift,
)

__all__ = [
    "Absence",
    "Appointment",
    "Bay",
    "BookingRules",
    "CalendarFeed",
    "Mechanic",
    "MechanicSchedule",
    "Service",
    "TimeSlot",
    "WeeklyShift",
]
