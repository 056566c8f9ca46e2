from config.env import settings_module

settings_module()

from django.core.wsgi import get_wsgi_application

from shared_apps.core.tenancy import starting

with starting():
    application = get_wsgi_application()
