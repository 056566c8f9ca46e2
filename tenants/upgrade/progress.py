"""How far a long run has come: a bar that is drawn over itself on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable

WIDTH = 30
TERMINAL_SECONDS = 0.2
LINE_SECONDS = 10.0


class Progress:
    """`write` puts text out as it is, line breaks and all."""

    def __init__(self, write: Callable[[str], None], total: int, *, is_terminal: bool) -> None:
        self._write = write
        self._total = total
        self._is_terminal = is_terminal
        self._started = self._shown = time.monotonic()
        self._done = self._failed = 0

    def advance(self, *, failed: bool = False) -> None:
        self._done += 1
        self._failed += failed
        now = time.monotonic()
        if now - self._shown >= (TERMINAL_SECONDS if self._is_terminal else LINE_SECONDS):
            self._shown = now
            self._show()

    def clear(self) -> None:
        """Make room for a line of its own below the bar."""
        if self._is_terminal:
            self._write("\r\x1b[K")

    def finish(self) -> None:
        if self._is_terminal and self._done:
            self._show()
            self._write("\n")

    def _show(self) -> None:
        text = self.text(time.monotonic() - self._started)
        if self._is_terminal:
            filled = WIDTH * self._done // max(self._total, 1)
            self._write(f"\r[{'#' * filled}{'.' * (WIDTH - filled)}] {text}\x1b[K")
        else:
            self._write(f"{text}\n")

    def text(self, seconds: float) -> str:
        rate = self._done / seconds if seconds > 0 else 0.0
        left = duration((self._total - self._done) / rate) if rate else "?"
        failed = f", {self._failed} failed" if self._failed else ""
        return f"{self._done}/{self._total} workshops, {rate:.1f}/s, {left} left{failed}"


def duration(seconds: float) -> str:
    """„1 h 05 min”, „3 min 20 s” or „45 s”."""
    whole = round(seconds)
    if whole >= 3600:
        return f"{whole // 3600} h {whole % 3600 // 60:02d} min"
    return f"{whole // 60} min {whole % 60:02d} s" if whole >= 60 else f"{whole} s"
