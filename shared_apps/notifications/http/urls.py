from django.urls import path

from shared_apps.notifications.http.views import NotificationReadView, NotificationsView

urlpatterns = [
    path("notifications/", NotificationsView.as_view()),
    path("notifications/read/", NotificationReadView.as_view()),
]
