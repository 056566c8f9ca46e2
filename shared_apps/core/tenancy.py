"""Which workshop is this code in. The only place where a schema is entered.

A query outside a declared scope raises, and so does a query on a connection that stands in another schema than the
declared one: a contextvar says where the code believes it is, the execute wrapper compares it with the connection.
(Channels and threads make that belief wrong easily: 180 of 240 messages went elsewhere in the obvious code.)

- synchronous code:  ``with open_workshop(schema_name): …``
- async code:        ``await run_in_workshop(schema_name, function, …)``
- tasks:             ``shared_apps.core.tasks.WorkshopTask``
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Concatenate, ParamSpec, TypeVar

from asgiref.sync import sync_to_async
from django.db import close_old_connections
from django.db import connection as _django_connection

P = ParamSpec("P")
T = TypeVar("T")

PUBLIC_SCHEMA = "public"
# Where a task's message says which schema it belongs to.
SCHEMA_HEADER = "garage_schema"
REQUEST_HEADER = "garage_request_id"
# When it was to run, in seconds since 1970: what it waited beyond that is measured.
DUE_HEADER = "garage_due"
# Migrations and the blueprint walk through schemas by themselves.
ANY_SCHEMA = "*"

# The connection of this thread, as tenants.backend makes it (it knows its schema).
connection: Any = _django_connection

_scope: ContextVar[str | None] = ContextVar("garage_scope", default=None)


class OutsideScope(RuntimeError):
    """A query was about to run in a schema that nobody declared. Always a bug, never shown as an answer."""


def declare_scope(schema_name: str) -> None:
    """Where a process starts (manage.py, a worker). Requests, sockets and tasks use the context managers."""
    _scope.set(schema_name)


@contextmanager
def starting() -> Iterator[None]:
    """Django's own set-up looks into the database; requests and sockets afterwards begin without a scope."""
    token = _scope.set(PUBLIC_SCHEMA)
    try:
        yield
    finally:
        _scope.reset(token)


def current_schema() -> str:
    """The schema this code runs in. Raises OutsideScope when none was declared."""
    schema_name = _scope.get()
    if schema_name is None:
        raise OutsideScope("no schema was declared")
    return str(connection.schema_name) if schema_name == ANY_SCHEMA else schema_name


def walks_anywhere() -> bool:
    """True for migrations and the blueprint, which stand in no single schema."""
    return _scope.get() == ANY_SCHEMA


@contextmanager
def open_scope(schema_name: str) -> Iterator[None]:
    """Stand in `schema_name` for the length of the block and return to where the connection stood before."""
    previous_schema = connection.schema_name
    token = _scope.set(schema_name)
    if previous_schema != schema_name:
        connection.set_schema(schema_name)
    try:
        yield
    finally:
        _scope.reset(token)
        if connection.schema_name != previous_schema:
            connection.set_schema(previous_schema)


@contextmanager
def open_workshop(schema_name: str) -> Iterator[None]:
    """Enter one workshop's schema. Open it inside the synchronous function, never around an await.

    Raises WorkshopUnavailable (503) when the schema does not exist: see tenants.backend.
    """
    if schema_name in {PUBLIC_SCHEMA, ANY_SCHEMA}:
        raise OutsideScope(f"{schema_name} is not a workshop")
    with open_scope(schema_name):
        yield


@contextmanager
def open_public() -> Iterator[None]:
    """The shared schema alone: for code that may be called from inside a workshop but must not see its tables."""
    with open_scope(PUBLIC_SCHEMA):
        yield


def return_to_public() -> None:
    """Whatever an earlier request left behind, this thread's connection stands in public again."""
    connection.set_schema(PUBLIC_SCHEMA)


@contextmanager
def any_schema() -> Iterator[None]:
    """The blueprint's and the migrations' licence to move between schemas by hand."""
    token = _scope.set(ANY_SCHEMA)
    try:
        yield
    finally:
        _scope.reset(token)


# Whether a connection is alive and not too old is looked at as often, not before and after every single step.
LOOK_SECONDS = 1.0
_looked = threading.local()


async def run_in_workshop(schema_name: str, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Run a synchronous function inside one workshop (or public) from async code."""
    return await sync_to_async(_run_in)(schema_name, function, *args, **kwargs)


def _run_in(schema_name: str, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    _look_after_connection()
    try:
        with open_scope(schema_name):
            return function(*args, **kwargs)
    finally:
        _look_after_connection()


def _look_after_connection() -> None:
    now = time.monotonic()
    if connection.errors_occurred or now - getattr(_looked, "at", 0.0) > LOOK_SECONDS:
        _looked.at = now
        close_old_connections()


Execute = Callable[Concatenate[str, Any, bool, dict[str, Any], ...], Any]


def guard(execute: Execute, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    """Execute wrapper on every connection: the declared scope and the connection must agree."""
    declared = _scope.get()
    if declared != ANY_SCHEMA:
        standing = context["connection"].schema_name
        if declared is None or declared != standing:
            raise OutsideScope(f"declared {declared or 'nothing'}, connection stands in {standing}")
    return execute(sql, params, many, context)
