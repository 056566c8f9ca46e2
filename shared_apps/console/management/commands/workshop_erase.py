from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser

from shared_apps.console.commands import WorkshopCommand, told
from shared_apps.console.services import job_run, job_start


class Command(WorkshopCommand):
    help = "Erase a closed workshop: schema, kept states, shared rows, files. Cannot be undone."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--typed", required=True, help="the slug once more, so that the wrong one is not erased")

    def handle(self, *args: Any, **options: Any) -> None:
        workshop = self.workshop(options["slug"])
        with told():
            job = job_start(workshop_id=workshop.id, kind="erase", slug=options["typed"], asked=self.asked(options))
        # The worker has been promised the same; whoever comes second finds nothing left to do.
        job_run(job_id=job.pk)
        job.refresh_from_db()
        self.stdout.write(f"{options['slug']}: {job.state} {job.message}".strip())
