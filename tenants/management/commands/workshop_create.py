from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from shared_apps.core.errors import Refusal
from tenants.selectors import workshop_url
from tenants.services import workshop_create


class Command(BaseCommand):
    help = "Create a workshop: its schema, host and owner, in one transaction."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug")
        parser.add_argument("--name", required=True)
        parser.add_argument("--owner", help="e-mail of an existing person")
        parser.add_argument("--timezone", default="Europe/Warsaw")

    def handle(self, *args: Any, **options: Any) -> None:
        owner = None
        if options["owner"]:
            owner = get_user_model().objects.filter(email__iexact=options["owner"]).first()
            if owner is None:
                raise CommandError(f"Nobody has the e-mail {options['owner']}.")
        try:
            workshop = workshop_create(
                name=options["name"],
                slug=options["slug"],
                owner_id=owner.pk if owner else None,
                timezone_name=options["timezone"],
            )
        except Refusal as refusal:
            raise CommandError(f"{refusal.detail} {refusal.details or ''}".strip()) from refusal
        self.stdout.write(f"{workshop.schema_name} {workshop_url(slug=workshop.slug)}")
