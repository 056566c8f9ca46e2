from __future__ import annotations

from typing import Any

from shared_apps.console.commands import WorkshopCommand, told
from shared_apps.console.services import job_start


class Command(WorkshopCommand):
    help = "Open a suspended or just closed workshop again."

    def handle(self, *args: Any, **options: Any) -> None:
        with told():
            job_start(workshop_id=self.workshop(options["slug"]).id, kind="resume", asked=self.asked(options))
        self.stdout.write(f"{options['slug']}: active")
