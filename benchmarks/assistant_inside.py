"""The engine as a function: words to what it understands to a diagnosis or a question."""

from __future__ import annotations

import json
import sys
import time

import django

django.setup()

from benchmarks.assistant import WORDS
from shared_apps.diagnosis.engine import diagnose, understand


def once() -> float:
    started = time.perf_counter()
    known = understand(text=WORDS, language="pl")
    diagnose(known=known, answers={}, asked=(), language="pl", vehicle=None)
    return time.perf_counter() - started


def main(calls: int) -> None:
    once()
    print(json.dumps([once() for _ in range(calls)]))


if __name__ == "__main__":
    main(int(sys.argv[1]))
