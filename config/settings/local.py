"""Development and the demo: real servers on private ports, embedded suppliers, plain http on *.localhost."""

from config.settings.base import *
from config.settings.base import env
from shared_apps.core.observability import configure_logging

DEBUG = env.garage_debug
DEV_MAIL_INBOX = True
# One person behind one address tries the whole product here; production keeps the seed's limits.
THROTTLE_RATES = {
    "anon": "6000/hour",
    "user": "12000/hour",
    "ai_chat": "500/hour",
    "payment": "100/hour",
    "login": "60/minute",
}

configure_logging(level=env.garage_log_level, as_json=False)
