"""Our apps with dj-stripe's migrations as it ships them: what django-tenants does when nothing is helped."""

from config.settings.test import *

MIGRATION_MODULES.clear()
