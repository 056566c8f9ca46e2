"""With every test some of the checks are taken out, and what was judged of the others is held to be true.

All of them: `make mutations`.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from tests.tenancy.cells import World
from tests.tenancy.mutation_progress import Finding, table
from tests.tenancy.mutation_run import misjudged
from tests.tenancy.mutations import Mutation, found, taken_out
from tests.tenancy.probes import Hunt
from tests.tenancy.rights import unlike_the_policy
from tests.tenancy.survivors import SECOND_CHECKS

# Of each kind of those inside the code every so many-th; every door is opened.
EVERY = 12


@pytest.fixture
def hunt(world: World) -> Iterator[Hunt]:
    logging.disable(logging.CRITICAL)  # every refusal would be a line
    yield Hunt(world, every=0)
    logging.disable(logging.NOTSET)


def test_every_door_that_is_opened_is_seen(record_property):
    doors = [one for one in found() if one.route is not None]
    unseen = []
    for one in doors:
        with taken_out(one):
            said = next(unlike_the_policy(str(one.route and one.route[0])), "")
        if str(one.route and one.route[2]) not in said:
            unseen.append(f"{one}: {said}")
    record_property("counts", f"Doors opened: {len(doors)}, {len(unseen)} not seen")
    assert unseen == []


def test_a_missing_check_is_missed_without_the_matrix(hunt: Hunt, record_property):
    """The ways and the tasks are enough for most of those inside the code."""
    assert hunt.wrong == []
    everything = [one for one in found() if one.route is None]
    tried = [one for kind in sorted({one.kind for one in everything}) for one in _judged(everything, kind)[::EVERY]]
    survived = [str(one) for one in tried if not hunt.caught(one).said]
    record_property(
        "counts", f"Access checks: {len(everything)} found, {len(tried)} taken out, {len(survived)} not missed"
    )
    assert survived == []


def _judged(everything: list[Mutation], kind: str) -> list[Mutation]:
    return [one for one in everything if one.kind == kind and one.name not in SECOND_CHECKS]


def test_what_is_judged_is_there_and_has_a_reason():
    names = {one.name for one in found()}
    assert set(SECOND_CHECKS) <= names
    assert all(len(reason) > 20 for reason in SECOND_CHECKS.values())


def test_a_survivor_is_judged_and_a_judged_one_survives(monkeypatch):
    monkeypatch.setitem(SECOND_CHECKS, "judged", "another check stands behind it")
    checks = [Mutation("condition", name) for name in ("judged", "open")]

    def told(**said: str) -> dict[tuple[str, str], Finding]:
        return {("condition", name): Finding("condition", name, 1, one) for name, one in said.items()}

    assert misjudged(checks, told(judged="", open="missed")) == []
    assert misjudged(checks, told(judged="missed", open="missed")) == ["judged, but missed condition: judged"]
    assert misjudged(checks, told(judged="", open="")) == ["nobody missed condition: open"]


def test_the_table_counts_each_check_once():
    rows = [Finding("condition", name, 1, said) for name, said in (("a", "missed"), ("b", ""), ("c", ""))]
    assert table(rows, {"b"}).splitlines()[-1] == "| all | 3 | 1 | 1 | 1 |"
