from importlib import import_module

from django.apps import AppConfig


class WorkordersConfig(AppConfig):
    name = "tenant_apps.workorders"
    label = "workorders"

    def ready(self) -> None:
        # Hears of new workshops, of visits, of parts that came and of customers made one.
        import_module("tenant_apps.workorders.handlers")
