from django.urls import path

from shared_apps.notifications.http.views import (
    NotificationReadView,
    NotificationsView,
    PreferencesView,
    PushView,
    UnreadView,
)

urlpatterns = [
    path("notifications/", NotificationsView.as_view()),
    path("notifications/read/", NotificationReadView.as_view()),
    path("notifications/unread/", UnreadView.as_view()),
    path("notifications/preferences/", PreferencesView.as_view()),
    path("notifications/push/", PushView.as_view()),
]
