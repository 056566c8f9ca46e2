"""The intake protocol and the photos of an order."""

from __future__ import annotations

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.drf import JSONParser
from shared_apps.core.errors import InvalidInput
from shared_apps.core.fields import checked
from shared_apps.core.http import WorkshopView
from shared_apps.core.uploads import UploadParser
from shared_apps.integrations.documents import paper_response
from shared_apps.vehicles.selectors import vin_told
from shared_apps.vehicles.services import VIN_REFUSED
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.http import answers
from tenant_apps.workorders.http.door import TAGS, OrderDoor
from tenant_apps.workorders.http.serializers import FileIn, IntakeIn, SignIn, VinQuery
from tenant_apps.workorders.types import IntakeTold

WORK = {"GET": "orders.view", "POST": "orders.work", "PUT": "orders.work", "DELETE": "orders.work"}


class IntakeDoor(OrderDoor):
    permission = {"GET": "orders.view", "POST": "orders.edit", "PUT": "orders.edit"}

    def intake(self, order_id: int, *, status: int = 200) -> Response:
        order = selectors.order_get(order_id=order_id)
        told = selectors.intake_out(order=order, staff_id=self.actor_id, with_prices=self.sees_prices)
        return Response(told, status=status)


class IntakeView(IntakeDoor):
    @extend_schema(operation_id="orders_intake_get", responses=answers.IntakeOut, tags=TAGS)
    def get(self, request: Request, order_id: int) -> Response:
        return self.intake(order_id)

    @extend_schema(operation_id="orders_intake_update", request=IntakeIn, responses=answers.IntakeOut, tags=TAGS)
    def put(self, request: Request, order_id: int) -> Response:
        """How the car came. A mileage below the last one asks why (400 naming `mileage_reason`)."""
        told = checked(IntakeIn, request)
        version = told.pop("version")
        services.intake_save(order_id=order_id, told=IntakeTold(**told), version=version, who=self.who)
        return self.intake(order_id)


class VinView(WorkshopView):
    permission = "orders.edit"

    @extend_schema(
        operation_id="vehicles_decode_vin", parameters=[VinQuery], responses=answers.DecodedVinOut, tags=TAGS
    )
    def get(self, request: Request) -> Response:
        """What a number that is being read off tells of its car; nothing is kept."""
        told = vin_told(vin=checked(VinQuery, request)["vin"])
        if told is None:
            raise InvalidInput.of("vin", VIN_REFUSED)
        return Response(told)


class IntakeSignView(IntakeDoor):
    @extend_schema(operation_id="orders_intake_sign", request=SignIn, responses={201: answers.IntakeOut}, tags=TAGS)
    def post(self, request: Request, order_id: int) -> Response:
        """Keeps the protocol as it is now, with the name and the signature under it."""
        told = checked(SignIn, request)
        services.protocol_sign(order_id=order_id, seen_hash=told.pop("content_hash"), who=self.who, **told)
        return self.intake(order_id, status=201)


class ProtocolPaperView(OrderDoor):
    permission = "orders.view"

    @extend_schema(
        operation_id="orders_intake_pdf", responses={(200, "application/pdf"): OpenApiTypes.BINARY}, tags=TAGS
    )
    def get(self, request: Request, order_id: int) -> HttpResponse:
        """The protocol as it is written now, with the signature that was given to it. 404 while nothing is written.

        Where mechanics see no prices, theirs is without the fee.
        """
        order = selectors.order_get(order_id=order_id)
        return paper_response(services.protocol_pdf(order=order, workshop=self.workshop, with_prices=self.sees_prices))


class OrderFilesView(OrderDoor):
    permission = WORK
    # JSON is read too, so that a body without a file is told which field is missing.
    parser_classes = [UploadParser, JSONParser]

    @extend_schema(operation_id="orders_files_list", responses=answers.FileOut(many=True), tags=TAGS)
    def get(self, request: Request, order_id: int) -> Response:
        order = selectors.order_get(order_id=order_id)
        files = selectors.files_of(order_id=order.pk)
        return Response([selectors.file_out(file=file, staff_id=self.actor_id) for file in files])

    @extend_schema(
        operation_id="orders_files_create",
        request={"multipart/form-data": FileIn},
        responses={201: answers.FileOut},
        tags=TAGS,
    )
    def post(self, request: Request, order_id: int) -> Response:
        """A JPEG, PNG or WebP of at most 10 MB. Kept without place, time and camera."""
        told = checked(FileIn, request)
        file = services.file_add(order_id=order_id, source=told.pop("photo"), who=self.who, **told)
        return Response(selectors.file_out(file=file, staff_id=self.actor_id), status=201)


class OrderFileView(OrderDoor):
    permission = WORK

    @extend_schema(operation_id="orders_files_delete", responses={204: None}, tags=TAGS)
    def delete(self, request: Request, order_id: int, file_id: int) -> Response:
        """Can be undone for an hour."""
        services.file_remove(order_id=order_id, file_id=file_id)
        return Response(status=204)


class OrderFileRestoreView(OrderDoor):
    permission = WORK

    @extend_schema(operation_id="orders_files_restore", request=None, responses=answers.FileOut, tags=TAGS)
    def post(self, request: Request, order_id: int, file_id: int) -> Response:
        file = services.file_put_back(order_id=order_id, file_id=file_id)
        return Response(selectors.file_out(file=file, staff_id=self.actor_id))
