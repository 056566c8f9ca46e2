"""Tests: the real servers of `make services`, a database of their own, no waiting where only speed is lost."""

from config.settings.base import *
from shared_apps.core.observability import configure_logging

TESTING = True
DEV_MAIL_INBOX = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
THROTTLE_RATES = {
    "anon": "1000000/hour",
    "user": "1000000/hour",
    "ai_chat": "1000000/hour",
    "payment": "1000000/hour",
    "login": "1000000/minute",
}

configure_logging(level="WARNING", as_json=False)
