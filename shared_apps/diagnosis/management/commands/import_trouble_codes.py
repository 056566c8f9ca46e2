from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from shared_apps.diagnosis.obdex import BrokenList
from shared_apps.diagnosis.services import trouble_codes_take_in


class Command(BaseCommand):
    help = "Take in the trouble codes of OBDex (YAML, gzipped or not; a file or a folder): all of them or none."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        self.told = -1
        try:
            taken = trouble_codes_take_in(path=options["path"], progress=self.say_progress)
        except BrokenList as broken:
            raise CommandError(f"Nothing was taken in. {broken}") from broken
        except OSError as unreadable:
            raise CommandError(f"Nothing was taken in. {options['path']}: {unreadable.strerror}") from unreadable
        self.stdout.write(f"{taken.codes} codes of {taken.files} files are here now, {taken.added} of them new.")

    def say_progress(self, done: int, total: int, what: str) -> None:
        """A line for every tenth, so that it reads the same in a log."""
        tenth = done * 10 // max(total, 1)
        if tenth > self.told:
            self.told = tenth
            self.stdout.write(f"{tenth * 10:3d} % {what}")
