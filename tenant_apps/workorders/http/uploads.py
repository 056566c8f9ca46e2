"""Photos and videos that come in pieces."""

from __future__ import annotations

import uuid
from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.drf import JSONParser
from shared_apps.core.fields import checked
from shared_apps.core.uploads import OFFSET_HEADER, PieceParser, offset_of
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.http import answers
from tenant_apps.workorders.http.door import TAGS, OrderDoor
from tenant_apps.workorders.http.serializers import UploadIn

OFFSET = OpenApiParameter(
    OFFSET_HEADER, OpenApiTypes.INT64, OpenApiParameter.HEADER, required=True, description="From which byte on."
)


class UploadView(OrderDoor):
    permission = {"PUT": "orders.work", "PATCH": "orders.work"}
    parser_classes = [JSONParser, PieceParser]

    @extend_schema(operation_id="orders_uploads_begin", request=UploadIn, responses=answers.UploadOut, tags=TAGS)
    def put(self, request: Request, order_id: int, upload_id: uuid.UUID) -> Response:
        """Begins under an id of the sender's own choice, or tells how much of it is here."""
        progress = services.upload_begin(
            order_id=order_id, upload_id=upload_id, who=self.who, **checked(UploadIn, request)
        )
        return self.told(progress)

    @extend_schema(
        operation_id="orders_uploads_continue",
        parameters=[OFFSET],
        request={PieceParser.media_type: OpenApiTypes.BINARY},
        responses=answers.UploadOut,
        tags=TAGS,
    )
    def patch(self, request: Request, order_id: int, upload_id: uuid.UUID) -> Response:
        """The next bytes. With the last of them the file is made: a JPEG, PNG or WebP of at most 10 MB, or a video.

        A video has at most 30 MB and a minute, as MP4 or WebM. Kept without place, time and camera.
        """
        # Without a body there is nothing to parse.
        data: Any = request.data
        content = data if isinstance(data, bytes) else b""
        progress = services.upload_continue(
            order_id=order_id, upload_id=upload_id, offset=offset_of(request), content=content, who=self.who
        )
        return self.told(progress)

    def told(self, progress: services.Progress) -> Response:
        file = progress.file and selectors.file_out(file=progress.file, staff_id=self.actor_id)
        return Response({"received": progress.received, "part_bytes": services.PART_BYTES, "file": file})
