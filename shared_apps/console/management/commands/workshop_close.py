from __future__ import annotations

from typing import Any

from shared_apps.console.commands import WorkshopCommand, told
from shared_apps.console.services import job_start


class Command(WorkshopCommand):
    help = "Close a workshop. Its owner may take the data along until it is erased after the grace."

    def handle(self, *args: Any, **options: Any) -> None:
        with told():
            job_start(workshop_id=self.workshop(options["slug"]).id, kind="close", asked=self.asked(options))
        self.stdout.write(f"{options['slug']}: closed")
