from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tenants.upgrade.status import KINDS, StateReport, report

BEHIND, BROKEN = 1, 2
NAMED = 20


class Command(BaseCommand):
    help = (
        "Which workshops' schemas are current, ahead of this code, behind it or broken. For deployment checks: ends"
        " with 0 when all are current or ahead, with 1 when some are behind, with 2 when some are broken."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="for machines")
        parser.add_argument("--names", type=int, default=NAMED, help="name at most so many workshops of a state")

    def handle(self, *args: Any, **options: Any) -> None:
        states = report(names=max(options["names"], 0))
        counts = {kind: sum(state.workshops for state in states if state.kind == kind) for kind in KINDS}
        if options["json"]:
            whole = counts | {"workshops": sum(counts.values()), "states": [state.as_dict() for state in states]}
            self.stdout.write(json.dumps(whole, ensure_ascii=False, indent=2))
        else:
            self.stdout.write(", ".join(f"{count} {kind}" for kind, count in counts.items()))
            for state in states:
                self.stdout.write(_lines(state))
        if counts["broken"] or counts["behind"]:
            raise CommandError(
                "Not every workshop can be served by this code as it stands: see manage.py migrate_workshops.",
                returncode=BROKEN if counts["broken"] else BEHIND,
            )


def _lines(state: StateReport) -> str:
    served = "" if state.is_served else ", answers 503"
    lines = [f"\n{state.workshops} {state.kind}{served}: {', '.join(state.last) or 'nothing applied'}"]
    if state.problem:
        lines.append(f"  {state.problem}")
    if state.lacks:
        lines.append(f"  lacks {', '.join(state.lacks)}")
    if state.unknown:
        lines.append(f"  has {', '.join(state.unknown)}, which this code does not know")
    if state.kind != "current" and state.named:
        more = ", …" if state.workshops > len(state.named) else ""
        lines.append(f"  {', '.join(state.named)}{more}")
    return "\n".join(lines)
