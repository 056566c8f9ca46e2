"""The same key and body: one effect and the same answer, however often and however many at once."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from shared_apps.core.models import IdempotencyRecord
from shared_apps.core.tenancy import open_scope
from tests.factories.people import Browser, browser, client_person, sign_in

PATH = "/api/v1/vehicles/"
CAR = {"make": "Skoda", "model": "Octavia", "year": 2018}


def post(person: Browser, key: str, body: dict[str, object]):
    return person.post(PATH, body, content_type="application/json", headers={"idempotency-key": key})


def cars_of(person: Browser) -> int:
    return len(person.get(PATH).json()["data"])


def test_again_is_the_same_answer_and_no_second_effect(db):
    person, key = client_person(), uuid.uuid4().hex

    first, again = post(person, key, CAR), post(person, key, CAR)

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.content == first.content
    assert again["Idempotency-Replayed"] == "true"
    assert cars_of(person) == 1


def test_another_body_is_refused(db):
    person, key = client_person(), uuid.uuid4().hex
    post(person, key, CAR)

    refused = post(person, key, CAR | {"model": "Fabia"})

    assert refused.status_code == 409
    assert refused.json()["error"]["code"] == "IDEMPOTENCY_MISMATCH"
    assert cars_of(person) == 1


def test_a_key_belongs_to_its_caller(db):
    key = uuid.uuid4().hex
    one, other = client_person(), client_person()

    assert post(one, key, CAR).json()["data"]["id"] != post(other, key, CAR).json()["data"]["id"]


def test_a_refusal_is_not_kept(db):
    person, key = client_person(), uuid.uuid4().hex

    assert post(person, key, {"make": ""}).status_code == 400
    assert not IdempotencyRecord.objects.filter(key=key).exists()
    assert post(person, key, CAR).status_code == 201


@pytest.mark.parametrize("key", ["", "ą", "x" * 101, "a\tb"])
def test_a_broken_key_is_400(db, key):
    response = post(client_person(), key, CAR)
    assert response.status_code == 400
    assert "Idempotency-Key" in response.json()["error"]["details"]


def test_log_ins_are_never_stored(db):
    browser().post(
        "/api/v1/auth/login/",
        {"email": "x@example.com", "password": "secret-of-somebody"},
        content_type="application/json",
        headers={"idempotency-key": "login-1"},
    )
    assert not IdempotencyRecord.objects.filter(key="login-1").exists()


def test_five_at_once_are_one(committed):
    person, key = client_person(), uuid.uuid4().hex

    def call(_number: int) -> tuple[int, bytes]:
        try:
            with open_scope("public"):
                mine = browser()
                mine.defaults.update(person.defaults)
                response = post(mine, key, CAR)
                return response.status_code, response.content
        finally:
            connections.close_all()

    with ThreadPoolExecutor(5) as pool:
        answers = list(pool.map(call, range(5)))

    assert {status for status, _body in answers} == {201}
    assert len({body for _status, body in answers}) == 1
    assert cars_of(sign_in(browser(), person.user)) == 1
