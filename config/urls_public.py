"""The marketplace's host."""

from django.conf import settings
from django.urls import include, path

from config.edge import shared_api

urlpatterns = [path("api/v1/", shared_api.urls)]
if settings.DEV_MAIL_INBOX:
    urlpatterns.append(path("dev/mail/", include("shared_apps.notifications.inbox_urls")))

handler400 = "config.errors.bad_request"
handler403 = "config.errors.permission_denied"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"
