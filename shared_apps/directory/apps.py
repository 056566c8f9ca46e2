from importlib import import_module

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "shared_apps.directory"
    label = "directory"

    def ready(self) -> None:
        import_module("shared_apps.directory.handlers")  # hears of new workshops
