"""Both OpenAPI files are valid, current and say the envelope that is sent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from openapi_spec_validator import validate

from shared_apps.core.management.commands.openapi import FOLDER, documents

NAMES = ["shared.openapi.json", "workshop.openapi.json", "console.openapi.json"]


@pytest.mark.parametrize("name", NAMES)
def test_it_is_valid(name):
    document = json.loads(json.dumps(documents()[name], default=str))
    validate(document)
    assert document["paths"]


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_file_is_current(name):
    current = json.loads(json.dumps(documents()[name], default=str))
    committed = json.loads((Path(settings.BASE_DIR) / FOLDER / name).read_text())
    assert committed == current, "run `make openapi`"


@pytest.mark.parametrize("name", NAMES)
def test_every_answer_is_described_in_the_envelope(name):
    for path, methods in documents()[name]["paths"].items():
        for method, operation in methods.items():
            if method not in {"get", "post", "put", "patch", "delete"}:
                continue
            assert operation["operationId"], path
            for status, response in operation["responses"].items():
                content = response.get("content", {}).get("application/json")
                if content is None:
                    continue
                schema = content["schema"]
                if str(status).startswith("2"):
                    assert {"success", "data", "message", "timestamp"} <= set(schema["properties"]), (method, path)
                else:
                    assert schema == {"$ref": "#/components/schemas/Failure"}, (method, path, status)


@pytest.mark.parametrize("name", NAMES)
def test_every_text_that_a_caller_writes_has_a_bound(name):
    """A text without a bound is an attack; an id without one is a 30-digit number."""
    document = json.loads(json.dumps(documents()[name], default=str))
    unbounded: list[str] = []

    def walk(schema: dict[str, Any], where: str, seen: frozenset[str]) -> None:
        reference = str(schema.get("$ref", ""))
        if reference:
            key = reference.rpartition("/")[2]
            if key not in seen:
                walk(document["components"]["schemas"][key], f"{where}→{key}", seen | {key})
            return
        for part in ("anyOf", "oneOf", "allOf"):
            for option in schema.get(part, []):
                walk(option, where, seen)
        if schema.get("type") == "string" and not ({"maxLength", "format", "enum", "const", "pattern"} & set(schema)):
            unbounded.append(where)
        if isinstance(schema.get("items"), dict):
            walk(schema["items"], f"{where}[]", seen)
        for field, inner in dict(schema.get("properties", {})).items():
            walk(inner, f"{where}.{field}", seen)

    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if not isinstance(operation, dict) or "responses" not in operation:
                continue
            where = f"{method.upper()} {path}"
            for parameter in operation.get("parameters", []):
                walk(parameter.get("schema", {}), f"{where} ?{parameter['name']}", frozenset())
            for content in operation.get("requestBody", {}).get("content", {}).values():
                walk(content["schema"], where, frozenset())
    assert unbounded == []
