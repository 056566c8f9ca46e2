from importlib import import_module

from django.apps import AppConfig


class BillingConfig(AppConfig):
    name = "shared_apps.billing"
    label = "billing"

    def ready(self) -> None:
        import_module("shared_apps.billing.handlers")
