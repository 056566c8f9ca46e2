"""The search box at any number of hits: the same people, the same order, whichever way they are found."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from shared_apps.core.tenancy import open_workshop
from tenant_apps.customers.models import Customer
from tenant_apps.customers.selectors import ORDERINGS, customers_found, finding
from tenant_apps.customers.types import searched
from tests.calendar.desk import call
from tests.factories.people import staff_of

NOW = timezone.now()


@pytest.fixture
def crowd(alpha):
    """Thirty people, every third a Żak; the later, the longer ago they came; ten of them never did."""
    with open_workshop(alpha.schema_name):
        for number in range(30):
            name = f"{'Żak' if number % 3 == 0 else 'Łoś'} {'ZJA'[number % 3]}{number:02}"
            customer = Customer.objects.create(
                name=name,
                search=searched(name, "100% pewny_klient"),
                last_visit_at=None if number >= 20 else NOW - dt.timedelta(days=number),
            )
            Customer.objects.filter(pk=customer.pk).update(created_at=NOW - dt.timedelta(hours=number))
        gone = Customer.objects.create(name="Żak Zdublowany", search="zak", merged_into=customer)
        assert gone.pk
        yield alpha


@pytest.mark.parametrize("ordering", sorted(ORDERINGS))
@pytest.mark.parametrize("most", [10_000, 4])
def test_a_page_is_the_same_whether_hits_are_sorted_or_walked(crowd, monkeypatch, ordering, most):
    monkeypatch.setattr(finding, "MOST_SORTED", most)
    expected = list(Customer.objects.filter(merged_into=None, name__startswith="Żak").order_by(*ORDERINGS[ordering][0]))
    assert len(expected) == 10

    found = customers_found(q="zak", ordering=ordering)

    assert found[0:4] == expected[0:4]
    assert found[8:12] == expected[8:12]
    assert found.count() == min(10, most + 1)
    assert customers_found(q="zak", ordering=ordering).count() == min(10, most + 1)


@pytest.mark.parametrize(
    ("text", "count"),
    [("100%", 30), ("pewny_kl", 30), ("1_p%", 30), ("%", 30), ("z%k", 10), ("x%k", 0), ("x_k", 0), ("\\", 30)],
)
def test_signs_of_the_database_only_part_the_words(crowd, text, count):
    assert customers_found(q=text).count() == count


@pytest.mark.parametrize(("text", "count"), [("z", 10), ("za", 10), ("ak", 0), ("kl", 30), ("li", 0), ("lie", 30)])
def test_one_or_two_letters_begin_a_word(crowd, text, count):
    assert customers_found(q=text).count() == count


def test_the_office_chooses_the_order(crowd):
    office = staff_of(crowd, "receptionist")

    def first(**query):
        return call(office, "get", "customers/", per_page=3, **query).json()

    assert [row["name"] for row in first(ordering="-last_visit_at")["data"]] == ["Żak Z00", "Łoś J01", "Łoś A02"]
    assert [row["name"] for row in first(ordering="created_at", q="zak")["data"]] == ["Żak Z27", "Żak Z24", "Żak Z21"]
    assert first(q="zak")["pagination"] == {"page": 1, "per_page": 3, "total": 10, "pages": 4}
    assert call(office, "get", "customers/", ordering="nip").status_code == 400


def test_a_page_behind_the_last_is_empty_and_still_counted(crowd):
    office = staff_of(crowd, "receptionist")

    answer = call(office, "get", "customers/", q="zak", page=9, per_page=5).json()

    assert (answer["data"], answer["pagination"]["total"]) == ([], 10)
