"""The estimate on paper, and what a page that becomes a PDF may not open."""

from __future__ import annotations

import io

from pypdf import PdfReader

from shared_apps.integrations.documents import pdf_of
from tests.workorders.asked import Asked


def read_paper(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).replace("\u00a0", " ")


def test_the_paper_has_polish_letters_and_the_totals(bench):
    asked = Asked(bench)
    line = bench.line(asked.order, name="Płyn hamulcowy, źdźbło", kind="part", unit="l", explanation="Żółty, zużyty.")
    asked.send()
    type(asked.order.customer).objects.filter(pk=asked.order.customer_id).update(name="<b>Łukasz & Żaneta</b>")

    answer = asked.paper()

    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert "kosztorys" in answer["Content-Disposition"]
    text = read_paper(answer.content)
    totals = asked.estimate.shown["totals"]
    for words in (
        "Kosztorys naprawy",
        "Płyn hamulcowy, źdźbło",
        "Żółty, zużyty.",
        asked.order.label,
        asked.order.vehicle.plate,
        "Razem do zapłaty",
        totals["gross"].replace(".", ",") + " zł",
        "Jan Testowy",
        "art. 630",
        "strona 1 / 1",
        "123,00 zł",
    ):
        assert words in text, (words, text)
    assert line.name in text


def test_the_paper_is_english_for_who_reads_english(bench):
    from tests.factories.people import UserFactory

    asked = Asked(bench)
    user = UserFactory.create(language="en")
    type(asked.order.customer).objects.filter(pk=asked.order.customer_id).update(user_id=user.pk)
    asked.send()

    text = read_paper(asked.paper().content)

    assert asked.estimate.language == "en"
    assert "Repair estimate" in text
    assert "Total to pay" in text
    assert "PLN 307.50" in text


def test_a_page_opens_nothing_but_what_came_with_it(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("TAJNE")
    page = (
        f'<html lang="pl"><head><title>t</title></head><body><p>ś</p><object data="file://{secret}">nic</object>'
        f'<img src="file://{secret}" alt="x"><link rel="attachment" href="file://{secret}">'
        '<img src="http://127.0.0.1:1/x.png" alt="y"></body></html>'
    )
    content = pdf_of(page)
    assert b"TAJNE" not in content
    assert PdfReader(io.BytesIO(content)).attachments == {}
