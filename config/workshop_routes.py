"""Every route of the workshop API, relative to its base."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("shared_apps.accounts.http.urls")),
    path("", include("shared_apps.directory.http.urls")),
    path("", include("shared_apps.notifications.http.urls")),
    path("", include("shared_apps.console.http.urls")),
    path("", include("tenant_apps.calendar.http.urls")),
    path("", include("tenant_apps.chat.http.urls")),
    path("", include("tenant_apps.customers.http.urls")),
    path("", include("tenant_apps.workorders.http.urls")),
    path("", include("tenant_apps.inventory.http.urls")),
]
