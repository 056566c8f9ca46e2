from __future__ import annotations

from typing import Any

from shared_apps.console.commands import WorkshopCommand, told
from shared_apps.console.services import job_start


class Command(WorkshopCommand):
    help = "Hide a workshop from the marketplace; its staff may look but not write."

    def handle(self, *args: Any, **options: Any) -> None:
        with told():
            job_start(workshop_id=self.workshop(options["slug"]).id, kind="suspend", asked=self.asked(options))
        self.stdout.write(f"{options['slug']}: suspended")
