from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel

from shared_apps.core.errors import SupplierUnavailable

Reason = Literal["slow", "busy", "refused", "flagged", "broken"]


class ModelFailed(SupplierUnavailable):
    """The model gave no answer that can be used, and why; never what it or the person said."""

    def __init__(self, reason: Reason) -> None:
        super().__init__()
        self.reason: Reason = reason


@dataclass(frozen=True, slots=True)
class Tool:
    """A function the model may call with one word. `parameter` is that word's name."""

    name: str
    description: str
    parameter: str
    told: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One call. `items` are the supplier's own: what was said so far, in order. `who` is nobody's name."""

    model: str
    instructions: str
    items: Sequence[Mapping[str, Any]]
    tools: Sequence[Tool]
    result: type[BaseModel]
    most_tokens: int
    who: str


@dataclass(frozen=True, slots=True)
class Piece:
    """All of the answer's JSON that has come so far; it breaks off anywhere."""

    so_far: str


@dataclass(frozen=True, slots=True)
class Call:
    call_id: str
    name: str
    argument: str
    # The same as the supplier wants to hear it in the next call.
    item: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Finished:
    """The end of a call: what it asks to be looked up, or the result. Tokens are those charged."""

    calls: Sequence[Call]
    result: BaseModel | None
    tokens_in: int
    tokens_out: int
