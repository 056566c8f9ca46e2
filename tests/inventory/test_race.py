"""A real race: fifty mechanics in five processes for the last pieces, and many hands at once over the same shelves."""

from __future__ import annotations

import json
import subprocess
import sys
import time

from django.db.models import F

from shared_apps.core.tenancy import open_workshop
from tenant_apps.inventory.models import Movement, Part, Reservation
from tenant_apps.inventory.selectors import ledger_differences
from tests.factories.inventory import part
from tests.processes import environment

PROCESSES, MECHANICS = 5, 10
THERE = 7


def raced(workshop, what, part_ids, *rest, mechanics=MECHANICS):
    go_at = time.time() + 12
    racers = [
        subprocess.Popen(
            [
                sys.executable, "-m", "tests.inventory.racer", workshop.schema_name, str(go_at),
                str(1 + mechanics * number), str(mechanics), what, ",".join(map(str, part_ids)), *map(str, rest),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
            text=True,
        )
        for number in range(PROCESSES)
    ]  # fmt: skip
    outputs = [racer.communicate(timeout=240) for racer in racers]
    assert [racer.returncode for racer in racers] == [0] * PROCESSES, outputs[0][1][-2000:]
    return [json.loads(line) for out, _errors in outputs for line in out.splitlines() if line.startswith("{")]


def test_fifty_mechanics_get_exactly_what_is_there(new_workshop):
    with open_workshop(new_workshop.schema_name):
        last = part(THERE)

    results = raced(new_workshop, "issue", [last.pk])

    assert len(results) == PROCESSES * MECHANICS
    assert sum("won" in result for result in results) == THERE
    assert {result["lost"] for result in results if "lost" in result} == {"NOT_ENOUGH_STOCK"}
    with open_workshop(new_workshop.schema_name):
        row = Part.objects.get(pk=last.pk)
        assert (row.on_hand, row.reserved) == (0, 0)
        assert Movement.objects.filter(part=last, kind="issue").count() == THERE
        assert not Movement.objects.filter(on_hand_after__lt=0).exists()
        assert ledger_differences() == []


def test_many_hands_leave_every_balance_the_sum_of_its_movements(new_workshop):
    with open_workshop(new_workshop.schema_name):
        shelves = [part(20).pk for _number in range(6)]

    results = raced(new_workshop, "mix", shelves, 60, mechanics=4)

    assert sum(sum(result.values()) for result in results) == PROCESSES * 4 * 60
    with open_workshop(new_workshop.schema_name):
        assert ledger_differences() == []
        held = {row.pk: 0 for row in Part.objects.all()}
        for row in Reservation.objects.all():
            held[row.part_id] += row.reserved
        for row in Part.objects.all():
            assert row.reserved == held[row.pk]
            numbers = list(row.movements.order_by("number").values_list("number", flat=True))
            assert numbers == list(range(1, row.moved + 1))
        # While somebody waits, nothing of it is free.
        waiting = Reservation.objects.filter(wanted__gt=F("issued") + F("reserved"))
        assert not waiting.filter(part__on_hand__gt=F("part__reserved")).exists()
