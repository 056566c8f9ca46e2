"""By construction: each key, group, path and lock that belongs to a workshop is made by one function that carries it.

What is kept outside the workshops' schemas is reached in the modules named here alone; each line says why.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import transaction

from shared_apps.core.locks import workshop_lock_key
from shared_apps.core.outbox import enqueue, first_time
from shared_apps.core.realtime import announce
from shared_apps.core.tenancy import open_workshop
from shared_apps.core.throttling import EVERYWHERE, throttle_key
from shared_apps.integrations.storage import new_key
from tests.architecture.test_code import ROOT, sources

# A name or a part of a text, and the modules in which it may stand.
ONE_WAY: dict[str, dict[str, str]] = {
    "group_add": {"shared_apps/core/realtime.py": "join"},
    "group_discard": {"shared_apps/core/realtime.py": "leave"},
    "group_send": {"shared_apps/core/realtime.py": "tell_group"},
    "get_channel_layer": {"shared_apps/core/realtime.py": "what is published"},
    "asgi__group__": {"shared_apps/core/realtime.py": "what is published"},
    "workshop.{": {"shared_apps/core/realtime.py": "workshop_group"},
    "pg_advisory": {
        "shared_apps/core/locks.py": "workshop_lock",
        "tenants/guard_roles.py": "roles are the cluster's",
        "shared_apps/console/services.py": "one job at a time, by the job's own id",
    },
    "pg_try_advisory": {
        "shared_apps/console/services.py": "one job at a time, by the job's own id",
    },
    "IdempotencyRecord.objects": {"shared_apps/core/idempotency.py": "keyed by caller and schema"},
    "DoneEffect.objects": {"shared_apps/core/outbox.py": "first_time"},
    "Delivery.objects": {
        "shared_apps/notifications/services/sending.py": "keep, by a key that carries its workshop",
        "shared_apps/notifications/services/telling.py": "the same key",
        "shared_apps/notifications/services/lost.py": "each in the scope it was promised in",
        "shared_apps/notifications/services/forgetting.py": "everything of a year ago, wherever it was promised",
        "shared_apps/notifications/selectors.py": "the platform's own list",
    },
    "DeadTask.objects": {"shared_apps/core/dead_tasks.py": "the platform's own list; each carries its schema"},
    "throttle:": {
        "shared_apps/core/throttling.py": "throttle_key",
        "shared_apps/accounts/services/login_wait.py": "failed log-ins of a person, on all hosts",
    },
    "send_task": {"shared_apps/core/broker.py": "with the schema of the message"},
    "apply_async": {},
    "default_storage": {},
    "FileSystemStorage": {"shared_apps/integrations/storage/client.py": "behind check_own"},
    "S3Storage": {"shared_apps/integrations/storage/bucket.py": "behind check_own"},
    "django.core.cache": {
        "tenant_apps/workorders/services/estimate_paper.py": "the key carries the workshop by construction"
    },
    "set_config": {"tenants/backend/base.py": "entering a schema"},
    "SET search_path": {},
    "SET ROLE": {},
    "RESET ROLE": {},
    "redis_client": {
        "shared_apps/core/realtime.py": "numbers of hints by group",
        "shared_apps/core/throttling.py": "throttle_key",
        "shared_apps/core/observability.py": "how many people are here, nobody's data",
        "shared_apps/core/health.py": "is it there",
        "shared_apps/core/dead_tasks.py": "what a task failed with, by the task's own id",
        "shared_apps/accounts/services/login_wait.py": "failed log-ins of a person, on all hosts",
        "shared_apps/accounts/services/second_factor.py": "a person's own secret, by their id",
        "shared_apps/accounts/services/tickets.py": "by a secret that names person and host",
        "shared_apps/diagnosis/services/photos.py": "a conversation's photo, by the ids of both",
        "shared_apps/integrations/kept.py": "development only",
        "tenants/hosts.py": "the epoch of all hosts",
    },
}
# Rooms that move whole schemas by hand, one run at a time: birth, archive, migrations.
BY_HAND = ("tenants/blueprint.py", "tenants/archive/", "tenants/upgrade/", "tenants/management/")
SCHEMAS = {"set_config", "SET search_path", "SET ROLE", "RESET ROLE", "pg_advisory", "pg_try_advisory"}


def words_of(path: Path) -> set[str]:
    """Names, attributes, imports and texts of a module; comments and descriptions do not count."""
    tree = ast.parse(path.read_text())
    told = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found |= {node.attr, ast.unparse(node)}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            found.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            found.add(ast.unparse(node))
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or "", *(alias.name for alias in node.names)}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


@pytest.fixture(scope="module")
def words() -> dict[str, set[str]]:
    return {
        str(path.relative_to(ROOT)): words_of(path)
        for path in sources()
        if "settings" not in path.relative_to(ROOT).parts
    }


@pytest.mark.parametrize("word", ONE_WAY)
def test_there_is_one_way(words, word):
    found = {name for name, said in words.items() if any(word in one for one in said)}
    if word in SCHEMAS:
        found = {name for name in found if not name.startswith(BY_HAND)}
    assert found - set(ONE_WAY[word]) == set(), f"{word} belongs elsewhere"
    assert set(ONE_WAY[word]) - found == set(), "a line that nobody needs hides the next one"


def test_a_group_that_somebody_adds_elsewhere_is_seen(tmp_path):
    careless = tmp_path / "careless.py"
    careless.write_text(
        '"""group_send"""\nfrom django.core.cache import cache\ndef f(layer):\n    layer.group_add("a", 1)\n'
    )
    assert {"group_add", "django.core.cache"} <= words_of(careless)
    assert not any("group_send" in word for word in words_of(careless))


@pytest.fixture
def places(alpha, beta) -> list[str]:
    return [alpha.schema_name, beta.schema_name]


def test_what_is_made_for_a_workshop_carries_it(places):
    makers = {
        "a file": lambda: new_key(room="photos", extension="webp").rsplit("/", 1)[0],
        "a budget": lambda: throttle_key("payment", "7"),
        "a lock": lambda: str(workshop_lock_key("calendar")),
        "a cached answer": lambda: caches["default"].make_key("today"),
    }
    for name, make in makers.items():
        made = []
        for schema_name in places:
            with open_workshop(schema_name):
                made.append(make())
                assert make() == made[-1], name
        assert made[0] != made[1], name


def test_every_cache_but_the_sessions_carries_its_workshop():
    by_alias = {alias: options.get("KEY_FUNCTION") for alias, options in settings.CACHES.items()}
    assert by_alias.pop(settings.SESSION_CACHE_ALIAS) is None
    assert set(by_alias.values()) == {"shared_apps.core.cache.workshop_key"}


def test_one_budget_on_all_hosts_is_a_decision(places):
    assert set(settings.THROTTLE_RATES) >= EVERYWHERE
    keys = set()
    for schema_name in places:
        with open_workshop(schema_name):
            keys |= {throttle_key(scope, "7") for scope in EVERYWHERE}
    assert len(keys) == len(EVERYWHERE)


def test_what_was_done_once_was_done_in_one_workshop(places):
    for schema_name in places:
        with open_workshop(schema_name):
            assert first_time("booking:1") is True
            assert first_time("booking:1") is False


def test_a_message_and_a_hint_belong_to_the_place_they_were_written_in(places):
    for schema_name in places:
        with open_workshop(schema_name):
            assert enqueue("core.housekeeping").schema_name == schema_name
            waiting = len(transaction.get_connection().run_on_commit)
            announce("bay", 1)
            (hint,) = transaction.get_connection().run_on_commit[waiting:]
            assert schema_name in hint[1].args[0]
