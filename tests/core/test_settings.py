"""Production refuses to start half-configured and says which variable to set."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

GOOD = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "DATABASE_URL": "postgresql://u:p@127.0.0.1:1/x",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "CELERY_BROKER_URL": "amqp://127.0.0.1:1//",
    "GARAGE_SECRET_KEY": "s" * 60,
    "GARAGE_JWT_KEY": "j" * 60,
    "GARAGE_FIELD_KEYS": "x" * 43 + "=",
    "GARAGE_ROOT_HOST": "garagemanager.example",
    "GARAGE_PUBLIC_SCHEME": "https",
}


def start(**changed: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"]} | GOOD | changed
    return subprocess.run(
        [sys.executable, "-c", "import django; from django.conf import settings; print(settings.DEBUG)"],
        env={name: value for name, value in environment.items() if value != "unset"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_complete_configuration_starts():
    assert start().stdout.strip() == "False"


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"GARAGE_SECRET_KEY": "short"}, "GARAGE_SECRET_KEY"),
        ({"GARAGE_SECRET_KEY": "development-" + "s" * 60}, "GARAGE_SECRET_KEY"),
        ({"GARAGE_JWT_KEY": "s" * 60}, "GARAGE_JWT_KEY"),
        ({"GARAGE_DEBUG": "1"}, "GARAGE_DEBUG"),
        ({"GARAGE_ALLOWED_HOSTS": "*"}, "GARAGE_ALLOWED_HOSTS"),
        ({"GARAGE_ROOT_HOST": "garage.localhost"}, "GARAGE_ROOT_HOST"),
        ({"GARAGE_PUBLIC_SCHEME": "http"}, "GARAGE_PUBLIC_SCHEME"),
        ({"DATABASE_URL": "unset"}, "DATABASE_URL"),
        ({"GARAGE_FIELD_KEYS": "unset"}, "GARAGE_FIELD_KEYS"),
    ],
)
def test_it_refuses_and_names_the_variable(changed, named):
    result = start(**changed)

    assert result.returncode != 0
    assert "ImproperlyConfigured" in result.stderr
    assert named in result.stderr.strip().splitlines()[-1]
