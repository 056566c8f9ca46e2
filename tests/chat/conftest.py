from __future__ import annotations

import pytest

from tests.chat.talk import Talk
from tests.factories.calendar import furnish, publish
from tests.factories.people import client_person, staff_of


@pytest.fixture
def talk(alpha) -> Talk:
    """A client and a mechanic of alpha, before a word was said."""
    furnish(alpha)
    return Talk(alpha, publish(alpha), client_person(), staff_of(alpha, "mechanic"))
