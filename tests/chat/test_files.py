"""Photos and files in a conversation: private, of our own making or only ever saved, gone with their message."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_workshop
from tenant_apps.chat.models import Attachment
from tenant_apps.chat.tasks import file_forget
from tests.factories.people import browser, client_person
from tests.factories.pictures import photo_of_a_phone

PDF = b"%PDF-1.4 faktura"


def put(person, conversation, content: bytes, name: str, **told):
    form = {"file": SimpleUploadedFile(name, content), **told}
    answer = person.post(f"/api/v1/chat/conversations/{conversation}/files/", form)
    said = answer.json()
    return answer.status_code, said.get("data", said.get("error"))


def fetched(url: str):
    host, _slash, path = url.partition("://")[2].partition("/")
    return browser(host.partition(":")[0]).get(f"/{path}")


@pytest.mark.parametrize("who", ["client", "staff"])
def test_a_photo_is_seen_on_both_sides_without_where_it_was_taken(talk, who):
    conversation = talk.begin()
    status, sent = put(getattr(talk, who), conversation, photo_of_a_phone(), "kolo.jpg", caption="Prawe koło")

    assert (status, sent["kind"], sent["text"]) == (201, "photo", "Prawe koło")
    for person in (talk.client, talk.staff):
        file = talk.heard(person, conversation)[-1]["file"]
        assert file["height"] > file["width"]
        picture = fetched(file["url"])
        assert picture.headers["Content-Type"] == "image/webp"
        content = b"".join(picture.streaming_content)
        assert content[8:12] == b"WEBP"
        assert b"Aparat" not in content
        assert fetched(file["small_url"]).status_code == 200


def test_a_file_keeps_its_name_and_a_page_is_only_saved(talk):
    conversation = talk.begin()
    put(talk.client, conversation, PDF, "polisa OC.pdf")
    put(talk.client, conversation, b"<script>alert(1)</script>", "../../strona.html")

    paper, page = (row["file"] for row in talk.heard(talk.staff, conversation)[-2:])
    assert (paper["name"], paper["size"], paper["small_url"]) == ("polisa OC.pdf", len(PDF), None)
    assert fetched(paper["url"]).headers["Content-Type"] == "application/pdf"
    assert page["name"] == "strona.html"
    saved = fetched(page["url"])
    assert saved.headers["Content-Type"] == "application/octet-stream"
    assert saved.headers["Content-Disposition"].startswith("attachment")


def test_sent_twice_it_lies_there_once(talk):
    conversation = talk.begin()
    first = put(talk.client, conversation, PDF, "polisa.pdf", client_id="f-1")[1]
    assert put(talk.client, conversation, PDF, "polisa.pdf", client_id="f-1")[1]["number"] == first["number"]
    with open_workshop(talk.workshop.schema_name):
        assert Attachment.objects.count() == 1


@pytest.mark.parametrize("who", ["client", "staff"])
def test_what_is_refused(talk, who):
    conversation, person = talk.begin(), getattr(talk, who)
    assert put(person, conversation, b"x" * (10 * 1024 * 1024 + 1), "film.mp4")[0] == 413
    assert put(person, conversation, b"to nie zdjecie", "kolo.jpg")[0] == 400
    assert put(person, conversation, b"", "pusty.pdf")[0] == 400
    assert put(person, conversation, PDF, "polisa.pdf", caption="x" * 501)[0] == 400
    path = f"/api/v1/chat/conversations/{conversation}/files/"
    assert person.post(path, {}).status_code == 400
    assert person.post(path, b"--x\r\nbroken", content_type="multipart/form-data; boundary=x").status_code == 400
    assert len(talk.heard(person, conversation)) == 1


def test_a_stranger_leaves_nothing_behind(talk):
    conversation = talk.begin()
    assert put(client_person(), conversation, PDF, "polisa.pdf")[0] == 404


def test_the_file_goes_with_its_message(talk):
    conversation = talk.begin()
    sent = put(talk.client, conversation, photo_of_a_phone(), "kolo.jpg")[1]
    gone = talk.ok(talk.client, "delete", f"conversations/{conversation}/messages/{sent['number']}/")
    assert gone["file"] is None
    [promised] = OutboxMessage.objects.filter(task="chat.file_forget")
    with open_workshop(talk.workshop.schema_name):
        for _time in range(2):
            file_forget.run(**promised.payload)
    assert fetched(sent["file"]["url"]).status_code == 404
