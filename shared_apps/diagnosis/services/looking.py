"""What a model may look up. Both only read, both take one word, and neither knows who is asking."""

from __future__ import annotations

import re
from typing import Any

from shared_apps.diagnosis.selectors import trouble_code
from shared_apps.directory.selectors import catalogue_of, prices_of

CODE = re.compile(r"[PCBU][0-9A-F]{4}")
SERVICE = re.compile(r"[a-z0-9-]{1,40}")


def look_up(*, tool: str, argument: str) -> dict[str, Any]:
    """The tool's answer, as JSON's types. {"found": False} for whatever is not there or is no such tool."""
    if tool == "trouble_code" and CODE.fullmatch(argument.strip().upper()):
        return _trouble_code(argument.strip().upper())
    if tool == "price" and SERVICE.fullmatch(argument.strip()):
        return _price(argument.strip())
    return {"found": False}


def _price(service: str) -> dict[str, Any]:
    told = catalogue_of(codes=[service]).get(service)
    if told is None:
        return {"found": False}
    low, high = prices_of(service=service)
    return {
        "found": True,
        "service": told["name_en"],
        "usual_minutes": told["duration_minutes"],
        "lowest_pln": None if low is None else str(low),
        "highest_pln": None if high is None else str(high),
    }


def _trouble_code(code: str) -> dict[str, Any]:
    told = trouble_code(code=code)
    if told is None:
        return {"found": False, "code": code}
    return {
        "found": True,
        "code": told.code,
        "title": told.title,
        "description": told.description,
        "causes": [{"likelihood": cause["likelihood"], "cause": cause["label"]} for cause in told.common_causes],
        "symptoms": told.symptoms,
        "flags": told.flags,
    }
