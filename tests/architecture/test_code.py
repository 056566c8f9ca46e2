"""What the import contracts cannot show about code: keyword-only faces, a permission on every route, no shortcuts."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from pathlib import Path
from types import ModuleType

import pytest
from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from shared_apps.core.http import WorkshopView
from shared_apps.core.permissions import PERMISSIONS

ROOT = Path(settings.BASE_DIR)
ROOMS = ("tenants", "shared_apps", "tenant_apps", "config")
FRAMEWORK = {"management", "migrations", "djstripe_migrations"}


def sources() -> list[Path]:
    return [path for room in ROOMS for path in (ROOT / room).rglob("*.py") if not FRAMEWORK & set(path.parts)]


def faces_named(kind: str) -> list[ModuleType]:
    """Every app's `services` or `selectors`, module or package: what other apps may call."""
    found = []
    for room in ROOMS[:3]:
        package = importlib.import_module(room)
        for info in pkgutil.walk_packages(package.__path__, f"{room}."):
            if info.name.rpartition(".")[2] == kind:
                found.append(importlib.import_module(info.name))
    return found


@pytest.mark.parametrize("kind", ["services", "selectors"])
def test_public_faces_take_keywords_only(kind):
    faces = faces_named(kind)
    assert len(faces) > 5
    wrong = []
    for face in faces:
        for name, function in inspect.getmembers(face, inspect.isfunction):
            if name.startswith("_") or not function.__module__.startswith(face.__name__):
                continue
            parameters = inspect.signature(inspect.unwrap(function)).parameters.values()
            # dj-stripe calls its subscriber callback with the request.
            if name != "account_of_request" and any(p.kind is not p.KEYWORD_ONLY for p in parameters):
                wrong.append(f"{face.__name__}.{name}")
    assert wrong == []


def workshop_routes() -> list[tuple[str, type]]:
    found: list[tuple[str, type]] = []

    def walk(resolver: URLResolver, prefix: str) -> None:
        for entry in resolver.url_patterns:
            if isinstance(entry, URLResolver):
                walk(entry, prefix + str(entry.pattern))
            elif isinstance(entry, URLPattern):
                found.append((prefix + str(entry.pattern), getattr(entry.callback, "view_class", type(None))))

    walk(get_resolver("config.urls_workshop"), "")
    return found


def test_every_staff_route_names_a_known_permission_for_each_method():
    api = [(route, view) for route, view in workshop_routes() if route.startswith("api/")]
    assert len(api) > 10
    for route, view in api:
        assert issubclass(view, WorkshopView), route
        methods = [name.upper() for name in ("get", "post", "put", "patch", "delete") if hasattr(view, name)]
        for method in methods:
            declared = view.permission if isinstance(view.permission, str) else view.permission[method]
            assert declared in PERMISSIONS, f"{method} {route}"


def test_nobody_opens_a_schema_by_hand():
    allowed = {
        "shared_apps/core/tenancy.py",
        "tenants/backend/base.py",
        "tenants/blueprint.py",
        # Migrations walk through schemas by themselves, inside any_schema().
        "tenants/upgrade/recording.py",
        "tenants/upgrade/run.py",
    }
    banned = {
        "set_schema",
        "set_tenant",
        "set_schema_to_public",
        "schema_context",
        "tenant_context",
        "database_sync_to_async",
    }
    wrong = []
    for path in sources():
        if str(path.relative_to(ROOT)) in allowed:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
            if name in banned:
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno} {name}")
    assert wrong == []


def test_nothing_is_cached_behind_a_log_in_and_no_query_is_built_from_a_body():
    wrong = []
    for path in sources():
        text = path.read_text()
        for shortcut in ("cache_page", "**request.data", "**request.GET", "**request.POST", "thread_sensitive=False"):
            if shortcut in text:
                wrong.append(f"{path.relative_to(ROOT)}: {shortcut}")
    assert wrong == []


def test_files_stay_readable():
    long = {str(path.relative_to(ROOT)): n for path in sources() if (n := len(path.read_text().splitlines())) > 450}
    assert long == {}


MADE = {"create", "acreate", "bulk_create", "get_or_create", "update_or_create", "update", "bulk_update"}
INNER = {"Subquery", "OuterRef", "Exists", "RawSQL"}
VOLATILE = {"Random", "RandomUUID"}
VOLATILE_SQL = re.compile(r"\b(random|gen_random_uuid|uuid_generate_v\w+|clock_timestamp|timeofday|nextval)\s*\(", re.I)


def against_placement(tree: ast.AST) -> list[str]:
    """What a workshop on another machine could not do (docs/growing.md): see the test below."""
    found = []
    prefixes = {
        id(call.func.value)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "startswith"
    }
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr="constraint_name") if id(node) not in prefixes:
                found.append("a constraint's whole name")
            case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[ast.Call(func=ast.Name("str"), args=[about])]):
                if isinstance(about, ast.Name) and "err" in about.id:
                    found.append("the words of an error")
            case ast.Call(func=ast.Attribute(attr=made)) if made in MADE:
                names = {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}
                if names & INNER:
                    found.append(f"{made}() with a query inside")
            case ast.Name(id=name) | ast.alias(name=name) if name in VOLATILE:
                found.append(name)
            case ast.Constant(value=str(text)) if re.search(r"\bUPDATE\b", text) and VOLATILE_SQL.search(text):
                found.append("an UPDATE that rolls dice")
    return found


def test_database_errors_are_known_by_sqlstate_and_rows_are_written_with_values():
    """A constraint's name gets a shard's number behind it; a query inside a create() and chance in an UPDATE fail."""
    wrong = {
        str(path.relative_to(ROOT)): found
        for path in sources()
        if (found := against_placement(ast.parse(path.read_text())))
    }
    assert wrong == {}


@pytest.mark.parametrize(
    "planted",
    [
        "if error.__cause__.diag.constraint_name == 'bay_once': pass",
        "name = error.__cause__.diag.constraint_name",
        "if 'bay_once' in str(error): pass",
        "Bay.objects.create(name=Subquery(names))",
        "Bay.objects.update(position=Subquery(names))",
        "Bay.objects.update(token=RandomUUID())",
        "from django.contrib.postgres.functions import RandomUUID",
        "cursor.execute('UPDATE calendar_bay SET position = random()')",
    ],
)
def test_what_would_not_survive_another_machine_is_seen(planted):
    assert against_placement(ast.parse(planted))


def test_the_prefix_of_a_constraints_name_may_be_read():
    assert against_placement(ast.parse("error.diag.constraint_name.startswith('bay_once')")) == []
