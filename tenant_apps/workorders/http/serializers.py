"""What staff send about orders. Every text has an end."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from rest_framework import serializers

from shared_apps.core.fields import DayField, IdField, MomentField
from shared_apps.core.money import VatRate
from tenant_apps.workorders.types import (
    Action,
    CarKind,
    Channel,
    Consent,
    FilePurpose,
    LineKind,
    MarkKind,
    Stage,
    Verdict,
)

MOST_VERSION = 2_000_000_000


class VersionField(serializers.IntegerField):
    """The version that was read."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=1, max_value=MOST_VERSION, **kwargs)


class QuantityField(serializers.DecimalField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_digits=9, decimal_places=3, min_value=0, **kwargs)

    def run_validation(self, data: Any = serializers.empty) -> Any:
        value = super().run_validation(data)
        if value is not None and value == 0:
            self.fail("min_value", min_value="0,001")
        return value


class PriceField(serializers.DecimalField):
    """Zloty without VAT."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_digits=10, decimal_places=2, min_value=0, **kwargs)


class OrderIn(serializers.Serializer[Any]):
    concern = serializers.CharField(max_length=4000, allow_blank=True, default="")
    note = serializers.CharField(max_length=4000, allow_blank=True, default="")
    promised_at = MomentField(allow_null=True, default=None)
    mechanic_id = IdField(allow_null=True, default=None)
    bay_id = IdField(allow_null=True, default=None)
    blocked_by = serializers.CharField(max_length=200, allow_blank=True, default="")


class OrderOpenIn(OrderIn):
    """A booking, or a car (its owner is the customer unless somebody else is named)."""

    appointment_id = serializers.UUIDField(allow_null=True, default=None)
    customer_vehicle_id = IdField(allow_null=True, default=None)
    customer_id = IdField(allow_null=True, default=None)


class OrderEditIn(OrderIn):
    version = VersionField()


class OrdersQuery(serializers.Serializer[Any]):
    q = serializers.CharField(max_length=100, allow_blank=True, default="")
    state = serializers.ChoiceField(choices=["open", "closed", "all"], default="open")
    stage = serializers.ChoiceField(choices=Stage.choices, allow_blank=True, default="")
    mechanic_id = IdField(required=False)
    bay_id = IdField(required=False)
    customer_id = IdField(required=False)
    customer_vehicle_id = IdField(required=False)
    appointment_id = serializers.UUIDField(required=False)
    ordering = serializers.ChoiceField(choices=["newest", "promised", "stage_since"], default="newest")


class ActIn(serializers.Serializer[Any]):
    action = serializers.ChoiceField(choices=Action.choices)
    reason = serializers.CharField(max_length=500, allow_blank=True, default="")
    document = serializers.CharField(max_length=60, allow_blank=True, default="")
    gross = serializers.DecimalField(max_digits=12, decimal_places=2, min_value=0, allow_null=True, default=None)
    paid_by = serializers.CharField(max_length=40, allow_blank=True, default="")
    version = VersionField(required=False)


class NoteIn(serializers.Serializer[Any]):
    text = serializers.CharField(max_length=2000)


class DecisionIn(serializers.Serializer[Any]):
    """`line_version` is the one that was read out to the client."""

    line_id = IdField()
    line_version = VersionField()
    consent = serializers.ChoiceField(choices=[Consent.APPROVED, Consent.DECLINED, Consent.CALL])


class ConsentsIn(serializers.Serializer[Any]):
    """`how` says in words by which way the client decided, `channel` in one."""

    decisions = serializers.ListField(child=DecisionIn(), allow_empty=False, max_length=300)
    how = serializers.CharField(max_length=300)
    channel = serializers.ChoiceField(choices=[Channel.PHONE, Channel.IN_PERSON, Channel.STAFF], required=False)


class ExtendIn(serializers.Serializer[Any]):
    """Valid for so many days from now."""

    days = serializers.IntegerField(min_value=1, max_value=60)


class LineIn(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=LineKind.choices)
    name = serializers.CharField(max_length=160)
    explanation = serializers.CharField(max_length=500, allow_blank=True, default="")
    quantity = QuantityField()
    unit = serializers.CharField(max_length=12, allow_blank=True, default="")
    unit_net = PriceField(default=Decimal(0))
    vat = serializers.ChoiceField(choices=VatRate.choices, default=VatRate.STANDARD)
    discount_percent = serializers.DecimalField(
        max_digits=5, decimal_places=2, min_value=0, max_value=100, default=Decimal(0)
    )
    part_id = IdField(allow_null=True, default=None)
    mechanic_id = IdField(allow_null=True, default=None)


class LineEditIn(LineIn):
    version = VersionField()


class LineRemoveIn(serializers.Serializer[Any]):
    version = VersionField()


class ArrangeIn(serializers.Serializer[Any]):
    line_ids = serializers.ListField(child=IdField(), max_length=300)


class DoneIn(serializers.Serializer[Any]):
    is_done = serializers.BooleanField()


class IssueIn(serializers.Serializer[Any]):
    """Without a quantity: all that the line wants and has not got."""

    quantity = QuantityField(allow_null=True, default=None)


class ReturnIn(serializers.Serializer[Any]):
    quantity = QuantityField()


class OrderRulesIn(serializers.Serializer[Any]):
    labour_net = PriceField()
    inspection_fee_net = PriceField()
    estimate_days = serializers.IntegerField(min_value=1, max_value=60)
    mechanics_see_prices = serializers.BooleanField()
    version = VersionField()


class JobLineIn(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=LineKind.choices)
    name = serializers.CharField(max_length=160)
    quantity = QuantityField()
    unit = serializers.CharField(max_length=12, allow_blank=True, default="")
    unit_net = PriceField(allow_null=True, default=None)
    vat = serializers.ChoiceField(choices=VatRate.choices, default=VatRate.STANDARD)
    part_id = IdField(allow_null=True, default=None)


class JobIn(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=120)
    keywords = serializers.CharField(max_length=200, allow_blank=True, default="")
    is_active = serializers.BooleanField(default=True)
    lines = serializers.ListField(child=JobLineIn(), max_length=50)


class JobEditIn(JobIn):
    version = VersionField()


class JobsQuery(serializers.Serializer[Any]):
    q = serializers.CharField(max_length=100, allow_blank=True, default="")
    active = serializers.BooleanField(default=False)


class ShareField(serializers.FloatField):
    """From 0 to 1: a place on a drawing, whatever its size."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=0, max_value=1, **kwargs)


class MarkIn(serializers.Serializer[Any]):
    x = ShareField()
    y = ShareField()
    kind = serializers.ChoiceField(choices=MarkKind.choices)
    note = serializers.CharField(max_length=120, allow_blank=True, default="")


class IntakeIn(serializers.Serializer[Any]):
    """`version` is the one that was read; 0 or nothing for the first time. VIN and plate left out stay."""

    mileage_km = serializers.IntegerField(min_value=0, max_value=9_999_999, allow_null=True, default=None)
    mileage_reason = serializers.CharField(max_length=200, allow_blank=True, default="")
    fuel_eighths = serializers.IntegerField(min_value=0, max_value=8, allow_null=True, default=None)
    keys_count = serializers.IntegerField(min_value=0, max_value=9, default=1)
    belongings = serializers.CharField(max_length=300, allow_blank=True, default="")
    remarks = serializers.CharField(max_length=4000, allow_blank=True, default="")
    marks = serializers.ListField(child=MarkIn(), max_length=60, default=list)
    vin = serializers.CharField(max_length=20, allow_blank=True, allow_null=True, default=None)
    plate = serializers.CharField(max_length=20, allow_blank=True, allow_null=True, default=None)
    version = serializers.IntegerField(min_value=0, max_value=MOST_VERSION, default=0)


class VinQuery(serializers.Serializer[Any]):
    vin = serializers.CharField(max_length=20)


class PointField(serializers.ListField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(child=ShareField(), min_length=2, max_length=2, **kwargs)


class SignIn(serializers.Serializer[Any]):
    """`version`, `content_hash`: of the protocol that was seen. `signature`: lines as they were drawn, each a list of
    [x, y] from 0 to 1."""

    version = VersionField()
    content_hash = serializers.CharField(max_length=64)
    signed_by = serializers.CharField(max_length=120)
    signature = serializers.ListField(
        child=serializers.ListField(child=PointField(), min_length=1, max_length=2000), min_length=1, max_length=100
    )


class FileToldIn(serializers.Serializer[Any]):
    purpose = serializers.ChoiceField(choices=FilePurpose.choices, default=FilePurpose.WORK)
    caption = serializers.CharField(max_length=200, allow_blank=True, default="")
    item_id = IdField(allow_null=True, default=None)


class FileIn(FileToldIn):
    photo = serializers.FileField()


class UploadIn(FileToldIn):
    """`size`: bytes of the whole file."""

    size = serializers.IntegerField(min_value=1, max_value=2**31 - 1)


class InspectionStartIn(serializers.Serializer[Any]):
    template_id = IdField()


class MeasureField(serializers.DecimalField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_digits=8, decimal_places=2, allow_null=True, default=None, **kwargs)


class ItemIn(serializers.Serializer[Any]):
    """Without a verdict a measured item gets its colour from the value. Without a version what stands there goes."""

    verdict = serializers.ChoiceField(choices=Verdict.choices, allow_blank=True, default="")
    value = MeasureField()
    note = serializers.CharField(max_length=500, allow_blank=True, default="")
    version = VersionField(required=False)


class TemplateItemIn(serializers.Serializer[Any]):
    group = serializers.CharField(max_length=60)
    name = serializers.CharField(max_length=120)
    unit = serializers.CharField(max_length=8, allow_blank=True, default="")
    yellow_at = MeasureField()
    red_at = MeasureField()


class TemplateIn(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=120)
    car_kind = serializers.ChoiceField(choices=CarKind.choices, default=CarKind.CAR)
    is_active = serializers.BooleanField(default=True)
    items = serializers.ListField(child=TemplateItemIn(), max_length=120)


class TemplateEditIn(TemplateIn):
    version = VersionField()


class TemplatesQuery(serializers.Serializer[Any]):
    active = serializers.BooleanField(default=False)


class ClockStartIn(serializers.Serializer[Any]):
    """On a line, on an order, or neither: work in general. `at` when the network was away, `until` when it is over."""

    order_id = IdField(allow_null=True, default=None)
    line_id = IdField(allow_null=True, default=None)
    note = serializers.CharField(max_length=200, allow_blank=True, default="")
    at = MomentField(allow_null=True, default=None)
    until = MomentField(allow_null=True, default=None)


class ClockStopIn(serializers.Serializer[Any]):
    at = MomentField(allow_null=True, default=None)


class WorkedIn(serializers.Serializer[Any]):
    mechanic_id = IdField()
    started_at = MomentField()
    ended_at = MomentField(allow_null=True, default=None)
    order_id = IdField(allow_null=True, default=None)
    line_id = IdField(allow_null=True, default=None)
    note = serializers.CharField(max_length=200, allow_blank=True, default="")
    reason = serializers.CharField(max_length=300)


class WorkedEditIn(WorkedIn):
    version = VersionField()


class WorkedDeleteIn(serializers.Serializer[Any]):
    version = VersionField()
    reason = serializers.CharField(max_length=300)


class TimesQuery(serializers.Serializer[Any]):
    """`day` is the workshop's local one; without it all."""

    mechanic_id = IdField(required=False)
    order_id = IdField(required=False)
    day = DayField(required=False)


class SheetQuery(serializers.Serializer[Any]):
    """`day` is the first of `days` local days; without it the Monday of this week."""

    day = DayField(required=False)
    days = serializers.IntegerField(min_value=1, max_value=31, default=7)
