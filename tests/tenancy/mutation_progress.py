"""What a run over all checks has found so far, kept in a file: a run that was cut off goes on where it stopped.

`python -m tests.tenancy.mutation_progress` prints the table. The file belongs to one state of the code; another state
begins anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READ = ("config", "tenants", "shared_apps", "tenant_apps", "tests/factories", "tests/tenancy")


@dataclass(frozen=True)
class Finding:
    """`said` is the first complaint; empty when nobody missed the check. `asked` is how many questions that took."""

    kind: str
    name: str
    asked: int
    said: str


def _file() -> Path:
    digest = hashlib.sha256()
    for path in sorted(one for room in READ for one in (ROOT / room).rglob("*.py")):
        if path.name != "survivors.py":  # judging changes nothing that was found
            digest.update(path.read_bytes())
    folder = Path(os.environ.get("GARAGE_STATE_DIR", ROOT / ".local")) / "mutations"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{digest.hexdigest()[:12]}.jsonl"


# Of the code as it was when this process read it.
FILE = _file()


def findings() -> dict[tuple[str, str], Finding]:
    if not FILE.exists():
        return {}
    rows = [Finding(**json.loads(line)) for line in FILE.read_text().splitlines()]
    return {(row.kind, row.name): row for row in rows}


def remember(finding: Finding) -> None:
    """One short line at a time: two processes may write to one file."""
    with FILE.open("a") as file:
        file.write(json.dumps(asdict(finding), ensure_ascii=False) + "\n")


def table(found: list[Finding], judged: set[str]) -> str:
    lines = ["| kind | taken out | missed | a second check behind | nobody missed |", "|---|---|---|---|---|"]
    for kind in [*sorted({one.kind for one in found}), "all"]:
        these = [one for one in found if kind in ("all", one.kind)]
        count = Counter("missed" if one.said else "judged" if one.name in judged else "open" for one in these)
        lines.append(f"| {kind} | {len(these)} | {count['missed']} | {count['judged']} | {count['open']} |")
    return "\n".join(lines)


if __name__ == "__main__":
    from tests.tenancy.survivors import SECOND_CHECKS

    rows = list(findings().values())
    sys.stdout.write(table(rows, set(SECOND_CHECKS)) + "\n")
    for row in sorted(rows, key=lambda one: (one.kind, one.name)):
        if not row.said and row.name not in SECOND_CHECKS:
            sys.stdout.write(f"{row.kind}: {row.name} (asked {row.asked})\n")
