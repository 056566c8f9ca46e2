from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from shared_apps.accounts.services import person_create
from shared_apps.core.errors import Refusal


class Command(BaseCommand):
    help = "Create a person with a confirmed mailbox. They set their password by a code sent to it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--admin", action="store_true", help="a platform admin")
        parser.add_argument("--first-name", default="")
        parser.add_argument("--last-name", default="")
        parser.add_argument("--language", default="pl", choices=["pl", "en"])

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            person = person_create(
                email=options["email"],
                first_name=options["first_name"],
                last_name=options["last_name"],
                language=options["language"],
                role="admin" if options["admin"] else "client",
            )
        except Refusal as refusal:
            raise CommandError(f"{refusal.detail} {refusal.details or ''}".strip()) from refusal
        self.stdout.write(f"{person.id} {person.email}")
