"""Orders that want the same parts at the same moment."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier

from django.db import connection

from shared_apps.core.tenancy import open_workshop
from tenant_apps.inventory.models import Part
from tenant_apps.inventory.selectors import ledger_differences
from tenant_apps.workorders import services
from tests.factories.inventory import part
from tests.workorders.bench import RECEPTION, Bench

ROUNDS = 25


def job_of(name, parts):
    lines = [
        services.JobLineTold(kind="part", name=one.name, quantity=Decimal(1), unit="szt.", part_id=one.pk)
        for one in parts
    ]
    return services.job_save(job_id=None, told=services.JobTold(name=name, lines=lines))


def test_jobs_of_the_same_parts_never_wait_in_a_circle(new_workshop):
    with open_workshop(new_workshop.schema_name):
        one, other = part(100), part(100)
        jobs = [job_of("od lewej", [one, other]).pk, job_of("od prawej", [other, one]).pk]
        orders = [Bench(new_workshop).order().pk for _job in jobs]
    together = Barrier(2, timeout=30)

    def put_on(number):
        try:
            for _round in range(ROUNDS):
                together.wait()
                with open_workshop(new_workshop.schema_name):
                    services.job_put_on(order_id=orders[number], job_id=jobs[number], who=RECEPTION)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(put_on, range(2)))

    with open_workshop(new_workshop.schema_name):
        assert set(Part.objects.filter(pk__in=[one.pk, other.pk]).values_list("reserved", flat=True)) == {2 * ROUNDS}
        assert ledger_differences() == []
