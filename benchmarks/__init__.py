"""What was promised, measured: ratios in one run beside a peer or a limit. `make bench`, or `python -m benchmarks NAME`.

Each measurement works in a database of its own that it creates and drops. Absolute times say little on a shared
machine; the ratios of one run do.
"""
