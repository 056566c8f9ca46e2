from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.http import WorkshopView
from shared_apps.notifications.selectors import notification_list, preferences_out, unread_count
from shared_apps.notifications.services import (
    Choice,
    mark_read,
    preferences_set,
    push_subscribe,
    push_unsubscribe,
)
from shared_apps.notifications.types import Channel


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


class UnreadOut(serializers.Serializer[object]):
    unread = serializers.IntegerField()


class ChannelOut(serializers.Serializer[object]):
    channel = serializers.ChoiceField(choices=list(Channel))
    is_on = serializers.BooleanField()


class KindOut(serializers.Serializer[object]):
    kind = serializers.CharField()
    name = serializers.CharField()
    group = serializers.CharField()
    channels = ChannelOut(many=True)


class QuietOut(serializers.Serializer[object]):
    starts_at = serializers.CharField()
    ends_at = serializers.CharField()
    zone = serializers.CharField()


class PreferencesOut(serializers.Serializer[object]):
    kinds = KindOut(many=True)
    quiet = QuietOut()
    allows_marketing = serializers.BooleanField()
    push_key = serializers.CharField()


class ChoiceIn(serializers.Serializer[object]):
    kind = serializers.CharField(max_length=40)
    channel = serializers.ChoiceField(choices=list(Channel))
    is_on = serializers.BooleanField()


class QuietIn(serializers.Serializer[object]):
    starts_at = serializers.TimeField()
    ends_at = serializers.TimeField()
    zone = serializers.CharField(max_length=40, required=False, default="Europe/Warsaw")


class PreferencesIn(serializers.Serializer[object]):
    choices = serializers.ListField(child=ChoiceIn(), required=False, default=list, max_length=200)
    quiet = QuietIn(required=False, allow_null=True, default=None)
    allows_marketing = serializers.BooleanField(required=False, allow_null=True, default=None)


class PushIn(serializers.Serializer[object]):
    endpoint = serializers.CharField(max_length=700)
    p256dh = serializers.RegexField(r"^[A-Za-z0-9_=-]+$", max_length=200)
    auth = serializers.RegexField(r"^[A-Za-z0-9_=-]+$", max_length=200)


class PushGoneIn(serializers.Serializer[object]):
    endpoint = serializers.CharField(max_length=700)


class UnreadView(WorkshopView):
    permission = "notifications.view"

    @extend_schema(operation_id="notifications_unread", responses=UnreadOut, tags=["notifications"])
    def get(self, request: Request) -> Response:
        return Response({"unread": unread_count(user_id=self.actor_id)})


class PreferencesView(WorkshopView):
    permission = "notifications.view"

    @extend_schema(operation_id="notifications_preferences", responses=PreferencesOut, tags=["notifications"])
    def get(self, request: Request) -> Response:
        return Response(preferences_out(user_id=self.actor_id, audience="staff"))

    @extend_schema(
        operation_id="notifications_preferences_set",
        request=PreferencesIn,
        responses=PreferencesOut,
        tags=["notifications"],
    )
    def put(self, request: Request) -> Response:
        body = PreferencesIn(data=request.data)
        body.is_valid(raise_exception=True)
        told = body.validated_data
        quiet = told["quiet"]
        preferences_set(
            user_id=self.actor_id,
            choices=[Choice(one["kind"], one["channel"], one["is_on"]) for one in told["choices"]],
            quiet=(quiet["starts_at"], quiet["ends_at"], quiet["zone"]) if quiet else None,
            allows_marketing=told["allows_marketing"],
        )
        return Response(preferences_out(user_id=self.actor_id, audience="staff"))


class PushView(WorkshopView):
    permission = "notifications.view"

    @extend_schema(
        operation_id="notifications_push_subscribe", request=PushIn, responses={204: None}, tags=["notifications"]
    )
    def post(self, request: Request) -> Response:
        body = PushIn(data=request.data)
        body.is_valid(raise_exception=True)
        push_subscribe(user_id=self.actor_id, **body.validated_data)
        return Response(status=204)

    @extend_schema(
        operation_id="notifications_push_unsubscribe",
        request=PushGoneIn,
        responses={204: None},
        tags=["notifications"],
    )
    def delete(self, request: Request) -> Response:
        body = PushGoneIn(data=request.data)
        body.is_valid(raise_exception=True)
        push_unsubscribe(user_id=self.actor_id, **body.validated_data)
        return Response(status=204)
