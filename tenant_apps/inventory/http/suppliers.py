"""Suppliers, their price lists, and the places where parts lie."""

from __future__ import annotations

import uuid

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.fields import checked
from shared_apps.core.http import WorkshopView
from shared_apps.core.uploads import UploadParser
from tenant_apps.inventory import selectors, services
from tenant_apps.inventory.http import answers
from tenant_apps.inventory.http.doors import LOOK, OFFICE, TAGS
from tenant_apps.inventory.http.serializers import (
    LocationIn,
    PriceListReadIn,
    PriceListStartIn,
    SupplierEditIn,
    SupplierSaveIn,
    SuppliersQuery,
)
from tenant_apps.inventory.types import SupplierTold


class SuppliersView(WorkshopView):
    permission = OFFICE
    is_paged = True

    @extend_schema(
        operation_id="inventory_suppliers_list",
        parameters=[SuppliersQuery],
        responses=answers.SupplierOut(many=True),
        tags=TAGS,
    )
    def get(self, request: Request) -> Response:
        rows = selectors.suppliers_found(**checked(SuppliersQuery, request))
        return Response(selectors.suppliers_out(suppliers=self.page_of(rows)))

    @extend_schema(
        operation_id="inventory_suppliers_create",
        request=SupplierSaveIn,
        responses={201: answers.SupplierOut},
        tags=TAGS,
    )
    def post(self, request: Request) -> Response:
        supplier = services.supplier_save(supplier_id=None, told=SupplierTold(**checked(SupplierSaveIn, request)))
        return Response(selectors.supplier_out(supplier=supplier), status=201)


class SupplierView(WorkshopView):
    permission = OFFICE

    @extend_schema(operation_id="inventory_suppliers_get", responses=answers.SupplierOut, tags=TAGS)
    def get(self, request: Request, supplier_id: int) -> Response:
        return Response(selectors.supplier_out(supplier=selectors.supplier_get(supplier_id=supplier_id)))

    @extend_schema(
        operation_id="inventory_suppliers_update", request=SupplierEditIn, responses=answers.SupplierOut, tags=TAGS
    )
    def put(self, request: Request, supplier_id: int) -> Response:
        """409 CONFLICT brings the supplier as somebody else saved it."""
        told = checked(SupplierEditIn, request)
        version = told.pop("version")
        supplier = services.supplier_save(supplier_id=supplier_id, told=SupplierTold(**told), version=version)
        return Response(selectors.supplier_out(supplier=supplier))


class LocationsView(WorkshopView):
    permission = LOOK

    @extend_schema(operation_id="inventory_locations_list", responses=answers.LocationOut(many=True), tags=TAGS)
    def get(self, request: Request) -> Response:
        return Response(selectors.locations_out())

    @extend_schema(
        operation_id="inventory_locations_create", request=LocationIn, responses={201: answers.LocationOut}, tags=TAGS
    )
    def post(self, request: Request) -> Response:
        location = services.location_save(location_id=None, **checked(LocationIn, request))
        return Response(selectors.location_out(location=location), status=201)


class LocationView(WorkshopView):
    permission = "inventory.edit"

    @extend_schema(
        operation_id="inventory_locations_update", request=LocationIn, responses=answers.LocationOut, tags=TAGS
    )
    def put(self, request: Request, location_id: int) -> Response:
        location = services.location_save(location_id=location_id, **checked(LocationIn, request))
        return Response(selectors.location_out(location=location))

    @extend_schema(operation_id="inventory_locations_delete", responses={204: None}, tags=TAGS)
    def delete(self, request: Request, location_id: int) -> Response:
        """409 IN_USE while parts lie there."""
        services.location_delete(location_id=location_id)
        return Response(status=204)


class PriceListsView(WorkshopView):
    permission = OFFICE
    is_paged = True
    parser_classes = [UploadParser]

    @extend_schema(operation_id="inventory_price_lists_list", responses=answers.PriceListBrief(many=True), tags=TAGS)
    def get(self, request: Request) -> Response:
        rows = self.page_of(selectors.price_lists_found())
        return Response([selectors.price_list_out(price_list=row, is_whole=False) for row in rows])

    @extend_schema(
        operation_id="inventory_price_lists_create",
        request={"multipart/form-data": PriceListReadIn},
        responses={201: answers.PriceListOut},
        tags=TAGS,
    )
    def post(self, request: Request) -> Response:
        """A CSV of up to 10 MB; the answer says what its columns seem to be. No part is written yet."""
        told = checked(PriceListReadIn, request)
        price_list = services.price_list_read(
            content=told["file"].read(),
            file_name=told["file"].name or "cennik.csv",
            supplier_id=told["supplier_id"],
            actor_id=self.actor_id,
        )
        return Response(selectors.price_list_out(price_list=price_list), status=201)


class PriceListView(WorkshopView):
    permission = "inventory.edit"

    @extend_schema(operation_id="inventory_price_lists_get", responses=answers.PriceListOut, tags=TAGS)
    def get(self, request: Request, price_list_id: uuid.UUID) -> Response:
        """How far it is: `done_rows` of `total_rows`."""
        price_list = selectors.price_list_get(price_list_id=price_list_id)
        return Response(selectors.price_list_out(price_list=price_list))


class PriceListRunView(WorkshopView):
    permission = "inventory.edit"

    @extend_schema(
        operation_id="inventory_price_lists_run",
        request=PriceListStartIn,
        responses={202: answers.PriceListOut},
        tags=TAGS,
    )
    def post(self, request: Request, price_list_id: uuid.UUID) -> Response:
        """A worker goes through the file; ask again how far it is. A dry run writes nothing."""
        told = checked(PriceListStartIn, request)
        price_list = services.price_list_start(
            price_list_id=price_list_id,
            mapping=told["mapping"],
            margin_percent=told["margin_percent"],
            is_dry_run=told["dry_run"],
        )
        return Response(selectors.price_list_out(price_list=price_list), status=202)
