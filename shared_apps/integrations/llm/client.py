"""The door to OpenAI. Nothing above this room knows the supplier; without a key there is no door."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import AsyncIterator, Awaitable
from contextlib import AsyncExitStack
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

import httpx
import openai
from django.conf import settings
from openai import AsyncOpenAI, DefaultAsyncHttpxClient

from shared_apps.integrations.llm.types import Asked, Call, Finished, ModelFailed, Piece, Reason, Tool

if TYPE_CHECKING:
    from openai.types import ModerationMultiModalInputParam
    from openai.types.responses import ResponseInputParam

T = TypeVar("T")

# The library's defaults are ten minutes and two retries, multiplied; a person is waiting here.
TIMEOUT_SECONDS = 20.0
RETRIES = 1
MODERATION = "omni-moderation-latest"


def language_model() -> AsyncOpenAI | None:
    """A client, or None when no key is configured and the embedded engine answers instead.

    Its connections belong to the event loop that first uses them: whoever opens it closes it in the same one.
    """
    if not settings.OPENAI_API_KEY:
        return None
    return AsyncOpenAI(
        api_key=settings.OPENAI_API_KEY,
        base_url=settings.OPENAI_BASE_URL,
        timeout=min(TIMEOUT_SECONDS, settings.OPENAI_SECONDS),
        max_retries=RETRIES,
        http_client=DefaultAsyncHttpxClient(verify=_known_authorities()),
    )


@lru_cache(maxsize=1)
def _known_authorities() -> ssl.SSLContext:
    """Read once: reading them for each client costs ten times what all the rest of a turn does."""
    return httpx.create_ssl_context()


async def is_harmful(client: AsyncOpenAI, text: str, picture: str = "") -> bool:
    """True when the supplier's moderation flags `text`, or the picture of a data: address. Raises ModelFailed."""
    told: list[ModerationMultiModalInputParam] = [{"type": "text", "text": text}]
    if picture:
        told.append({"type": "image_url", "image_url": {"url": picture}})
    try:
        answer = await client.moderations.create(model=MODERATION, input=told if picture else text)
        return any(result.flagged for result in answer.results)
    except Exception as failure:
        raise ModelFailed(_reason(failure)) from None


async def ask(client: AsyncOpenAI, asked: Asked) -> AsyncIterator[Piece | Finished]:
    """One streamed call of the Responses API; nothing of it is kept by the supplier.

    Raises ModelFailed, also for a supplier that falls silent on the way ("slow").
    """
    try:
        async with AsyncExitStack() as open_streams:
            opening = client.responses.stream(
                model=asked.model,
                instructions=asked.instructions,
                input=cast("ResponseInputParam", asked.items),
                tools=[_tool(tool) for tool in asked.tools],
                text_format=asked.result,
                parallel_tool_calls=False,
                max_output_tokens=asked.most_tokens,
                store=False,
                safety_identifier=asked.who,
            )
            stream = await _heard(open_streams.enter_async_context(opening))
            while (event := await _heard(anext(stream, None))) is not None:
                if event.type == "response.output_text.delta":
                    yield Piece(event.snapshot)
                elif event.type in ("response.refusal.delta", "response.refusal.done"):
                    raise ModelFailed("refused")
                elif event.type in ("response.failed", "response.incomplete", "error"):
                    raise ModelFailed("broken")
            final = await stream.get_final_response()
    except ModelFailed:
        raise
    except Exception as failure:
        # The library's errors quote the request, and that carries what somebody wrote: none of it is kept or logged.
        raise ModelFailed(_reason(failure)) from None
    usage = final.usage
    yield Finished(
        calls=[_call(item) for item in final.output if item.type == "function_call"],
        result=final.output_parsed,
        tokens_in=usage.input_tokens if usage else 0,
        tokens_out=usage.output_tokens if usage else 0,
    )


async def _heard(waiting: Awaitable[T]) -> T:
    """What comes next; a line that is merely kept alive is silent. Raises TimeoutError after the longest silence."""
    return await asyncio.wait_for(waiting, settings.OPENAI_SILENCE_SECONDS)


def _tool(tool: Tool) -> Any:
    return {
        "type": "function",
        "name": tool.name,
        "description": tool.description,
        "strict": True,
        "parameters": {
            "type": "object",
            "properties": {tool.parameter: {"type": "string", "description": tool.told}},
            "required": [tool.parameter],
            "additionalProperties": False,
        },
    }


def _call(item: Any) -> Call:
    told = json.loads(item.arguments)
    argument = next(iter(told.values()), "") if isinstance(told, dict) else ""
    said = {"type": "function_call", "call_id": item.call_id, "name": item.name, "arguments": item.arguments}
    return Call(call_id=item.call_id, name=item.name, argument=str(argument)[:500], item=said)


def _reason(failure: Exception) -> Reason:
    if isinstance(failure, openai.APITimeoutError | TimeoutError):
        return "slow"
    if isinstance(failure, openai.RateLimitError):
        return "busy"
    return "broken"
