"""Drops and creates a database of the given name beside the one in DATABASE_URL."""

import os
import sys

import psycopg
from psycopg import sql


def main(name: str) -> None:
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        database = sql.Identifier(name)
        # FORCE would also want to end a vacuum, which only a superuser may; the plain statement asks that one to go.
        connection.execute(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
            " WHERE datname = %s AND backend_type = 'client backend'",
            [name],
        )
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(database))
        connection.execute(sql.SQL("CREATE DATABASE {}").format(database))


main(sys.argv[1])
