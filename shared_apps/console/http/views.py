"""A workshop's own data, for its owner: also while it is suspended, and in the grace after it was closed."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import FileResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.console import selectors, services
from shared_apps.console.files import archive_response
from shared_apps.console.types import Asked
from shared_apps.core.http import WorkshopView
from shared_apps.core.tenancy import open_public
from tenants.selectors import workshop_url

MOST_KEY = 300


class ExportOut(serializers.Serializer[object]):
    """`progress` is a percentage; `file_until` says until when the archive waits to be fetched."""

    id = serializers.UUIDField()
    state = serializers.CharField()
    progress = serializers.IntegerField()
    message = serializers.CharField()
    asked_by = serializers.CharField()
    has_file = serializers.BooleanField()
    bytes = serializers.IntegerField(allow_null=True)
    created_at = serializers.DateTimeField()
    finished_at = serializers.DateTimeField(allow_null=True)
    file_until = serializers.DateTimeField(allow_null=True)


class DownloadOut(serializers.Serializer[object]):
    url = serializers.CharField()
    expires_at = serializers.DateTimeField()


class DataView(WorkshopView):
    """Jobs live in public; the workshop's own tables are out of sight behind this door."""

    permission = "data.export"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with open_public():
            return super().dispatch(request, *args, **kwargs)


class ExportsView(DataView):
    is_paged = True

    @extend_schema(operation_id="exports_list", responses=ExportOut(many=True), tags=["data"])
    def get(self, request: Request) -> Response:
        """Exports of this workshop, the newest first, whoever asked for them."""
        jobs = self.page_of(selectors.job_list(workshop_id=self.workshop.id, kind="export"))
        return Response(ExportOut(selectors.job_rows(jobs=jobs), many=True).data)

    @extend_schema(operation_id="export_start", request=None, responses={201: ExportOut}, tags=["data"])
    def post(self, request: Request) -> Response:
        """Begin an export of everything this workshop has; it goes on behind the answer."""
        job = services.job_start(workshop_id=self.workshop.id, kind="export", asked=Asked(self.actor_id))
        return Response(ExportOut(selectors.job_rows(jobs=[job])[0]).data, status=201)


class DownloadView(DataView):
    @extend_schema(operation_id="export_download", request=None, responses=DownloadOut, tags=["data"])
    def post(self, request: Request, job_id: uuid.UUID) -> Response:
        """An address of the archive that works for ten minutes without a token. Asking for it is audited."""
        job = selectors.job_get(job_id=job_id, workshop_id=self.workshop.id)
        services.download_noted(job=job, asked=Asked(self.actor_id))
        base = workshop_url(slug=self.workshop.slug, path="/api/v1/data/exports/")
        return Response(DownloadOut(selectors.download_address(job=job, base=base, now=timezone.now())).data)


class FileView(DataView):
    permission = "public"
    authentication_classes = []

    @extend_schema(
        operation_id="export_file",
        parameters=[
            OpenApiParameter("key", {"type": "string", "maxLength": MOST_KEY}, OpenApiParameter.QUERY, required=True)
        ],
        responses={(200, "application/zip"): OpenApiResponse(OpenApiTypes.BINARY, "The archive")},
        tags=["data"],
    )
    def get(self, request: Request, job_id: uuid.UUID) -> FileResponse:
        """The archive itself, for whoever has the signed address."""
        key = request.query_params.get("key", "")[:MOST_KEY]
        job, content = selectors.file_by_key(job_id=job_id, key=key, workshop_id=self.workshop.id)
        return archive_response(job=job, content=content)
