from __future__ import annotations

import logging
import sys
from collections.abc import Iterator

import pytest
import structlog

from shared_apps.core.observability import configure_logging
from shared_apps.core.types import WorkshopRef
from tests.tenancy.cells import Ear, World

OURS = ("shared_apps.", "tenant_apps.", "tenants.", "config.")


@pytest.fixture
def world(alpha: WorkshopRef, beta: WorkshopRef) -> World:
    return World(alpha, beta)


@pytest.fixture
def ear() -> Iterator[Ear]:
    """Every line at every level, written as production writes it."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    _log(level="DEBUG", as_json=True)
    listening = Ear()
    listening.setFormatter(root.handlers[0].formatter)
    root.handlers = [listening]
    yield listening
    _log(level="WARNING", as_json=False)
    root.handlers, root.level = before, level


def _log(*, level: str, as_json: bool) -> None:
    """structlog's loggers remember how they were configured when they were first used; here they forget."""
    configure_logging(level=level, as_json=as_json)
    for name, module in list(sys.modules.items()):
        if name.startswith(OURS):
            for value in vars(module).values():
                if isinstance(value, structlog._config.BoundLoggerLazyProxy):
                    vars(value).pop("bind", None)
