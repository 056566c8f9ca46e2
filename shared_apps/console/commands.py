"""What the workshop_… commands share: whom they act on, why, and how a refusal is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from shared_apps.accounts.selectors import person_by_email
from shared_apps.console.types import Asked
from shared_apps.core.errors import Refusal
from shared_apps.core.types import WorkshopRef
from tenants.selectors import workshop_by_slug


class WorkshopCommand(BaseCommand):
    """One workshop by its slug; `--by` and `--why` go into the audit."""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug")
        self.add_audit(parser)

    def add_audit(self, parser: CommandParser) -> None:
        parser.add_argument("--by", default="", help="e-mail of the person who asked")
        parser.add_argument("--why", default="", help="the reason, for the audit")

    def workshop(self, slug: str) -> WorkshopRef:
        found = workshop_by_slug(slug=slug)
        if found is None:
            raise CommandError(f"There is no workshop {slug}.")
        return found

    def asked(self, options: dict[str, Any]) -> Asked:
        if not options["by"]:
            return Asked(None, options["why"])
        person = person_by_email(email=options["by"])
        if person is None:
            raise CommandError(f"Nobody has the e-mail {options['by']}.")
        return Asked(person.pk, options["why"])

    def say_progress(self, done: int, total: int, what: str) -> None:
        if self.stdout.isatty():
            self.stdout.write(f"\r{done * 100 // max(total, 1):3d} % {what:<40}", ending="")
            self.stdout.flush()


@contextmanager
def told() -> Iterator[None]:
    """A refusal ends the command with its sentence and its details instead of a traceback."""
    try:
        yield
    except Refusal as refusal:
        raise CommandError(f"{refusal.detail} {refusal.details or ''}".strip()) from refusal
