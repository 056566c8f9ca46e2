"""Both OpenAPI files describe the envelope as it is sent: written here once, applied to each framework's output."""

from __future__ import annotations

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema

METHODS = ("get", "post", "put", "patch", "delete")
PAGED = "x-paginated"
ERRORS = {
    "400": "The payload cannot be used; details by field name",
    "401": "Not signed in",
    "403": "Not yours",
    "404": "Not here",
    "409": "The rule says no",
    "429": "Too many calls; see Retry-After",
}
TIMESTAMP = {"type": "string", "format": "date-time"}
# The pager reads these from the address of every paged list, whatever the operation itself declares.
PAGE_PARAMETERS: list[dict[str, Any]] = [
    {"in": "query", "name": "page", "required": False, "schema": {"type": "integer", "minimum": 1, "default": 1}},
    {
        "in": "query",
        "name": "per_page",
        "required": False,
        "schema": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20},
    },
]
COMPONENTS: dict[str, Any] = {
    "Pagination": {
        "type": "object",
        "required": ["page", "per_page", "total", "pages"],
        "properties": {name: {"type": "integer"} for name in ("page", "per_page", "total", "pages")},
    },
    "Failure": {
        "type": "object",
        "required": ["success", "error", "timestamp"],
        "properties": {
            "success": {"type": "boolean", "enum": [False]},
            "error": {
                "type": "object",
                "required": ["code", "message", "details"],
                "properties": {
                    "code": {"type": "string"},
                    "message": {"type": "string"},
                    "details": {"type": "object", "additionalProperties": True},
                },
            },
            "timestamp": TIMESTAMP,
        },
    },
}


def _envelope(schema: dict[str, Any], *, is_paged: bool) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "success": {"type": "boolean", "enum": [True]},
        "data": schema,
        "message": {"type": "string"},
        "timestamp": TIMESTAMP,
    }
    if is_paged:
        properties["pagination"] = {"$ref": "#/components/schemas/Pagination"}
    return {"type": "object", "required": list(properties), "properties": properties}


def _wrap(document: dict[str, Any]) -> None:
    document.setdefault("components", {}).setdefault("schemas", {}).update(COMPONENTS)
    failure = {"application/json": {"schema": {"$ref": "#/components/schemas/Failure"}}}
    for path in document["paths"].values():
        for method in METHODS:
            operation = path.get(method)
            if operation is None:
                continue
            is_paged = bool(operation.pop(PAGED, False))
            if is_paged:
                parameters = operation.setdefault("parameters", [])
                declared = {parameter["name"] for parameter in parameters}
                parameters.extend(one for one in PAGE_PARAMETERS if one["name"] not in declared)
            responses = {str(status): response for status, response in operation["responses"].items()}
            for status, response in responses.items():
                json_content = response.get("content", {}).get("application/json")
                if status.startswith("2") and status != "204" and (json_content or not response.get("content")):
                    schema = (json_content or {}).get("schema", {"type": "object", "additionalProperties": True})
                    response["content"] = {"application/json": {"schema": _envelope(schema, is_paged=is_paged)}}
            for status, description in ERRORS.items():
                responses[status] = {"description": description, "content": failure}
            operation["responses"] = responses


def wrap_edge_schema(document: Any) -> Any:
    """For django-ninja's schema."""
    _wrap(document)
    return document


def wrap_workshop_schema(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    """A drf-spectacular postprocessing hook."""
    _wrap(result)
    return result


class WorkshopSchema(AutoSchema):
    """drf-spectacular's operation, told about the bearer token and the pages a view says it answers with."""

    def get_operation(self, *args: Any, **kwargs: Any) -> Any:
        operation = super().get_operation(*args, **kwargs)
        if operation is not None and self.method == "GET" and getattr(self.view, "is_paged", False):
            operation[PAGED] = True
        return operation


class StaffScheme(OpenApiAuthenticationExtension):
    """How the workshop API's document names its bearer token."""

    target_class = "shared_apps.core.drf.StaffAuthentication"
    name = "bearer"

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:
        return {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}
