from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from shared_apps.console.commands import WorkshopCommand, told
from shared_apps.console.services import workshop_act
from shared_apps.core.types import WorkshopRef
from tenants.archive.services import workshop_export, workshop_restore, workshop_restore_undo
from tenants.archive.types import Restored


class Command(WorkshopCommand):
    help = "Take one workshop back to an archive, or to the state in a side restore of the database; or undo that."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        source = parser.add_mutually_exclusive_group(required=True)
        source.add_argument("--archive", type=Path, help="an archive of this workshop")
        source.add_argument("--from-database", default="", help="DSN of a side restore: host=127.0.0.1 port=5433 …")
        source.add_argument("--undo", action="store_true", help="back to the state before the last restore")

    def handle(self, *args: Any, **options: Any) -> None:
        workshop, asked = self.workshop(options["slug"]), self.asked(options)
        kind = "undo" if options["undo"] else "restore"
        with told():
            found: Restored = workshop_act(
                workshop=workshop, kind=kind, asked=asked, act=lambda: self._restored(workshop, options)
            )
        self.stdout.write(
            f"{found.slug} is back; nobody waited longer than {found.swap_seconds * 1000:.0f} ms."
            f" What it was until now is kept in {found.undo_schema}."
        )

    def _restored(self, workshop: WorkshopRef, options: dict[str, Any]) -> Restored:
        if options["undo"]:
            return workshop_restore_undo(workshop_id=workshop.id)
        if options["archive"]:
            if not options["archive"].exists():
                raise CommandError(f"There is no file {options['archive']}.")
            return workshop_restore(workshop_id=workshop.id, source=options["archive"], progress=self.say_progress)
        with tempfile.TemporaryDirectory(prefix="workshop-restore-") as folder:
            archive = Path(folder) / "side.zip"
            workshop_export(
                target=archive,
                slug=workshop.slug,
                schema_name=workshop.schema_name,
                from_database=options["from_database"],
                progress=self.say_progress,
            )
            return workshop_restore(workshop_id=workshop.id, source=archive, progress=self.say_progress)
