from django.apps import AppConfig


class CalendarConfig(AppConfig):
    name = "tenant_apps.calendar"
    label = "calendar"
