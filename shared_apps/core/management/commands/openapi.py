from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation
from django.utils.module_loading import import_string
from drf_spectacular.generators import SchemaGenerator

FOLDER = "frontend/src/api"


def documents() -> dict[str, Any]:
    """The OpenAPI documents of the three APIs, by file name."""
    with translation.override("en"):
        return {
            "shared.openapi.json": import_string("config.edge.shared_api").get_openapi_schema(path_prefix="/api/v1/"),
            "console.openapi.json": import_string("config.edge.console_api").get_openapi_schema(path_prefix="/api/v1/"),
            "workshop.openapi.json": SchemaGenerator(urlconf="config.urls_workshop").get_schema(
                request=None, public=True
            ),
        }


class Command(BaseCommand):
    help = "Write the OpenAPI files that the typed clients are generated from; --check fails when one is stale."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        folder = Path(settings.BASE_DIR) / FOLDER
        stale = []
        for name, document in documents().items():
            text = json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False, default=str) + "\n"
            target = folder / name
            if target.exists() and target.read_text() == text:
                continue
            stale.append(name)
            if not options["check"]:
                target.write_text(text)
        if options["check"] and stale:
            raise CommandError(f"Stale: {', '.join(stale)}. Run `make openapi`.")
        self.stdout.write(", ".join(stale) or "up to date")
