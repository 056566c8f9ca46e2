"""The marketplace's host."""

from django.urls import path

from config.edge import shared_api

urlpatterns = [path("api/v1/", shared_api.urls)]

handler400 = "config.errors.bad_request"
handler403 = "config.errors.permission_denied"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"
