"""Servers under the hammer: the test settings, mishaps on demand, a look at the connection after each answer."""

import logging
from importlib import import_module

from celery.signals import task_postrun, worker_init

from config.settings import test

# Every mishap would write its traceback.
logging.disable(logging.ERROR)
globals().update({name: value for name, value in vars(test).items() if name.isupper()})
MIDDLEWARE = [
    "tests.tenancy.hammer_inside.Afterwards",
    "tests.tenancy.hammer_faults.Answers",
    *test.MIDDLEWARE,
    "tests.tenancy.hammer_faults.ReusedConnection",
    "tests.tenancy.hammer_inside.Mishaps",
]


@task_postrun.connect
def look_after_a_task(task_id: str = "", **kwargs: object) -> None:
    from tests.tenancy.hammer_inside import remember_unclean

    remember_unclean(f"task {task_id}")


@worker_init.connect
def be_ready_for_faults(**kwargs: object) -> None:
    import_module("tests.tenancy.hammer_faults")
