"""From a client's browser to the workshop's, through two server processes, beside the least a chat can be.

The product stores every message before it passes it on, numbers it and asks who may read it; the bare one passes text
through Redis between the same two kinds of sockets. Both serve the same number of open connections, and the same people
speak at the same moments.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from benchmarks.machine import ROOT_HOST, asgi_server, cpu_of_tree
from benchmarks.place import fresh_database, run_inside, scaled
from benchmarks.table import held, median, milliseconds, percentile, show

SIZES = (100, 1_000)
MESSAGES, RATE = 1_000, 20
# Connections come to rest before anybody speaks.
REST_SECONDS = 5.0
# Of a server's log when it let a measurement down.
MOST_TOLD = 4_000
PRODUCT, BARE = "config.asgi:application", "benchmarks.chat_bare:application"


def main() -> None:
    sizes = [scaled(size, least=4) for size in SIZES]
    with fresh_database("garage_bench_chat") as variables:
        told = json.loads(run_inside("benchmarks.chat_seed_inside", variables, str(max(sizes) // 2)))
        found = {(way, size): _measured(way, told, size, variables) for size in sizes for way in (BARE, PRODUCT)}
    _report(found, sizes)


def _measured(way: str, told: dict[str, Any], size: int, variables: dict[str, str]) -> dict[str, Any]:
    with two_servers(way, variables) as servers:
        pairs = [
            [
                _place(ROOT_HOST, servers[0][0], pair[0], pair[1]),
                _place(told["host"], servers[1][0], pair[0], pair[2]),
            ]
            for pair in told["pairs"][: size // 2]
        ]
        asked = {"pairs": pairs, "rate": RATE, "count": scaled(MESSAGES, least=20), "rest": REST_SECONDS}
        before = sum(cpu_of_tree(pid) for _port, pid in servers)
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.chat_lines_inside"],
            input=json.dumps(asked) + "\n",
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        spent = sum(cpu_of_tree(pid) for _port, pid in servers) - before
    found: dict[str, Any] = json.loads(done.stdout)
    return found | {"cpu": spent}


def _place(host: str, port: int, conversation: str, token: str) -> dict[str, Any]:
    return {
        "host": host,
        "port": port,
        "path": f"/ws/chat/{conversation}/",
        "protocols": ["garage.v1", f"bearer.{token}"],
    }


@contextmanager
def two_servers(way: str, variables: dict[str, str]) -> Iterator[list[tuple[int, int]]]:
    with ExitStack() as stack, tempfile.TemporaryDirectory(prefix="garage-bench-") as folder:
        logs = [Path(folder) / f"{number}.log" for number in range(2)]
        try:
            yield [stack.enter_context(asgi_server(way, variables, log=log)) for log in logs]
        except subprocess.CalledProcessError:
            for log in logs:
                sys.stderr.write(log.read_text()[-MOST_TOLD:])
            raise


def _report(found: dict[tuple[str, int], dict[str, Any]], sizes: list[int]) -> None:
    rows, verdicts = [], []
    for size in sizes:
        bare = found[BARE, size]
        for way, name in ((BARE, "bare WebSocket and Redis"), (PRODUCT, "conversation")):
            one = found[way, size]
            rows.append(
                [
                    f"{name}, {size:,} connections",
                    len(one["took"]),
                    one["lost"],
                    milliseconds(median(one["took"])),
                    f"{median(one['took']) / median(bare['took']):.1f}",
                    milliseconds(percentile(one["took"], 0.99)),
                    f"{one['cpu']:.1f}",
                    f"{one['connecting']:.1f}",
                ]
            )
        ours = found[PRODUCT, size]
        verdicts += [
            f"{size:,} connections: {count} × {what}"
            for what, count in Counter([*ours["refused"], *(f"closed with {code}" for code in ours["closed"])]).items()
        ]
        verdicts.append(held(f"lost, {size:,} connections", value=ours["lost"], limit=0))
        verdicts.append(held(f"p99 in ms, {size:,} connections", value=percentile(ours["took"], 0.99) * 1000, limit=50))
        verdicts.append(
            held(
                f"median over the bare one's, {size:,} connections",
                value=median(ours["took"]) / median(bare["took"]),
                limit=2.5,
            )
        )
    show(
        f"Chat, a client at one process to the workshop at another ({RATE} messages a second)",
        ["way", "messages", "lost", "p50 ms", "÷ bare", "p99 ms", "CPU s", "all connected s"],
        rows,
        verdicts,
    )
