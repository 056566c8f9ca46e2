from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.http import WorkshopView
from shared_apps.notifications.selectors import notification_list
from shared_apps.notifications.services import mark_read


class NotificationOut(serializers.Serializer[object]):
    id = serializers.UUIDField()
    kind = serializers.CharField()
    title = serializers.CharField()
    body = serializers.CharField()
    link = serializers.CharField()
    read_at = serializers.DateTimeField(allow_null=True)
    created_at = serializers.DateTimeField()


class ReadIn(serializers.Serializer[object]):
    ids = serializers.ListField(child=serializers.UUIDField(), required=False, default=list, max_length=200)
    all = serializers.BooleanField(required=False, default=False)


class ReadOut(serializers.Serializer[object]):
    marked = serializers.IntegerField()


class NotificationsView(WorkshopView):
    permission = "notifications.view"
    is_paged = True

    @extend_schema(operation_id="notifications_list", responses=NotificationOut(many=True), tags=["notifications"])
    def get(self, request: Request) -> Response:
        rows = self.page_of(notification_list(user_id=self.actor_id))
        return Response(NotificationOut(rows, many=True).data)


class NotificationReadView(WorkshopView):
    permission = "notifications.view"

    @extend_schema(operation_id="notifications_read", request=ReadIn, responses=ReadOut, tags=["notifications"])
    def post(self, request: Request) -> Response:
        body = ReadIn(data=request.data)
        body.is_valid(raise_exception=True)
        wanted = None if body.validated_data["all"] else body.validated_data["ids"]
        return Response({"marked": mark_read(user_id=self.actor_id, ids=wanted)})
