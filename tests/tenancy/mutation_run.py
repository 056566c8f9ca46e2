"""Access checks are taken out one by one, and the matrix must turn red for each.

`make mutations` takes out all and prints the score. It is no part of `make test`: its survivors are not judged yet
(docs/isolation.md).
"""

from __future__ import annotations

import logging
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.tenancy.cells import World
from tests.tenancy.mutations import Mutation, found
from tests.tenancy.probes import Hunt
from tests.tenancy.survivors import SECOND_CHECKS

# Every so many-th cell is heard beforehand.
CELLS = 15


@pytest.fixture
def hunt(world: World) -> Iterator[Hunt]:
    logging.disable(logging.CRITICAL)  # every refusal would be a line
    began = time.monotonic()
    hunt = Hunt(world, every=CELLS)
    tell(f"{len(hunt.probes)} probes, {len(hunt.seconds)} of them asked in {time.monotonic() - began:.0f} s")
    yield hunt
    logging.disable(logging.NOTSET)


def tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def is_known(mutation: Mutation) -> bool:
    return any(part in str(mutation) for part in SECOND_CHECKS)


def test_a_missing_check_is_missed(hunt: Hunt, record_property):
    assert hunt.wrong == []
    everything = found()
    alone = [one for one in everything if not is_known(one)]
    # A run that is cut off has tried a fair part of every kind.
    random.Random(7).shuffle(alone)
    survived = []
    for number, mutation in enumerate(alone, 1):
        said = hunt.caught(mutation)
        if not said:
            survived.append(str(mutation))
        tell(f"{number}/{len(alone)} {'caught  ' if said else 'SURVIVED'} {mutation} -- {said[:160]}")
    kinds = Counter(one.kind for one in alone)
    record_property(
        "counts",
        f"Access checks: {len(everything)} found, {len(everything) - len(alone)}"
        f" have a second one behind them, {len(alone)} taken out ({dict(kinds)}),"
        f" {len(alone) - len(survived)} missed: {100 * (len(alone) - len(survived)) / len(alone):.1f} %",
    )
    assert not survived, "\n".join(survived)
