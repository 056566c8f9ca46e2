from django.apps import AppConfig


class ChatConfig(AppConfig):
    name = "tenant_apps.chat"
    label = "chat"
