from __future__ import annotations

from collections.abc import Iterator

import pytest

from shared_apps.integrations.llm.standin import ModelStandIn


@pytest.fixture
def model(settings) -> Iterator[ModelStandIn]:
    with ModelStandIn() as stand_in:
        settings.OPENAI_API_KEY, settings.OPENAI_BASE_URL = "sk-right", stand_in.base_url
        settings.OPENAI_SECONDS = 5.0
        yield stand_in
