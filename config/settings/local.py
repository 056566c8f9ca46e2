"""Development and the demo: real servers on private ports, embedded suppliers, plain http on *.localhost."""

from config.env import environment
from config.settings import base
from shared_apps.core.observability import configure_logging

_env = environment(allow_local_file=True)

globals().update(base.build(_env))

DEBUG = _env.garage_debug
DEV_MAIL_INBOX = True
# One person behind one address tries the whole product here; production keeps the seed's limits.
THROTTLE_RATES = {
    "anon": "6000/hour",
    "user": "12000/hour",
    "ai_chat": "500/hour",
    "payment": "100/hour",
    "login": "60/minute",
}

configure_logging(level=_env.garage_log_level, as_json=False)
