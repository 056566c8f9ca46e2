from __future__ import annotations

from django.db import models
from django.db.models import Q

from shared_apps.core.models import TimestampedModel, UserKey
from tenant_apps.workorders.models.lines import OrderLine
from tenant_apps.workorders.models.orders import WorkOrder
from tenant_apps.workorders.types import CarKind, Verdict


class InspectionTemplate(TimestampedModel):
    """What is looked at, for one kind of car."""

    name = models.CharField(max_length=120, unique=True)
    car_kind = models.CharField(max_length=12, choices=CarKind, default=CarKind.CAR)
    is_active = models.BooleanField(default=True)
    position = models.IntegerField(default=0)
    version = models.IntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(name="inspectiontemplate_kind_known", condition=Q(car_kind__in=list(CarKind)))
        ]

    def __str__(self) -> str:
        return self.name


class TemplateItem(models.Model):
    """One thing to look at. A measured one is yellow and red from a value on, downwards or upwards."""

    template = models.ForeignKey(InspectionTemplate, models.CASCADE, related_name="items")
    group = models.CharField(max_length=60)
    name = models.CharField(max_length=120)
    unit = models.CharField(max_length=8, blank=True, default="")
    # "4" and "1.6" for a tread in mm: below four it is yellow, below 1.6 red.
    yellow_at = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    red_at = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    position = models.IntegerField(default=0)

    class Meta:
        indexes = [models.Index(name="templateitem_template", fields=["template", "position", "id"])]

    def __str__(self) -> str:
        return self.name


class Inspection(TimestampedModel):
    """A look at a car along a template, which may change afterwards without changing this."""

    order = models.ForeignKey(WorkOrder, models.PROTECT, related_name="inspections")
    name = models.CharField(max_length=120)
    started_by_id = UserKey(null=True)
    started_by_name = models.CharField(max_length=120, blank=True, default="")
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(name="inspection_order", fields=["order", "id"])]

    def __str__(self) -> str:
        return self.name


class InspectionItem(TimestampedModel):
    inspection = models.ForeignKey(Inspection, models.CASCADE, related_name="items")
    group = models.CharField(max_length=60)
    name = models.CharField(max_length=120)
    unit = models.CharField(max_length=8, blank=True, default="")
    yellow_at = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    red_at = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    verdict = models.CharField(max_length=8, choices=Verdict, blank=True, default="")
    value = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    note = models.CharField(max_length=500, blank=True, default="")
    # The position of the order that this finding became.
    line = models.ForeignKey(OrderLine, models.SET_NULL, null=True, blank=True, related_name="+")
    position = models.IntegerField(default=0)
    version = models.IntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="inspectionitem_verdict_known", condition=Q(verdict="") | Q(verdict__in=list(Verdict))
            ),
        ]
        indexes = [models.Index(name="inspectionitem_inspection", fields=["inspection", "position", "id"])]

    def __str__(self) -> str:
        return self.name
