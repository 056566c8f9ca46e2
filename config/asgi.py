"""Sockets and streams. HTTP is served by config.wsgi."""

from config.env import settings_module

settings_module()

from django.core.asgi import get_asgi_application

from shared_apps.core.tenancy import starting

with starting():
    http_application = get_asgi_application()

from config.routing import application_of
from config.standing import load_and_keep

application = application_of(http_application)
with starting():
    load_and_keep()
