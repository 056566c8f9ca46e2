"""Mounts the ninja routers of the shared hosts. One API for clients and visitors, one for the console."""

from __future__ import annotations

from shared_apps.accounts.edge import router as accounts_router
from shared_apps.billing.edge import router as billing_router
from shared_apps.console.edge import router as console_router
from shared_apps.core.edge import EdgeAPI
from shared_apps.diagnosis.edge import console_router as diagnosis_console_router
from shared_apps.diagnosis.edge import router as diagnosis_router
from shared_apps.directory.edge import router as directory_router
from shared_apps.notifications.edge import console_router as notices_console_router
from shared_apps.notifications.edge import public_router as unsubscribe_router
from shared_apps.notifications.edge import router as notifications_router
from shared_apps.vehicles.edge import router as vehicles_router
from tenant_apps.calendar.edge import router as calendar_router
from tenant_apps.chat.edge import router as chat_router
from tenant_apps.workorders.edge import router as workorders_router

shared_api = EdgeAPI(title="GarageManager: shared API", name="shared")
console_api = EdgeAPI(title="GarageManager: console API", name="console")

shared_api.add_router("", directory_router)
shared_api.add_router("", accounts_router)
shared_api.add_router("", billing_router)
console_api.add_router("", accounts_router)
shared_api.add_router("", notifications_router)
shared_api.add_router("", vehicles_router)
shared_api.add_router("", diagnosis_router)
shared_api.add_router("", calendar_router)
shared_api.add_router("", workorders_router)
shared_api.add_router("", chat_router)
console_api.add_router("", notifications_router)
console_api.add_router("", console_router)
shared_api.add_router("", unsubscribe_router)
console_api.add_router("", notices_console_router)
console_api.add_router("", diagnosis_console_router)
