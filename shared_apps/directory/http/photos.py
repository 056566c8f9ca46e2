"""A workshop's pictures, for its staff to see and its owner to change."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.drf import JSONParser
from shared_apps.core.http import WorkshopView
from shared_apps.core.uploads import UploadParser
from shared_apps.directory import photos
from shared_apps.directory.answers import photo_out
from shared_apps.directory.http.serializers import PhotoIn, PhotoOrderIn, PhotoTextIn, WorkshopPhotoOut
from shared_apps.directory.http.views import READ_AND_EDIT, TAGS
from shared_apps.directory.types import PhotoRef


class PhotosView(WorkshopView):
    permission = READ_AND_EDIT
    # JSON is read too, so that a body without a file is told which field is missing.
    parser_classes = [UploadParser, JSONParser]

    @extend_schema(operation_id="photos_list", responses=WorkshopPhotoOut(many=True), tags=TAGS)
    def get(self, request: Request) -> Response:
        """In the order in which clients see them, at most ten."""
        return _answer(photos.photos_of_workshop(workshop_id=self.workshop.id))

    @extend_schema(
        operation_id="photos_create",
        request={"multipart/form-data": PhotoIn},
        responses={201: WorkshopPhotoOut},
        tags=TAGS,
    )
    def post(self, request: Request) -> Response:
        """A JPEG, PNG or WebP of at most 10 MB. Kept without place, time and camera."""
        body = PhotoIn(data=request.data)
        body.is_valid(raise_exception=True)
        photo = photos.photo_add(
            workshop_id=self.workshop.id, picture=body.validated_data["photo"], alt=body.validated_data["alt"]
        )
        return Response(_row(photo), status=201)


class PhotoOrderView(WorkshopView):
    permission = READ_AND_EDIT

    @extend_schema(operation_id="photos_order", request=PhotoOrderIn, responses=WorkshopPhotoOut(many=True), tags=TAGS)
    def put(self, request: Request) -> Response:
        """All ids, each once; the first one stands on cards."""
        body = PhotoOrderIn(data=request.data)
        body.is_valid(raise_exception=True)
        return _answer(photos.photos_order(workshop_id=self.workshop.id, photo_ids=body.validated_data["ids"]))


class PhotoView(WorkshopView):
    permission = READ_AND_EDIT

    @extend_schema(operation_id="photos_update", request=PhotoTextIn, responses=WorkshopPhotoOut, tags=TAGS)
    def put(self, request: Request, photo_id: uuid.UUID) -> Response:
        """What the picture shows, for those who do not see it."""
        body = PhotoTextIn(data=request.data)
        body.is_valid(raise_exception=True)
        photo = photos.photo_describe(workshop_id=self.workshop.id, photo_id=photo_id, alt=body.validated_data["alt"])
        return Response(_row(photo))

    @extend_schema(operation_id="photos_delete", responses={204: None}, tags=TAGS)
    def delete(self, request: Request, photo_id: uuid.UUID) -> Response:
        """Can be undone for an hour."""
        photos.photo_remove(workshop_id=self.workshop.id, photo_id=photo_id)
        return Response(status=204)


class PhotoRestoreView(WorkshopView):
    permission = READ_AND_EDIT

    @extend_schema(operation_id="photos_restore", request=None, responses=WorkshopPhotoOut, tags=TAGS)
    def post(self, request: Request, photo_id: uuid.UUID) -> Response:
        """Undo a removal of the last hour; the picture returns to its place."""
        return Response(_row(photos.photo_put_back(workshop_id=self.workshop.id, photo_id=photo_id)))


def _row(photo: PhotoRef) -> dict[str, object]:
    return {"id": photo.id, **photo_out(photo)}


def _answer(rows: Iterable[PhotoRef]) -> Response:
    return Response([_row(photo) for photo in rows])
