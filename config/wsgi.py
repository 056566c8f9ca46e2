from config.env import settings_module

settings_module()

from django.core.wsgi import get_wsgi_application

from shared_apps.core.tenancy import starting

with starting():
    application = get_wsgi_application()

from config.standing import load_and_keep

with starting():
    load_and_keep()
