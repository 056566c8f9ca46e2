from importlib import import_module

from django.apps import AppConfig


class CalendarConfig(AppConfig):
    name = "tenant_apps.calendar"
    label = "calendar"

    def ready(self) -> None:
        # Hears of new workshops and of changed hours.
        import_module("tenant_apps.calendar.handlers")
