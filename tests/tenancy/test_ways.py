from __future__ import annotations

from tests.tenancy.cells import World
from tests.tenancy.probes import of_ways


def test_no_way_leads_where_one_does_not_belong(world: World, record_property):
    probes = list(of_ways(world))
    record_property("counts", f"Ways of several steps: {len(probes)}")
    wrong = [one for probe in probes for one in probe.run()]
    assert not wrong, "\n".join(wrong)
