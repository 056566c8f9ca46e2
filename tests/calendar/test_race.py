"""A real race: fifty runners in five processes for one start. One winner; the others are offered what is free."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
import time

from django.db import connection

from shared_apps.core.tenancy import open_workshop
from tenant_apps.calendar.models import Appointment, TimeSlot
from tenant_apps.calendar.selectors import availability
from tests.factories.calendar import MONDAY, NOW, furnish, local
from tests.processes import environment

TEN = local(MONDAY, "10:00")
PROCESSES, RUNNERS = 5, 10


def test_fifty_runners_one_start_one_winner(new_workshop):
    service = furnish(new_workshop)
    go_at = time.time() + 15
    racers = [
        subprocess.Popen(
            [
                sys.executable, "-m", "tests.calendar.racer", new_workshop.schema_name, str(service.pk),
                TEN.isoformat(), str(go_at), str(1 + RUNNERS * number), str(RUNNERS),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
            text=True,
        )
        for number in range(PROCESSES)
    ]  # fmt: skip
    outputs = [racer.communicate(timeout=180) for racer in racers]

    assert [racer.returncode for racer in racers] == [0] * PROCESSES, outputs[0][1][-2000:]
    results = [json.loads(line) for out, _errors in outputs for line in out.splitlines() if line.startswith("{")]
    assert len(results) == PROCESSES * RUNNERS
    assert sum("won" in result for result in results) == 1

    with open_workshop(new_workshop.schema_name):
        days = availability(workshop=new_workshop, service=service, first=MONDAY, days=14, now=NOW, for_staff=True)
        assert Appointment.objects.count() == TimeSlot.objects.count() == 1
    free = {slot.start for day in days for slot in day.slots}
    for result in results:
        if "won" not in result:
            assert result["lost"] == "SLOT_TAKEN"
            others = {dt.datetime.fromisoformat(one) for one in result["alternatives"]}
            assert others
            assert others <= free


def test_the_constraint_finds_its_index(new_workshop):
    """With the mechanic's small id as a plain literal the planner would not use it; by time alone it must."""
    with open_workshop(new_workshop.schema_name), connection.cursor() as cursor:
        cursor.execute("SET enable_seqscan = off")
        cursor.execute(
            "EXPLAIN SELECT id FROM calendar_timeslot WHERE during && %s::tstzrange",
            [f"[{TEN.isoformat()},{(TEN + dt.timedelta(days=7)).isoformat()})"],
        )
        plan = "\n".join(row[0] for row in cursor.fetchall())
        cursor.execute("SET enable_seqscan = on")
    assert "timeslot_during" in plan
