"""What staff get, for the OpenAPI file. Answers are written by the selectors and not walked field by field."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from tenant_apps.customers.types import CustomerKind


class PersonBrief(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()


class CarBrief(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    make = serializers.CharField()
    model = serializers.CharField()
    year = serializers.IntegerField(allow_null=True)
    plate = serializers.CharField()
    vin = serializers.CharField()

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        # A serializer has a `label` of its own.
        return {"label": serializers.CharField(), **super().get_fields()}


class CustomerCar(CarBrief):
    mileage_km = serializers.IntegerField(allow_null=True)
    note = serializers.CharField()
    archived_at = serializers.DateTimeField(allow_null=True)
    client_record = serializers.ChoiceField(choices=["none", "private", "shared"])
    version = serializers.IntegerField()
    owner = PersonBrief()
    shared_with = PersonBrief(many=True)


class ClientCarOut(serializers.Serializer[Any]):
    """What the client's own account says of the car, since they let this workshop read it."""

    make = serializers.CharField()
    model = serializers.CharField()
    year = serializers.IntegerField(allow_null=True)
    vin = serializers.CharField()
    plate = serializers.CharField()
    mileage_km = serializers.IntegerField(allow_null=True)
    fuel = serializers.CharField()
    inspection_due = serializers.DateField(allow_null=True)
    insurance_due = serializers.DateField(allow_null=True)
    service_due = serializers.DateField(allow_null=True)
    tyres_due = serializers.DateField(allow_null=True)
    given_at = serializers.DateTimeField()


class CustomerBrief(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    kind = serializers.ChoiceField(choices=CustomerKind.choices)
    name = serializers.CharField()
    nip = serializers.CharField()
    phone = serializers.CharField()
    email = serializers.CharField()
    has_account = serializers.BooleanField()
    created_at = serializers.DateTimeField()
    last_visit_at = serializers.DateTimeField(allow_null=True)
    vehicles = CarBrief(many=True)


class CustomerOut(CustomerBrief):
    street = serializers.CharField()
    postal_code = serializers.CharField()
    city = serializers.CharField()
    note = serializers.CharField()
    version = serializers.IntegerField()
    same_phone = PersonBrief(many=True)
    vehicles = CustomerCar(many=True)


class ImportLineOut(serializers.Serializer[Any]):
    row = serializers.IntegerField()
    outcome = serializers.ChoiceField(choices=["new", "known", "failed"])
    name = serializers.CharField()
    car = serializers.CharField()

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        # A serializer has `errors` of its own.
        messages = serializers.DictField(child=serializers.ListField(child=serializers.CharField()))
        return {**super().get_fields(), "errors": messages}


class ImportOut(serializers.Serializer[Any]):
    """`rows` are the first two hundred, those with errors before the others."""

    dry_run = serializers.BooleanField()
    new = serializers.IntegerField()
    known = serializers.IntegerField()
    failed = serializers.IntegerField()
    rows = ImportLineOut(many=True)
