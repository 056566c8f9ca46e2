"""Four people write while the server, and Redis under it, are killed: nothing is lost, doubled or out of order."""

from __future__ import annotations

import asyncio

from tests.chat.crowd import Crowd

EACH = 100
SECONDS = 150


def test_nothing_is_lost_doubled_or_out_of_order(web, redis, new_workshop, record_property):
    crowd = Crowd(new_workshop, EACH)

    blows = [(0.2, web), (0.45, redis), (0.65, web), (0.8, redis)]
    asyncio.run(crowd.talk(web.port, blows, seconds=SECONDS))

    crowd.assert_nothing_is_lost_doubled_or_out_of_order()
    for writer in crowd.writers:
        assert writer.comings >= 3, "nobody was cut off, so nothing was shown"
    record_property("counts", f"Chat: {crowd.all} messages, {len(blows)} kills, {len(crowd.people)} listeners; 0 lost")
