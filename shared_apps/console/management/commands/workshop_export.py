from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from shared_apps.console.commands import WorkshopCommand, told
from shared_apps.console.services import workshop_act
from tenants.archive.services import workshop_export


class Command(WorkshopCommand):
    help = "Write one workshop to an archive: schema, shared rows, people by e-mail, files. Nobody waits for it."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("archive", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        workshop = self.workshop(options["slug"])
        with told():
            found = workshop_act(
                workshop=workshop,
                kind="export",
                asked=self.asked(options),
                act=lambda: workshop_export(target=options["archive"], slug=workshop.slug, progress=self.say_progress),
            )
        self.stdout.write(f"{options['archive']}: {found.rows} rows, {found.files} files, {found.bytes} bytes")
