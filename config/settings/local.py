"""Development and the demo: real servers on private ports, embedded suppliers, plain http on *.localhost."""

from config.settings.base import *
from config.settings.base import env
from shared_apps.core.observability import configure_logging

DEBUG = env.garage_debug
DEV_MAIL_INBOX = True

configure_logging(level=env.garage_log_level, as_json=False)
