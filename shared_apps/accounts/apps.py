from importlib import import_module

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "shared_apps.accounts"
    label = "accounts"

    def ready(self) -> None:
        import_module("shared_apps.accounts.handlers")  # hears of new workshops and of rights that changed
