"""A process with some mechanics for one part, each on a connection of their own.

python -m tests.inventory.racer <schema> <go at> <first line> <mechanics> <what> <part ids> [<movements>]

`issue`: each hands out one piece for a line of their own. `mix`: each does so many movements at random.
Writes one line of JSON for each mechanic. The database is the one of the test that started it.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any


def main() -> None:
    import django

    django.setup()

    schema_name, go_at, first, mechanics, what, parts, *rest = sys.argv[1:]
    part_ids = [int(one) for one in parts.split(",")]
    with ThreadPoolExecutor(int(mechanics)) as pool:
        race = [
            pool.submit(run, schema_name, float(go_at), line_id, what, part_ids, int(rest[0]) if rest else 1)
            for line_id in range(int(first), int(first) + int(mechanics))
        ]
    for runner in race:
        sys.stdout.write(json.dumps(runner.result()) + "\n")


def run(schema_name: str, go_at: float, line_id: int, what: str, part_ids: list[int], times: int) -> dict[str, Any]:
    from django.db import connections

    from shared_apps.core.tenancy import open_workshop

    try:
        with open_workshop(schema_name):
            time.sleep(max(0.0, go_at - time.time()))
            return _issue(line_id, part_ids[0]) if what == "issue" else _mix(line_id, part_ids, times)
    finally:
        connections.close_all()


def _issue(line_id: int, part_id: int) -> dict[str, Any]:
    from tenant_apps.inventory import services
    from tenant_apps.inventory.errors import NotEnoughStock

    services.part_reserve(line_id=line_id, label=f"Z/{line_id}", part_id=part_id, quantity=Decimal(1), actor_id=None)
    try:
        services.part_issue(line_id=line_id, quantity=None, actor_id=None)
    except NotEnoughStock as refused:
        return {"lost": refused.code}
    return {"won": line_id}


def _mix(line_id: int, part_ids: list[int], times: int) -> dict[str, Any]:
    """Whatever people do, in any order; what the rules refuse is counted."""
    from shared_apps.core.errors import Refusal
    from tenant_apps.inventory import services

    dice = random.Random(line_id)
    counted: Counter[str] = Counter()
    for number in range(times):
        part_id, line = dice.choice(part_ids), line_id * 1_000 + dice.randrange(8)
        quantity = Decimal(dice.randint(1, 5))
        acts = {
            "receive": lambda q=quantity, p=part_id, n=number: services.part_receive(
                part_id=p, quantity=q, unit_cost=Decimal(10 + n % 7), actor_id=None
            ),
            "correct": lambda q=quantity, p=part_id, n=number: services.part_correct(
                part_id=p, change=q if n % 2 else -q, words="próba", actor_id=None
            ),
            "reserve": lambda q=quantity, p=part_id, one=line: services.part_reserve(
                line_id=one, label=f"Z/{one}", part_id=p, quantity=q, actor_id=None
            ),
            "issue": lambda one=line: services.part_issue(line_id=one, quantity=None, actor_id=None),
            "return": lambda one=line: services.part_return(line_id=one, quantity=Decimal(1), actor_id=None),
            "release": lambda one=line: services.part_release(line_id=one, actor_id=None),
        }
        name = dice.choice(list(acts))
        act: Any = acts[name]
        try:
            act()
        except Refusal as refused:
            counted[refused.code] += 1
        else:
            counted[name] += 1
    return dict(counted)


if __name__ == "__main__":
    main()
