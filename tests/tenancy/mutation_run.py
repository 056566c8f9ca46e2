"""Access checks are taken out one by one, and the questions of this folder must miss each.

`make mutations` takes out all, half of them in each of two processes, and prints the table. It is no part of
`make test`, which tries some of them (`test_mutations.py`). GARAGE_MUTATIONS=text takes out those that carry it in
their name.
"""

from __future__ import annotations

import logging
import os
import random
import sys
import time
from collections.abc import Iterator

import pytest

from tests.tenancy.cells import World
from tests.tenancy.mutation_progress import Finding, findings, remember
from tests.tenancy.mutations import Mutation, found
from tests.tenancy.probes import Hunt
from tests.tenancy.survivors import SECOND_CHECKS

SHARES = 2
# Of those whom a door refuses every so many-th is heard beforehand.
CELLS = 60
ONLY = os.environ.get("GARAGE_MUTATIONS", "")


@pytest.fixture
def hunt(world: World) -> Iterator[Hunt]:
    logging.disable(logging.CRITICAL)  # every refusal would be a line
    began = time.monotonic()
    hunt = Hunt(world, every=CELLS)
    tell(f"{len(hunt.others)} ways and tasks asked in {time.monotonic() - began:.0f} s, {len(hunt.cells)} cells wait")
    yield hunt
    logging.disable(logging.NOTSET)


def tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def share_of(number: int) -> list[Mutation]:
    """In the same order in every run, shuffled: one that is cut off has tried a fair part of every kind."""
    everything = [one for one in found() if ONLY in str(one)]
    random.Random(7).shuffle(everything)
    return everything[number::SHARES]


@pytest.mark.parametrize("share", range(SHARES))
def test_a_missing_check_is_missed(hunt: Hunt, share: int):
    assert hunt.wrong == []
    mine, known = share_of(share), findings()
    for number, mutation in enumerate(mine, 1):
        if (mutation.kind, mutation.name) in known:
            continue
        finding = hunt.caught(mutation)
        remember(finding)
        tell(
            f"{share}: {number}/{len(mine)} {'caught  ' if finding.said else 'SURVIVED'} {mutation}"
            f" -- {finding.asked} asked -- {finding.said[:160]}"
        )
    assert misjudged(mine, findings()) == []


def misjudged(mutations: list[Mutation], known: dict[tuple[str, str], Finding]) -> list[str]:
    """Survivors without a line in survivors.py, and lines for checks that are missed after all."""
    wrong = []
    for mutation in mutations:
        is_missed = bool(known[mutation.kind, mutation.name].said)
        if is_missed == (mutation.name in SECOND_CHECKS):
            wrong.append(f"{'judged, but missed' if is_missed else 'nobody missed'} {mutation}")
    return wrong
