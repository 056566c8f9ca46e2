"""Rows on their way in: PostgreSQL's own text format, changed line by line where an id or a key means another here.

In that format a tab separates columns, a newline ends a row and neither stands inside a value, so a row is taken apart
without understanding it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tenants.archive.errors import ArchiveDamaged

NULL = b"\\N"
LONGEST_ROW = 256 * 1024 * 1024


class Rewriting:
    """What changes in one table. `emptied` columns become NULL, `cleared` ones the empty text."""

    def __init__(
        self,
        columns: Sequence[str],
        *,
        people: Mapping[int, int],
        people_columns: Iterable[str],
        emptied: Iterable[str] = (),
        cleared: Iterable[str] = (),
        moved: tuple[bytes, bytes] | None = None,
    ) -> None:
        at = {name: number for number, name in enumerate(columns)}
        self._width = len(columns)
        self._people = people
        self._people_at = [at[name] for name in people_columns if name in at]
        self._emptied_at = [at[name] for name in emptied if name in at]
        self._cleared_at = [at[name] for name in cleared if name in at]
        self._moved = moved
        self.cleared = 0

    def over(self, blocks: Iterable[bytes]) -> Iterator[bytes]:
        by_row = bool(self._people_at or self._emptied_at or self._cleared_at)
        for rows in whole_rows(blocks):
            changed = b"\n".join([*map(self._row, rows[:-1].split(b"\n")), b""]) if by_row else rows
            yield changed.replace(*self._moved) if self._moved else changed

    def _row(self, row: bytes) -> bytes:
        values = row.split(b"\t")
        if len(values) != self._width:
            raise ArchiveDamaged
        for at in self._people_at:
            if values[at] != NULL:
                values[at] = self._person(values[at])
        for at in self._emptied_at:
            values[at] = NULL
        for at in self._cleared_at:
            if values[at] not in (NULL, b""):
                values[at] = b""
                self.cleared += 1
        return b"\t".join(values)

    def _person(self, value: bytes) -> bytes:
        try:
            known = self._people.get(int(value))
        except ValueError as no_number:
            raise ArchiveDamaged from no_number
        return NULL if known is None else b"%d" % known


def whole_rows(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes, cut where rows end."""
    rest = b""
    for block in blocks:
        joined = rest + block if rest else block
        end = joined.rfind(b"\n") + 1
        if end:
            yield joined[:end]
        rest = joined[end:]
        if len(rest) > LONGEST_ROW:
            raise ArchiveDamaged
    if rest:
        raise ArchiveDamaged
