from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from shared_apps.core.models import UserKey
from tenant_apps.workorders.models.orders import WorkOrder
from tenant_apps.workorders.types import FilePurpose


class Upload(models.Model):
    """A file of an order that is on its way in pieces; it goes when the file is there, or after a week of silence."""

    # Chosen by whoever sends it, so that nobody has to be told before it can begin.
    id = models.UUIDField(primary_key=True)
    order = models.ForeignKey(WorkOrder, models.CASCADE, related_name="uploads")
    # Of the whole file, and of what is here: bytes.
    size = models.IntegerField()
    received = models.IntegerField(default=0)
    purpose = models.CharField(max_length=12, choices=FilePurpose)
    item = models.ForeignKey("workorders.InspectionItem", models.SET_NULL, null=True, blank=True)
    caption = models.CharField(max_length=200, blank=True, default="")
    added_by_id = UserKey(null=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="upload_purpose_known", condition=Q(purpose__in=list(FilePurpose))),
            models.CheckConstraint(
                name="upload_received_sane", condition=Q(received__gte=0, received__lte=F("size"), size__gt=0)
            ),
        ]
        indexes = [models.Index(name="upload_age", fields=["updated_at"])]

    def __str__(self) -> str:
        return f"{self.id}: {self.received}/{self.size}"


class UploadPart(models.Model):
    """Some bytes of an upload, from an offset on. In the database, since a bucket's files cannot be continued."""

    upload = models.ForeignKey(Upload, models.CASCADE, related_name="parts")
    offset = models.IntegerField()
    content = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(name="uploadpart_once", fields=["upload", "offset"])]

    def __str__(self) -> str:
        return f"{self.upload_id} from {self.offset}"
