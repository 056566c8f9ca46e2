"""The platform admins' host."""

from django.urls import path

from config.edge import console_api

urlpatterns = [path("api/v1/", console_api.urls)]

handler400 = "config.errors.bad_request"
handler403 = "config.errors.permission_denied"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"
