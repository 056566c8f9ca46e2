"""Drops and creates a database of the given name beside the one in DATABASE_URL."""

import os
import sys

import psycopg
from psycopg import sql


def main(name: str) -> None:
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        database = sql.Identifier(name)
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(database))
        connection.execute(sql.SQL("CREATE DATABASE {}").format(database))


main(sys.argv[1])
