from django.apps import AppConfig


class CalendarConfig(AppConfig):
    name = "tenant_apps.calendar"
    label = "calendar"

    def ready(self) -> None:
        from tenant_apps.calendar import handlers  # hears of new workshops and of changed hours

        assert handlers
