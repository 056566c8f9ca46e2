from importlib import import_module

from django.apps import AppConfig


class ConsoleConfig(AppConfig):
    name = "shared_apps.console"
    label = "console"

    def ready(self) -> None:
        import_module("shared_apps.console.handlers")
