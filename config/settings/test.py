"""Tests: the real servers of `make services`, a database of their own, no waiting where only speed is lost."""

import os
import tempfile
from urllib.parse import urlsplit

from config.settings.base import *
from shared_apps.core.observability import configure_logging

# Each test process has a database, a Redis database and a queue of its own, beside the ones people use. Processes
# started by a test are told the same names (tests.processes).
_worker = os.environ.get("PYTEST_XDIST_WORKER", "")
_process = os.environ.get("GARAGE_TEST_PROCESS", _worker.removeprefix("gw") or str(os.getpid() % 14))
TEST_PROCESS = _process
DATABASES["default"]["TEST"] = {
    "NAME": f"test_garage_{os.getppid() if _worker else os.getpid()}",
    "TEMPLATE": "template1",
}
REDIS_URL = urlsplit(env.redis_url)._replace(path=f"/{1 + int(_process) % 14}").geturl()
for _cache in CACHES.values():
    _cache["LOCATION"] = REDIS_URL
CELERY_TASK_DEFAULT_QUEUE = f"garage-test-{_process}"
MEDIA_ROOT = f"{tempfile.gettempdir()}/garage-test-media-{_process}"
# Addresses in answers and mails, whatever port the demo has here.
PUBLIC_PORT = ":8000"
SENT_BY_NGINX = False
DEV_MAIL_INBOX = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
THROTTLE_RATES = dict.fromkeys(THROTTLE_RATES, "1000000/hour")

configure_logging(level="WARNING", as_json=False)
