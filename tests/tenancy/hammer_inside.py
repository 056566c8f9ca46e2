"""Runs inside the servers under the hammer: breaks requests where it is told to and looks at what they leave."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse

from shared_apps.core.redis import redis_client
from shared_apps.core.tenancy import PUBLIC_SCHEMA, OutsideScope, connection, current_schema, open_public

MISHAP, STOOD, UNCLEAN = "X-Mishap", "X-Stood", "X-Unclean"
UNCLEAN_KEY = "hammer:unclean"
Next = Callable[[HttpRequest], HttpResponse]


class Mishap(RuntimeError):
    """What went wrong in the middle of a request, because the hammer wanted it."""


class Mishaps:
    """Innermost: `slow` waits in the database, `query` breaks in a transaction, `late` breaks after the answer."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        mishap = request.headers.get(MISHAP, "")
        if mishap == "slow":
            _ask("SELECT pg_sleep(0.05)")
        if mishap == "query":
            with transaction.atomic():
                _ask("SELECT 1/0")
        if mishap == "nested":
            with transaction.atomic():
                _ask("SELECT 1")
                with transaction.atomic():
                    raise Mishap
        response = self.get_response(request)
        if mishap == "late":
            raise Mishap
        response[STOOD] = str(_ask("SELECT current_schema() || ' as ' || current_user"))
        return response


class Afterwards:
    """Outermost: whatever happened inside, the connection and the thread belong to nobody again."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        left = unclean()
        if left:
            response[UNCLEAN] = left
        return response


def _ask(query: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]


def unclean() -> str:
    """What an operation left behind on this thread's connection; empty when nothing."""
    try:
        # A worker stands in public by declaration, a request in nothing.
        if current_schema() != PUBLIC_SCHEMA:
            return f"the code still stands in {current_schema()}"
    except OutsideScope:
        pass
    if connection.schema_name != PUBLIC_SCHEMA or connection.in_atomic_block:
        return f"the connection stands in {connection.schema_name}, transaction {connection.in_atomic_block}"
    with open_public():
        path = _ask("SELECT current_setting('search_path')")
        is_owner = _ask("SELECT current_user = session_user")
    return "" if str(path).replace('"', "").startswith("public") and is_owner else f"{path}, owner {is_owner}"


def remember_unclean(what: str) -> None:
    left = unclean()
    if left:
        redis_client().rpush(UNCLEAN_KEY, f"{what}: {left}")
