"""What was promised, measured: ratios in one run, a peer or a limit beside them. `make bench`, or one by its name.

Each measurement works in a database of its own that it creates and drops. Absolute times say little on a shared
machine; the ratios of one run do.
"""
