from importlib import import_module

from django.apps import AppConfig


class DiagnosisConfig(AppConfig):
    name = "shared_apps.diagnosis"
    label = "diagnosis"

    def ready(self) -> None:
        import_module("shared_apps.diagnosis.handlers")  # hears of people who log in
