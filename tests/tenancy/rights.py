"""Whom the check in front of each route lets through, asked of the check itself and compared with the policy.

The matrix asks the whole product, where a second check may stand behind a missing one; here each stands alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.test import RequestFactory
from rest_framework.request import Request

from shared_apps.core.actors import ACTOR_ATTRIBUTE
from shared_apps.core.drf import WorkshopPermission
from shared_apps.core.errors import Refusal
from shared_apps.core.types import Actor
from tests.tenancy.doors import BASE, path_view_of, patterns
from tests.tenancy.policy import ANYBODY, POLICIES

URLCONFS = {"shared": "config.urls_public", "console": "config.urls_console", "workshop": "config.urls_workshop"}
NOBODY = ""
# Who exists at the doors of each API.
THERE = {
    "workshop": (NOBODY, "owner", "receptionist", "mechanic", "client"),
    "shared": (NOBODY, "client"),
    "console": (NOBODY, "client", "admin"),
}
# What a person does for themself is the same code on both faces; that only admins have a token for the console is
# asked elsewhere (`ways.identity`).
ALIKE = POLICIES["shared"].keys() & POLICIES["console"].keys()


def unlike_the_policy(api: str) -> Iterator[str]:
    """Every route of this API whose check lets through somebody whom its line does not name, or keeps one out."""
    entries = {f"/{path}".removeprefix(BASE): entry for path, entry in patterns(URLCONFS[api])}
    for (method, path), allowed in POLICIES[api].items():
        for right in THERE[api]:
            if api == "console" and right == "client" and (method, path) in ALIKE:
                continue
            passes = lets_through(entries[path], method, right)
            if passes != (allowed == ANYBODY or right in allowed):
                yield f"{api} {method} {path} {'lets in' if passes else 'keeps out'} {right or 'nobody'}"


def lets_through(entry: Any, method: str, right: str) -> bool:
    request = RequestFactory().generic(method, "/")
    if right != NOBODY:
        roles = frozenset() if right == "client" else frozenset({right})
        actor = Actor(user_id=0, email="", roles=roles, is_platform_admin=right == "admin")
        setattr(request, ACTOR_ATTRIBUTE, actor)
    try:
        return all(check(request) for check in _checks(entry, method))
    except Refusal:
        return False


def _checks(entry: Any, method: str) -> list[Callable[[Any], Any]]:
    path_view = path_view_of(entry)
    if path_view is not None:
        return [
            check
            for operation in path_view.operations
            if method in operation.methods
            for check in operation.auth_callbacks
        ]
    view = entry.callback.view_class()
    return [lambda request: WorkshopPermission().has_permission(Request(request), view)]
