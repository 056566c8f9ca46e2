"""Ways of more than one step by which somebody could come where they do not belong, each found by its `@way`."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from tests.tenancy.ways.base import WAYS

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

__all__ = ["WAYS"]
