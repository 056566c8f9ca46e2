"""Access checks found in the code and taken out one by one: whatever decides who may see what must be missed.

`found()` lists them: the permission of every view and method, the log-in of every operation, every filter by owner and
by whether a right still holds, and every condition that refuses somebody. `taken_out(mutation)` runs the product
without that one check.
"""

from __future__ import annotations

import ast
import copy
import importlib
import inspect
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest
from django.conf import settings

from tests.tenancy.doors import METHODS, described, path_view_of, patterns
from tests.tenancy.policy import ANYBODY, POLICIES, STAFF

ROOT = Path(settings.BASE_DIR)
ROOMS = ("tenants", "shared_apps", "tenant_apps")
# No caller's request runs through these.
ELSEWHERE = {"management", "migrations", "djstripe_migrations", "archive", "upgrade", "demo.py", "models"}
# Names of columns that say whose a row is.
OWNERS = {"owner", "user", "client_user", "workshop", "listing", "audience", "schema_name", "caller"}
OWNERS |= {"client", "person", "subscriber", "holder", "participant", "workshop__slug"}
# Names of columns that say whether a right still holds.
VALIDITY = {"user__is_active", "user__status", "user__password_version", "revoked_at"}
# What a row is looked up by, when what is given is the person who asks.
KEYS, WHOEVER_ASKS = {"pk", "id"}, re.compile(r"\.(user_id|actor_id|owner_id|client_id)$")
LOOKING = {"filter", "get", "get_or_create", "update_or_create"}
# What the house says no with when it is about who somebody is.
REFUSALS = {
    "AdminsOnly", "ForeignFile", "NotAuthenticated", "NotOnTheTeam", "NotYours", "OutsideScope", "TicketRefused",
    "UnknownHost", "WorkshopClosed", "WorkshopReadOnly", "WorkshopSuspended", "WorkshopUnavailable",
}  # fmt: skip


@dataclass(frozen=True)
class Mutation:
    """One check taken out: from the function with this `code`, or from the door of this `route`."""

    kind: str
    # What is taken out and where: `name` stays the same when lines above it change.
    name: str
    line: int = 0
    code: CodeType | None = None
    route: tuple[str, str, str] | None = None
    # The node of the module's tree, and which of its parts, for what is taken out of the source.
    node: int = 0
    part: int = -1

    def __str__(self) -> str:
        return f"{self.kind}: {self.name}" + (f" (line {self.line})" if self.line else "")


def found() -> list[Mutation]:
    """Every check; two that read the same in one function are told apart by a number."""
    seen: Counter[tuple[str, str]] = Counter()
    everything = []
    for one in (*_permissions(), *_log_ins(), *_in_the_source()):
        seen[one.kind, one.name] += 1
        times = seen[one.kind, one.name]
        everything.append(one if times == 1 else replace(one, name=f"{one.name} #{times}"))
    return everything


def _permissions() -> Iterator[Mutation]:
    for (method, path), who in POLICIES["workshop"].items():
        if who == ANYBODY:
            continue
        yield Mutation("permission for everybody", f"{method} {path}", route=("workshop", method, path))
        if who != STAFF:
            yield Mutation("permission for all staff", f"{method} {path}", route=("workshop", method, path))


def _log_ins() -> Iterator[Mutation]:
    for api in ("shared", "console"):
        for (method, path), who in POLICIES[api].items():
            if who != ANYBODY:
                yield Mutation("no log-in", f"{api} {method} {path}", route=(api, method, path))


def _in_the_source() -> Iterator[Mutation]:
    for path in sorted(one for room in ROOMS for one in (ROOT / room).rglob("*.py")):
        if not ELSEWHERE & set(path.relative_to(ROOT).parts):
            yield from _in_module(path)


@lru_cache(maxsize=512)
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def _in_module(path: Path) -> Iterator[Mutation]:
    nodes = list(ast.walk(_tree(path)))
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    codes = {(code.co_name, code.co_firstlineno): code for code in _codes(_compiled(path, _tree(path)))}
    for number, node in enumerate(nodes):
        for kind, part, told in _checks(node):
            assert isinstance(node, ast.Call | ast.If)
            inside = [one for one in functions if one.lineno <= node.lineno <= (one.end_lineno or 0)]
            if not inside:
                continue
            function = max(inside, key=lambda one: one.lineno)
            first = min([function.lineno, *(one.lineno for one in function.decorator_list)])
            name = f"{path.relative_to(ROOT)} {function.name}: {told}"
            yield Mutation(kind, name, node.lineno, code=codes[function.name, first], node=number, part=part)


def _checks(node: ast.AST) -> Iterator[tuple[str, int, str]]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in LOOKING:
        for part, keyword in enumerate(node.keywords):
            if _says_whose(keyword):
                yield "filter by owner", part, ast.unparse(keyword)
            elif (keyword.arg or "").removesuffix("__isnull") in VALIDITY:
                yield "filter by validity", part, ast.unparse(keyword)
    if isinstance(node, ast.If) and _refuses(node):
        yield "condition", -1, ast.unparse(node.test)
        if isinstance(node.test, ast.BoolOp) and isinstance(node.test.op, ast.Or):
            for part, one in enumerate(node.test.values):
                yield "part of a condition", part, ast.unparse(one)


def _says_whose(keyword: ast.keyword) -> bool:
    """`user_id`, `listing__workshop`, `workshop__schema_name`; `pk=who.user_id` as well."""
    name = (keyword.arg or "").removesuffix("__in")
    last = name.rsplit("__", 1)[-1].removesuffix("_id")
    return last in OWNERS or name in OWNERS or (name in KEYS and bool(WHOEVER_ASKS.search(ast.unparse(keyword.value))))


def _refuses(node: ast.If) -> bool:
    """Does it end with a no about who somebody is? A row that is merely missing is none."""
    last = node.body[-1]
    if isinstance(last, ast.Raise) and last.exc is not None:
        name = ast.unparse(last.exc).split("(")[0].split(".")[0]
        is_missing = isinstance(node.test, ast.Compare) and isinstance(node.test.ops[0], ast.Is)
        return name in REFUSALS or (
            name == "NotHere" and not is_missing and "not deleted" not in ast.unparse(node.test)
        )
    said = ast.unparse(node)
    return "send(REFUSED)" in said or "close(code=44" in said


def _mutated(mutation: Mutation, path: Path) -> ast.Module:
    tree = copy.deepcopy(_tree(path))
    node = list(ast.walk(tree))[mutation.node]
    if isinstance(node, ast.Call):
        del node.keywords[mutation.part]
    elif isinstance(node, ast.If) and mutation.part < 0:
        node.test = ast.copy_location(ast.Constant(False), node.test)
    elif isinstance(node, ast.If) and isinstance(node.test, ast.BoolOp):
        del node.test.values[mutation.part]
        if len(node.test.values) == 1:
            node.test = node.test.values[0]
    return ast.fix_missing_locations(tree)


def _compiled(path: Path, tree: ast.Module) -> CodeType:
    return compile(tree, str(path), "exec", dont_inherit=True)


def _codes(code: CodeType) -> Iterator[CodeType]:
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from _codes(one)


def _function(code: CodeType) -> FunctionType:
    """The living function with this code; whoever has imported it holds the same object."""
    path = Path(code.co_filename)
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
    found: Any = module
    for name in code.co_qualname.split("."):
        found = inspect.getattr_static(found, name)
    if isinstance(found, property):
        found = found.fget
    function = inspect.unwrap(found.__func__ if isinstance(found, staticmethod | classmethod) else found)
    assert isinstance(function, FunctionType), code.co_qualname
    return function


@contextmanager
def taken_out(mutation: Mutation) -> Iterator[None]:
    """The product without this one check."""
    with pytest.MonkeyPatch.context() as patch:
        if mutation.code is not None:
            path = Path(mutation.code.co_filename)
            changed = _codes(_compiled(path, _mutated(mutation, path)))
            key = (mutation.code.co_qualname, mutation.code.co_firstlineno)
            patch.setattr(
                _function(mutation.code),
                "__code__",
                next(one for one in changed if (one.co_qualname, one.co_firstlineno) == key),
            )
        elif mutation.route is not None:
            _open_door(mutation, patch)
        yield


def _open_door(mutation: Mutation, patch: pytest.MonkeyPatch) -> None:
    assert mutation.route is not None
    api, method, path = mutation.route
    urlconf = {"workshop": "config.urls_workshop", "shared": "config.urls_public", "console": "config.urls_console"}[
        api
    ]
    entry = next(e for route, e in patterns(urlconf) if route == f"api/v1/{path}")
    if api == "workshop":
        view = getattr(entry.callback, "view_class", None)
        assert view is not None
        declared = view.permission
        each = {name.upper(): declared if isinstance(declared, str) else declared.get(name.upper()) for name in METHODS}
        wide = "public" if mutation.kind == "permission for everybody" else "account.self"
        patch.setattr(view, "permission", {name: one for name, one in each.items() if one} | {method: wide})
        return
    path_view = path_view_of(entry)
    assert path_view is not None
    for operation in path_view.operations:
        if method in operation.methods:
            patch.setattr(operation, "auth_callbacks", [])


def routes() -> dict[tuple[str, str, str], Any]:
    return {(api, method, path): route for api in POLICIES for (method, path), route in described(api).items()}
