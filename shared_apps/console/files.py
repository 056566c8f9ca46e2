"""The one answer that is no envelope: an archive, as both doors hand it out."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from django.http import FileResponse

if TYPE_CHECKING:
    from shared_apps.console.models import WorkshopJob


def archive_response(*, job: WorkshopJob, content: IO[bytes]) -> FileResponse:
    name = f"{job.slug}-{job.created_at:%Y-%m-%d}.zip"
    response = FileResponse(content, as_attachment=True, filename=name, content_type="application/zip")
    response["Cache-Control"] = "private, no-store"
    return response
