"""One envelope on every host, framework and failure."""

from __future__ import annotations

import datetime as dt

import orjson
import pytest
from django.test import Client, override_settings

from tests.factories.people import staff_of

FACES = {
    "marketplace": ("garage.localhost", "/api/v1/notifications/"),
    "console": ("console.garage.localhost", "/api/v1/notifications/"),
    "workshop": ("alfa-auto.garage.localhost", "/api/v1/notifications/"),
}


@pytest.fixture(params=FACES)
def face(request, alpha):
    host, path = FACES[request.param]
    return Client(headers={"host": host}), path


def failure_of(response, status: int) -> dict[str, object]:
    assert response.status_code == status
    assert response["Content-Type"] == "application/json"
    body = orjson.loads(response.content)
    assert set(body) == {"success", "error", "timestamp"}
    assert body["success"] is False
    assert set(body["error"]) == {"code", "message", "details"}
    dt.datetime.fromisoformat(body["timestamp"])
    return body["error"]


def test_without_a_token(face):
    client, path = face
    assert failure_of(client.get(path), 401)["code"] == "NOT_AUTHENTICATED"


def test_no_cache_keeps_an_answer(face, alpha):
    client, path = face
    assert client.get(path)["Cache-Control"] == "no-store"
    owner = staff_of(alpha)
    assert owner.get("/api/v1/me/")["Cache-Control"] == "no-store"


def test_nothing_there(face):
    client, _path = face
    assert failure_of(client.get("/api/v1/nothing-here/"), 404)["code"] == "NOT_FOUND"


def test_wrong_method(face):
    client, path = face
    assert client.delete(path).status_code in {401, 405}
    if client.delete(path).status_code == 405:
        assert failure_of(client.delete(path), 405)["code"] == "METHOD_NOT_ALLOWED"


def test_the_language_of_messages_follows_the_caller(face):
    client, path = face
    polish = failure_of(client.get(path, headers={"accept-language": "pl"}), 401)["message"]
    english = failure_of(client.get(path, headers={"accept-language": "en"}), 401)["message"]

    assert polish == "Zaloguj się, żeby przejść dalej."
    assert english == "Sign in to go on."


def test_an_unexpected_error_is_500_in_the_envelope_and_tells_nothing(face, monkeypatch, caplog):
    client, path = face
    # The outer face of a bug: settings that point the authenticator at something that breaks.
    with override_settings(STAFF_AUTHENTICATOR="tests.core.broken.actor", EDGE_AUTHENTICATOR="tests.core.broken.actor"):
        client.raise_request_exception = False
        error = failure_of(client.get(path, headers={"authorization": "Bearer x"}), 500)

    assert error["code"] == "INTERNAL_ERROR"
    assert "secret of the house" not in orjson.dumps(error).decode()


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
@pytest.mark.parametrize(
    "host", ["garage.localhost", "alfa-auto.garage.localhost", "anything.example", "127.0.0.1:8010"]
)
def test_health_answers_on_every_host(alpha, path, host):
    response = Client().get(path, HTTP_HOST=host)

    assert response.status_code == 200
    assert response.json()["success"] is True


def test_readyz_names_the_part_that_is_down(db):
    with override_settings(CELERY_BROKER_URL="amqp://guest:guest@127.0.0.1:1//"):
        response = Client().get("/readyz", HTTP_HOST="garage.localhost")

    assert response.status_code == 503
    details = response.json()["error"]["details"]
    assert details["database"] == "ok"
    assert details["broker"] != "ok"


def test_metrics_count_by_endpoint_and_face_and_never_by_user(alpha):
    client = Client(headers={"host": "garage.localhost"})
    client.get("/api/v1/notifications/")

    text = client.get("/metrics").content.decode()

    assert 'api_requests_total{endpoint="api/v1/notifications/",face="marketplace",method="GET",status="401"}' in text
    for name in ("api_response_time_seconds_bucket", "active_users", "ai_chat_sessions_total"):
        assert name in text
    assert "user=" not in text


def test_metrics_are_not_for_strangers(db):
    response = Client().get("/metrics", HTTP_HOST="garage.localhost", REMOTE_ADDR="203.0.113.9")
    assert response.status_code == 404


@pytest.mark.parametrize("path", ["/api/v1/notifications/", "/api/v1/people/"])  # one permission, one per method
@pytest.mark.parametrize("method", ["options", "trace", "patch", "delete"])
def test_a_method_that_a_staff_route_does_not_have_is_405(alpha, method, path):
    owner = staff_of(alpha, "owner")
    assert failure_of(owner.generic(method.upper(), path), 405)
