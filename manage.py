#!/usr/bin/env python
import sys

from config.env import settings_module


def main() -> None:
    settings_module()
    from django.core.management import execute_from_command_line

    from shared_apps.core.tenancy import ANY_SCHEMA, declare_scope

    command = sys.argv[1] if len(sys.argv) > 1 else ""
    # Migrations walk through schemas by themselves; every other command starts in public and opens workshops.
    declare_scope(ANY_SCHEMA if command in {"migrate", "migrate_schemas", "shell"} else "public")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
