"""What staff send about people and cars. Every text has an end."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from shared_apps.core.fields import IdField
from tenant_apps.customers.types import MOST_NOTE, CustomerKind

MOST_VERSION = 2_000_000_000


class CustomerSaveIn(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=120)
    kind = serializers.ChoiceField(choices=CustomerKind.choices, default=CustomerKind.PERSON)
    nip = serializers.CharField(max_length=20, allow_blank=True, default="")
    phone = serializers.CharField(max_length=40, allow_blank=True, default="")
    email = serializers.EmailField(max_length=254, allow_blank=True, required=False)
    street = serializers.CharField(max_length=120, allow_blank=True, default="")
    postal_code = serializers.CharField(max_length=10, allow_blank=True, default="")
    city = serializers.CharField(max_length=80, allow_blank=True, default="")
    note = serializers.CharField(max_length=MOST_NOTE, allow_blank=True, default="")


class CustomerEditIn(CustomerSaveIn):
    """`version` is the one that was read."""

    version = serializers.IntegerField(min_value=1, max_value=MOST_VERSION)


class CarSaveIn(serializers.Serializer[Any]):
    make = serializers.CharField(max_length=60, allow_blank=True, default="")
    model = serializers.CharField(max_length=60, allow_blank=True, default="")
    year = serializers.IntegerField(min_value=1900, max_value=2100, allow_null=True, default=None)
    plate = serializers.CharField(max_length=20, allow_blank=True, default="")
    vin = serializers.CharField(max_length=20, allow_blank=True, default="")
    mileage_km = serializers.IntegerField(min_value=0, max_value=9_999_999, allow_null=True, default=None)
    note = serializers.CharField(max_length=MOST_NOTE, allow_blank=True, default="")

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        # A serializer has a `label` of its own.
        label = serializers.CharField(max_length=120, allow_blank=True, default="")
        return {"label": label, **super().get_fields()}


class CarEditIn(CarSaveIn):
    """`version` is the one that was read."""

    version = serializers.IntegerField(min_value=1, max_value=MOST_VERSION)


class CopyIn(serializers.Serializer[Any]):
    """`version` is the one of the workshop's car that was read."""

    version = serializers.IntegerField(min_value=1, max_value=MOST_VERSION)


class MergeIn(serializers.Serializer[Any]):
    """Who is taken in, and is no customer of their own any more."""

    other_id = IdField()


class CustomersQuery(serializers.Serializer[Any]):
    q = serializers.CharField(max_length=100, allow_blank=True, default="")
    ordering = serializers.ChoiceField(choices=["name", "created_at", "-created_at", "-last_visit_at"], default="name")


class ImportIn(serializers.Serializer[Any]):
    """`dry_run` only looks; leave it out to be safe."""

    file = serializers.FileField(allow_empty_file=True)
    dry_run = serializers.BooleanField(default=True)
