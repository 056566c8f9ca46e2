"""A process of web or sockets loads everything before its first request, and keeps it out of later collections."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.processes import environment

LOADED = """
import gc, importlib, sys
importlib.import_module(sys.argv[1])
print(gc.get_freeze_count(), "config.urls_workshop" in sys.modules, gc.isenabled())
"""


@pytest.mark.parametrize("application", ["config.wsgi", "config.asgi"])
def test_what_is_loaded_stands(application):
    done = subprocess.run(
        [sys.executable, "-c", LOADED, application], env=environment(), capture_output=True, text=True, check=True
    )
    frozen, has_addresses, still_collects = done.stdout.split()
    assert int(frozen) > 100_000
    assert (has_addresses, still_collects) == ("True", "True")
