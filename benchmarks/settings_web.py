"""The product as production runs it, on this machine: JSON logs, no DEBUG, but nobody is counted or sent away."""

from config.settings.base import *
from config.settings.base import env
from shared_apps.core.observability import configure_logging

THROTTLE_RATES = dict.fromkeys(THROTTLE_RATES, "100000000/hour")
# A measurement tells warm connections from fresh ones itself; none may grow too old in the middle of it.
DATABASES["default"]["CONN_MAX_AGE"] = None
DEV_MAIL_INBOX = True

configure_logging(level=env.garage_log_level, as_json=True)
