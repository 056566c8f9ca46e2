from django.apps import AppConfig


class VehiclesConfig(AppConfig):
    name = "shared_apps.vehicles"
    label = "vehicles"
