"""A data migration that is too large for one transaction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.migrations.operations import RunPython

Change = Callable[[Any, Any], int]


class RunInBatches(RunPython):
    """Calls `code(apps, schema_editor)` again and again, each time in a transaction of its own, until it returns 0.

    The code changes at most a few thousand rows of those that are still to be changed and returns how many it did, so
    that a run that was killed goes on where it was. The migration holds nothing else and says `atomic = False`.
    """

    def __init__(
        self,
        code: Change,
        reverse_code: Callable[[Any, Any], None] | None = None,
        hints: dict[str, Any] | None = None,
        elidable: bool = False,
    ) -> None:
        super().__init__(self._all, reverse_code, atomic=False, hints=hints, elidable=elidable)
        self.change = code

    def deconstruct(self) -> Any:
        name, arguments, keywords = super().deconstruct()
        keywords["code"] = self.change
        keywords.pop("atomic")
        return name, arguments, keywords

    def _all(self, apps: Any, schema_editor: Any) -> None:
        while True:
            with transaction.atomic(using=schema_editor.connection.alias):
                if not self.change(apps, schema_editor):
                    return
