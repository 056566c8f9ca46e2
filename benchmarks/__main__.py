from __future__ import annotations

import importlib
import io
import sys
import time

MEASUREMENTS = [
    "births",
    "nearby",
    "availability",
    "booking",
    "requests",
    "archives",
    "customers",
    "inventory",
    "chat",
    "assistant",
    "reminders",
]
# Only when named: they take as long as all the others.
LONG = ["tenancy"]


def main(names: list[str]) -> None:
    # A long run is read while it goes on, in a file as well.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)
    for name in names or MEASUREMENTS:
        started = time.perf_counter()
        importlib.import_module(f"benchmarks.{name}").main()
        print(f"  ({name} took {time.perf_counter() - started:.0f} s)")


if __name__ == "__main__":
    main(sys.argv[1:])
