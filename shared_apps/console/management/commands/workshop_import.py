from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from shared_apps.console.commands import WorkshopCommand, told
from shared_apps.console.services import workshop_take_in
from tenants.selectors import workshop_url


class Command(WorkshopCommand):
    help = "Make a workshop of an archive, under any free slug: all of it or nothing. Its staff is invited by mail."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("archive", type=Path)
        parser.add_argument("slug")
        parser.add_argument("--owner", default="", help="e-mail of somebody known here who owns it at once")
        parser.add_argument("--silent", action="store_true", help="send no invitations")
        self.add_audit(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        with told():
            found = workshop_take_in(
                source=options["archive"],
                slug=options["slug"],
                asked=self.asked(options),
                owner_email=options["owner"],
                invites=not options["silent"],
                progress=self.say_progress,
            )
        self.stdout.write(f"{found.schema_name} {workshop_url(slug=found.slug)}")
        self.stdout.write(
            f"{found.rows} rows, {found.files} files, {found.people_made} people made,"
            f" {found.rows_left_out} rows of people unknown here left out"
        )
        self.stdout.write("The same in the archive and here:")
        for table in found.compared:
            self.stdout.write(f"  {table}")
        if found.was_migrated:
            self.stdout.write("The archive was older than this code: its schema was migrated.")
        if found.values_cleared:
            self.stdout.write(f"{found.values_cleared} values were encrypted with other keys and are empty now.")
