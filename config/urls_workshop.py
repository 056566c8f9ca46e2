"""A workshop's own host."""

from django.urls import include, path

from config.pages import workshop_page
from shared_apps.integrations.storage.door import private_file
from tenant_apps.calendar.feeds import calendar_feed

urlpatterns = [
    path("api/v1/", include("config.workshop_routes")),
    path("calendar/<str:secret>.ics", calendar_feed),
    path("files/<str:token>", private_file),
    path("page/<str:face>", workshop_page),
]

handler400 = "config.errors.bad_request"
handler403 = "config.errors.permission_denied"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"
