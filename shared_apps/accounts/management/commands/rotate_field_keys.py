from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from shared_apps.accounts.services import rotate_field_keys


class Command(BaseCommand):
    help = "Encrypt every encrypted field again under the first of GARAGE_FIELD_KEYS. Safe to stop and to run again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--batch", type=int, default=500, help="rows per transaction")

    def handle(self, *args: Any, **options: Any) -> None:
        rotated = rotate_field_keys(batch=max(options["batch"], 1))
        self.stdout.write(f"{rotated.written} rows carry the newest key now")
        if rotated.left:
            named = ", ".join(rotated.left[:10])
            raise CommandError(f"{len(rotated.left)} workshops could not be entered, keep the older keys: {named}")
