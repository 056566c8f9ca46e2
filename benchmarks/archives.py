"""One workshop out and in: our archive against pg_dump and pg_restore of the same schema, in turns.

Ours does more (shared rows, people by e-mail, checksums, counts and totals compared, everything read twice on its way
in), so the promise is not to be faster but to stay within a small factor, and to need no more memory for more rows.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.place import HOME_URL, database_beside, fresh_database, run_inside, scaled
from benchmarks.table import held, median, show

ROWS, FEW, ROUNDS = 100_000, 2_000, 5
FILES, FILE_BYTES = 4_096, 256 * 1024
INSIDE, WITH_FILES = "benchmarks.archives_inside", "benchmarks.settings_web"


def main() -> None:
    with (
        fresh_database("garage_bench_archives") as variables,
        tempfile.TemporaryDirectory(prefix="garage-bench-archives-") as folder,
    ):
        variables |= {"GARAGE_MEDIA_ROOT": str(Path(folder) / "media"), "DJANGO_SETTINGS_MODULE": WITH_FILES}
        made = {
            name: json.loads(run_inside(INSIDE, variables, "make", name, str(rows)))
            for name, rows in (("few", scaled(FEW, least=20)), ("many", scaled(ROWS, least=40)))
        }
        runs: dict[str, list[dict[str, float]]] = {}
        rounds = scaled(ROUNDS)
        for number in range(rounds):
            for name, run in _ways(variables, Path(folder), made["many"]["schema_name"], number).items():
                runs.setdefault(name, []).append(run())
        few = [_ours(variables, "export", "few", str(Path(folder) / "few.zip")) for _ in range(2)]
        few_in = _ours(variables, "import", str(Path(folder) / "few.zip"), "few-again")
        _report(runs, rounds=rounds, rows=made["many"]["rows"], few=[*few, few_in])
        _show_heavy(_heavy(variables, Path(folder)))


def _ways(
    variables: dict[str, str], folder: Path, schema_name: str, number: int
) -> dict[str, Callable[[], dict[str, float]]]:
    archive, dump = folder / "many.zip", folder / "many.dump"
    url = variables["DATABASE_URL"]
    options = ["--no-owner", "--no-privileges"]
    return {
        "our export": lambda: _ours(variables, "export", "many", str(archive)),
        "pg_dump, compressed": lambda: _theirs(
            [_tool("pg_dump"), "-Fc", "-Z3", *options, "-n", schema_name, "-f", str(dump), url]
        ),
        "our import": lambda: _ours(variables, "import", str(archive), f"many-{number}x"),
        "pg_restore, one transaction": lambda: _restored(variables, dump, options),
    }


def _ours(variables: dict[str, str], *what: str) -> dict[str, float]:
    found: dict[str, float] = json.loads(run_inside(INSIDE, variables, *what))
    return found


def _theirs(command: list[str]) -> dict[str, float]:
    started = time.perf_counter()
    subprocess.run(command, check=True)
    return {"seconds": time.perf_counter() - started, "bytes": 0.0, "grown": 0.0}


def _restored(variables: dict[str, str], dump: Path, options: list[str]) -> dict[str, float]:
    """Into an empty database with the same extensions, which is made and dropped outside the measurement."""
    name = "garage_bench_restored"
    with database_beside(variables[HOME_URL], name) as target:
        return _theirs([_tool("pg_restore"), "--single-transaction", *options, "-d", target, str(dump)])


def _tool(name: str) -> str:
    found = shutil.which(name) or max(map(str, Path("/usr/lib/postgresql").glob(f"*/bin/{name}")), default="")
    if not found:
        raise RuntimeError(f"{name} is not installed")
    return found


def _heavy(variables: dict[str, str], folder: Path) -> dict[str, dict[str, float]]:
    """The same workshop with its files: out, and back after all of them were lost, beside tar of the same folder."""
    media, archive, tar = folder / "media", folder / "heavy.zip", folder / "heavy.tar"
    files = run_inside(INSIDE, variables, "files", "many", str(scaled(FILES)), str(FILE_BYTES))
    found = {
        "our export": _ours(variables, "export", "many", str(archive)),
        "tar, files alone": _theirs(["tar", "-cf", str(tar), "-C", str(media), "."]),
    }
    shutil.rmtree(media)
    found["our restore, every file lost"] = _ours(variables, "restore", "many", str(archive))
    found["our restore, files still there"] = _ours(variables, "restore", "many", str(archive))
    found["tar back, files alone"] = _theirs(["tar", "-xf", str(tar), "--one-top-level=again", "-C", str(folder)])
    if sum(path.stat().st_size for path in media.rglob("*.webp")) != json.loads(files):
        raise RuntimeError("files are missing after the restore")
    return found


def _show_heavy(found: dict[str, dict[str, float]]) -> None:
    megabytes = scaled(FILES) * FILE_BYTES / 1e6
    show(
        f"The same workshop with {megabytes:,.0f} MB in {scaled(FILES):,} files",
        ["way", "seconds", "MB/s", "memory grown, MiB"],
        [
            [
                name,
                f"{one['seconds']:.1f}",
                f"{megabytes / one['seconds']:,.0f}",
                f"{one['grown'] / 1024:.1f}" if name.startswith("our") else "–",
            ]
            for name, one in found.items()
        ],
        [
            held("restore of one workshop, seconds", value=found["our restore, every file lost"]["seconds"], limit=60),
            held("memory grown, MiB", value=max(one["grown"] for one in found.values()) / 1024, limit=32),
        ],
    )


def _report(runs: dict[str, list[dict[str, float]]], *, rounds: int, rows: float, few: list[dict[str, float]]) -> None:
    seconds = {name: median([one["seconds"] for one in found]) for name, found in runs.items()}
    beside = {"our export": "pg_dump, compressed", "our import": "pg_restore, one transaction"}
    grown = {name: max(one["grown"] for one in found) / 1024 for name, found in runs.items()}
    grown_few = max(one["grown"] for one in few) / 1024
    show(
        f"One workshop as a file, {rows:,.0f} rows, {rounds} rounds, load {os.getloadavg()[0]:.0f}",
        ["way", "seconds", "rows/s", "÷ PostgreSQL's own", "memory grown, MiB"],
        [
            [
                name,
                f"{took:.2f}",
                f"{rows / took:,.0f}",
                f"{took / seconds[beside[name]]:.2f}×" if name in beside else "1",
                f"{grown[name]:.1f}" if name in beside else "–",
            ]
            for name, took in seconds.items()
        ],
        [
            held("export over pg_dump", value=seconds["our export"] / seconds["pg_dump, compressed"], limit=3),
            held(
                "import over pg_restore", value=seconds["our import"] / seconds["pg_restore, one transaction"], limit=3
            ),
            held(
                "memory for many rows over few, MiB more",
                value=max(grown["our export"], grown["our import"]) - grown_few,
                limit=16,
            ),
        ],
    )
