"""Customers and their cars, for the office."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import Any

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.fields import checked
from shared_apps.core.http import WorkshopView
from shared_apps.core.uploads import UploadParser
from tenant_apps.customers import selectors, services
from tenant_apps.customers.http import answers
from tenant_apps.customers.http.serializers import (
    CarEditIn,
    CarSaveIn,
    CopyIn,
    CustomerEditIn,
    CustomerSaveIn,
    CustomersQuery,
    ImportIn,
    MergeIn,
)
from tenant_apps.customers.sheet import sheet_of
from tenant_apps.customers.types import CustomerTold, VehicleTold

TAGS = ["customers"]
MOST_SHOWN = 200
OFFICE = {
    "GET": "customers.view",
    "POST": "customers.edit",
    "PUT": "customers.edit",
    "DELETE": "customers.edit",
}


class CustomersView(WorkshopView):
    permission = OFFICE
    is_paged = True

    @extend_schema(
        operation_id="customers_list",
        parameters=[CustomersQuery],
        responses=answers.CustomerBrief(many=True),
        tags=TAGS,
    )
    def get(self, request: Request) -> Response:
        """People and companies; `q` is one box for names, phones, e-mails, NIPs, plates and parts of a VIN."""
        rows = selectors.customers_found(**checked(CustomersQuery, request))
        return Response(selectors.customers_out(customers=self.page_of(rows)))

    @extend_schema(
        operation_id="customers_create", request=CustomerSaveIn, responses={201: answers.CustomerOut}, tags=TAGS
    )
    def post(self, request: Request) -> Response:
        customer = services.customer_save(customer_id=None, told=CustomerTold(**checked(CustomerSaveIn, request)))
        return Response(selectors.customer_out(customer=customer), status=201)


class CustomersImportView(WorkshopView):
    permission = OFFICE
    parser_classes = [UploadParser]

    @extend_schema(
        operation_id="customers_import",
        request={"multipart/form-data": ImportIn},
        responses=answers.ImportOut,
        tags=TAGS,
    )
    def post(self, request: Request) -> Response:
        """A CSV of customers and cars. A dry run says what would become of each line; lines with errors are skipped."""
        told = checked(ImportIn, request)
        looked = services.customers_take_in(content=told["file"].read(), dry_run=told["dry_run"])
        return Response(_import_out(looked, dry_run=told["dry_run"]))


def _import_out(looked: list[services.Looked], *, dry_run: bool) -> dict[str, Any]:
    counted = Counter(one.outcome for one in looked)
    first = sorted(looked, key=lambda one: one.outcome != "failed")[:MOST_SHOWN]
    return {
        "dry_run": dry_run,
        **{outcome: counted[outcome] for outcome in ("new", "known", "failed")},
        "rows": [
            {
                "row": one.line.number,
                "outcome": one.outcome,
                "name": one.line.person.name,
                "car": one.line.car.label if one.line.car else "",
                "errors": one.line.errors,
            }
            for one in first
        ],
    }


class CustomersExportView(WorkshopView):
    permission = OFFICE

    @extend_schema(operation_id="customers_export", responses={(200, "text/csv"): OpenApiTypes.STR}, tags=TAGS)
    def get(self, request: Request) -> HttpResponse:
        """Everybody and every car as a CSV that the import reads again."""
        answer = HttpResponse("".join(sheet_of(selectors.sheet_rows())), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="klienci-{self.workshop.slug}.csv"'
        return answer


class CustomerView(WorkshopView):
    permission = OFFICE

    @extend_schema(operation_id="customers_get", responses=answers.CustomerOut, tags=TAGS)
    def get(self, request: Request, customer_id: int) -> Response:
        """Who was merged answers as who they were merged into."""
        return Response(selectors.customer_out(customer=selectors.customer_get(customer_id=customer_id)))

    @extend_schema(operation_id="customers_update", request=CustomerEditIn, responses=answers.CustomerOut, tags=TAGS)
    def put(self, request: Request, customer_id: int) -> Response:
        """409 CONFLICT brings the record as somebody else saved it."""
        told = checked(CustomerEditIn, request)
        version = told.pop("version")
        customer = services.customer_save(customer_id=customer_id, told=CustomerTold(**told), version=version)
        return Response(selectors.customer_out(customer=customer))


class CustomerMergeView(WorkshopView):
    permission = OFFICE

    @extend_schema(operation_id="customers_merge", request=MergeIn, responses=answers.CustomerOut, tags=TAGS)
    def post(self, request: Request, customer_id: int) -> Response:
        """Two records of one person become one; cars and visits come along, and nothing is lost."""
        customer = services.customer_merge(customer_id=customer_id, **checked(MergeIn, request))
        return Response(selectors.customer_out(customer=customer))


class CustomerVehiclesView(WorkshopView):
    permission = OFFICE

    @extend_schema(
        operation_id="customers_vehicles_create", request=CarSaveIn, responses={201: answers.CustomerCar}, tags=TAGS
    )
    def post(self, request: Request, customer_id: int) -> Response:
        vehicle = services.vehicle_add(customer_id=customer_id, told=VehicleTold(**checked(CarSaveIn, request)))
        return Response(selectors.vehicle_out(vehicle=vehicle), status=201)


class VehicleView(WorkshopView):
    permission = OFFICE

    @extend_schema(operation_id="vehicles_get", responses=answers.CustomerCar, tags=TAGS)
    def get(self, request: Request, customer_vehicle_id: int) -> Response:
        return Response(selectors.vehicle_out(vehicle=selectors.vehicle_get(vehicle_id=customer_vehicle_id)))

    @extend_schema(operation_id="vehicles_update", request=CarEditIn, responses=answers.CustomerCar, tags=TAGS)
    def put(self, request: Request, customer_vehicle_id: int) -> Response:
        """409 CONFLICT brings the car as somebody else saved it."""
        told = checked(CarEditIn, request)
        version = told.pop("version")
        vehicle = services.vehicle_save(vehicle_id=customer_vehicle_id, told=VehicleTold(**told), version=version)
        return Response(selectors.vehicle_out(vehicle=vehicle))

    @extend_schema(operation_id="vehicles_archive", responses=answers.CustomerCar, tags=TAGS)
    def delete(self, request: Request, customer_vehicle_id: int) -> Response:
        """Sold or scrapped: kept with its visits, offered for no new one."""
        return Response(selectors.vehicle_out(vehicle=services.vehicle_archive(vehicle_id=customer_vehicle_id)))


class VehicleRestoreView(WorkshopView):
    permission = OFFICE

    @extend_schema(operation_id="vehicles_restore", request=None, responses=answers.CustomerCar, tags=TAGS)
    def post(self, request: Request, customer_vehicle_id: int) -> Response:
        """The car comes again."""
        return Response(selectors.vehicle_out(vehicle=services.vehicle_restore(vehicle_id=customer_vehicle_id)))


class ClientCarView(WorkshopView):
    permission = OFFICE

    @extend_schema(operation_id="vehicles_client_data", responses=answers.ClientCarOut, tags=TAGS)
    def get(self, request: Request, customer_vehicle_id: int) -> Response:
        """The car as its owner's account has it, while they agree. They see every reading. 403 NOT_SHARED otherwise."""
        car = services.client_car_see(vehicle_id=customer_vehicle_id, actor_id=self.actor_id)
        return Response(asdict(car))

    @extend_schema(operation_id="vehicles_client_data_copy", request=CopyIn, responses=answers.CustomerCar, tags=TAGS)
    def post(self, request: Request, customer_vehicle_id: int) -> Response:
        """Write the owner's data into the workshop's own record, where it stays. 409 CONFLICT as in a change."""
        told = checked(CopyIn, request)
        vehicle = services.client_car_copy(vehicle_id=customer_vehicle_id, actor_id=self.actor_id, **told)
        return Response(selectors.vehicle_out(vehicle=vehicle))


class VehicleShareView(WorkshopView):
    permission = OFFICE

    @extend_schema(operation_id="vehicles_share", request=None, responses=answers.CustomerCar, tags=TAGS)
    def put(self, request: Request, customer_vehicle_id: int, customer_id: int) -> Response:
        """Somebody besides the owner comes with this car."""
        vehicle = services.vehicle_share(vehicle_id=customer_vehicle_id, customer_id=customer_id)
        return Response(selectors.vehicle_out(vehicle=vehicle))

    @extend_schema(operation_id="vehicles_unshare", responses=answers.CustomerCar, tags=TAGS)
    def delete(self, request: Request, customer_vehicle_id: int, customer_id: int) -> Response:
        vehicle = services.vehicle_unshare(vehicle_id=customer_vehicle_id, customer_id=customer_id)
        return Response(selectors.vehicle_out(vehicle=vehicle))
