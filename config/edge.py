"""Mounts the ninja routers of the shared hosts. One API for clients and visitors, one for the console."""

from __future__ import annotations

from shared_apps.core.edge import EdgeAPI

shared_api = EdgeAPI(title="GarageManager: shared API", name="shared")
console_api = EdgeAPI(title="GarageManager: console API", name="console")
