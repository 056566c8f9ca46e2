"""Checks that nobody misses when they alone are taken out, each with the reason: another one stands behind it."""

from __future__ import annotations

SECOND_CHECKS: dict[str, str] = {}
