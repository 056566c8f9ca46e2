from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser

from shared_apps.console.commands import WorkshopCommand, told
from shared_apps.console.services import job_start
from tenants.selectors import workshop_url


class Command(WorkshopCommand):
    help = "Give a workshop another address; the old one leads there for a year."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("new_slug")

    def handle(self, *args: Any, **options: Any) -> None:
        workshop = self.workshop(options["slug"])
        with told():
            job_start(workshop_id=workshop.id, kind="rename", slug=options["new_slug"], asked=self.asked(options))
        self.stdout.write(workshop_url(slug=options["new_slug"]))
