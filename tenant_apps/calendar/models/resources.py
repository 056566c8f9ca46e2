from __future__ import annotations

from django.contrib.postgres.fields import ArrayField, DateTimeRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import Q

from shared_apps.core.models import EncryptedTextField, TimestampedModel, UserKey
from tenant_apps.calendar.types import BayKind, Skill

COLOR = r"^#[0-9a-f]{6}$"
DAY_CHOICES = [(0, "Mon"), (1, "Tue"), (2, "Wed"), (3, "Thu"), (4, "Fri"), (5, "Sat"), (6, "Sun")]


class Bay(TimestampedModel):
    """A place a car stands in while somebody works on it."""

    name = models.CharField(max_length=60, unique=True)
    kind = models.CharField(max_length=20, choices=BayKind, default=BayKind.LIFT)
    is_active = models.BooleanField(default=True)
    position = models.IntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(name="bay_kind_known", condition=Q(kind__in=list(BayKind)))]

    def __str__(self) -> str:
        return self.name


class Mechanic(TimestampedModel):
    """Somebody who works on cars. An account is not needed to be booked, only to see the own day."""

    user_id = UserKey(null=True)
    name = models.CharField(max_length=80)
    color = models.CharField(max_length=7, default="#4f6d7a")
    skills = ArrayField(models.CharField(max_length=20, choices=Skill), default=list, blank=True)
    is_active = models.BooleanField(default=True)
    position = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="mechanic_user_once", fields=["user_id"], condition=Q(user_id__isnull=False)),
            models.CheckConstraint(name="mechanic_color_hex", condition=Q(color__regex=COLOR)),
            models.CheckConstraint(name="mechanic_skills_known", condition=Q(skills__contained_by=list(Skill))),
        ]

    def __str__(self) -> str:
        return self.name


class WeeklyShift(TimestampedModel):
    """The ordinary week of a mechanic. A shift that ends before it begins ends the next day."""

    mechanic = models.ForeignKey(Mechanic, models.CASCADE, related_name="shifts")
    day_of_week = models.IntegerField(choices=DAY_CHOICES)
    start_time = models.TimeField()
    end_time = models.TimeField()
    break_start = models.TimeField(null=True, blank=True)
    break_end = models.TimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="weeklyshift_day_once", fields=["mechanic", "day_of_week"]),
            models.CheckConstraint(name="weeklyshift_day_known", condition=Q(day_of_week__gte=0, day_of_week__lte=6)),
            models.CheckConstraint(
                name="weeklyshift_break_whole",
                condition=Q(break_start__isnull=True, break_end__isnull=True)
                | Q(break_start__isnull=False, break_end__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.mechanic_id} on {self.day_of_week}"


class MechanicSchedule(TimestampedModel):
    """One dated day of a mechanic, in place of the ordinary week: other hours, or none."""

    mechanic = models.ForeignKey(Mechanic, models.CASCADE, related_name="schedules")
    date = models.DateField()
    start_time = models.TimeField(null=True, blank=True)
    end_time = models.TimeField(null=True, blank=True)
    is_available = models.BooleanField(default=True)
    break_start = models.TimeField(null=True, blank=True)
    break_end = models.TimeField(null=True, blank=True)
    notes = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="mechanicschedule_date_once", fields=["mechanic", "date"]),
            models.CheckConstraint(
                name="mechanicschedule_hours_given",
                condition=Q(is_available=False) | Q(start_time__isnull=False, end_time__isnull=False),
            ),
            models.CheckConstraint(
                name="mechanicschedule_break_whole",
                condition=Q(break_start__isnull=True, break_end__isnull=True)
                | Q(break_start__isnull=False, break_end__isnull=False),
            ),
        ]
        indexes = [models.Index(name="mechanicschedule_date", fields=["date"])]

    def __str__(self) -> str:
        return f"{self.mechanic_id} on {self.date}"


class Absence(TimestampedModel):
    """Leave, illness, training: nothing is offered while it lasts."""

    mechanic = models.ForeignKey(Mechanic, models.CASCADE, related_name="absences")
    during = DateTimeRangeField()
    reason = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="absence_bounded",
                condition=Q(during__startswith__isnull=False, during__endswith__isnull=False, during__isempty=False),
            ),
        ]
        indexes = [GistIndex(name="absence_during", fields=["during"])]

    def __str__(self) -> str:
        return f"{self.mechanic_id} away {self.during}"


class Service(TimestampedModel):
    """What the workshop does: how long, on what kind of place, with which skill. `code` is the public catalogue's."""

    code = models.CharField(max_length=40, unique=True)
    name_pl = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120, blank=True, default="")
    price_from = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    duration_minutes = models.IntegerField(default=60)
    buffer_minutes = models.IntegerField(default=0)
    # Empty: any mechanic will do; empty bay kind: no place is taken.
    skill = models.CharField(max_length=20, choices=Skill, blank=True, default="")
    bay_kind = models.CharField(max_length=20, choices=BayKind, blank=True, default="")
    color = models.CharField(max_length=7, default="#6b7785")
    is_active = models.BooleanField(default=True)
    position = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="service_duration_sane", condition=Q(duration_minutes__gte=5, duration_minutes__lte=1440)
            ),
            models.CheckConstraint(
                name="service_buffer_sane", condition=Q(buffer_minutes__gte=0, buffer_minutes__lte=240)
            ),
            models.CheckConstraint(
                name="service_price_positive", condition=Q(price_from__isnull=True) | Q(price_from__gte=0)
            ),
            models.CheckConstraint(name="service_color_hex", condition=Q(color__regex=COLOR)),
            models.CheckConstraint(name="service_skill_known", condition=Q(skill__in=["", *Skill])),
            models.CheckConstraint(name="service_bay_kind_known", condition=Q(bay_kind__in=["", *BayKind])),
        ]

    def __str__(self) -> str:
        return self.code


class BookingRules(TimestampedModel):
    """How this workshop takes bookings: one row, always there."""

    auto_confirm = models.BooleanField(default=True)
    lead_time_minutes = models.IntegerField(default=60)
    # None: as many as fit.
    daily_cap = models.IntegerField(null=True, blank=True)
    horizon_days = models.IntegerField(default=60)
    cancel_hours = models.IntegerField(default=12)
    slot_step_minutes = models.IntegerField(default=30)

    class Meta:
        constraints = [
            models.CheckConstraint(name="bookingrules_one_row", condition=Q(pk=1)),
            models.CheckConstraint(
                name="bookingrules_lead_sane", condition=Q(lead_time_minutes__gte=0, lead_time_minutes__lte=20160)
            ),
            models.CheckConstraint(
                name="bookingrules_cap_positive", condition=Q(daily_cap__isnull=True) | Q(daily_cap__gte=1)
            ),
            models.CheckConstraint(
                name="bookingrules_horizon_sane", condition=Q(horizon_days__gte=1, horizon_days__lte=365)
            ),
            models.CheckConstraint(
                name="bookingrules_cancel_sane", condition=Q(cancel_hours__gte=0, cancel_hours__lte=336)
            ),
            models.CheckConstraint(
                name="bookingrules_step_known", condition=Q(slot_step_minutes__in=[5, 10, 15, 20, 30, 60])
            ),
        ]

    def __str__(self) -> str:
        return "booking rules"


class CalendarFeed(TimestampedModel):
    """A secret address under which a calendar program reads the visits: all of them, or one mechanic's."""

    mechanic = models.ForeignKey(Mechanic, models.CASCADE, null=True, blank=True, related_name="+")
    # Shown again to its owner, hence encrypted and not only hashed; found by the hash.
    secret = EncryptedTextField()
    secret_hash = models.CharField(max_length=64, unique=True)
    rotated_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="calendarfeed_one_each", fields=["mechanic"], nulls_distinct=False),
        ]

    def __str__(self) -> str:
        return f"feed of {self.mechanic_id or 'the workshop'}"
