from __future__ import annotations

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from tenants.errors import SlugRefused, SlugTaken
from tenants.models import ReleasedSlug
from tenants.selectors import slug_is_taken, slug_suggestion
from tenants.services import slug_release, workshop_create
from tenants.slugs import MAX, refusal_of, suggestion_for


@pytest.mark.parametrize(
    "slug",
    [
        "www",
        "api",
        "console",
        "admin",
        "adm1n",
        "c0nsole",
        "vvvvvv",
        "ma1l",
        "xn--abc",
        "xn--80ak6aa92e",
        "a",
        "ab",
        "-abc",
        "abc-",
        "a--b",
        "Auto",
        "łódź",
        "a_b",
        "a.b",
        "123456",
        "a" * 41,
        "auto serwis",
        "аuto",
        "rn-ail",
        "stat1c",
    ],
)
def test_reserved_and_confusable_names_are_refused(slug):
    assert refusal_of(slug) is not None


@pytest.mark.parametrize("slug", ["kowalczyk", "auto-serwis-24", "praga", "4x4-krakow"])
def test_ordinary_names_are_fine(slug):
    assert refusal_of(slug) is None


@given(st.text(max_size=60))
def test_a_suggestion_is_always_a_host_label(name):
    slug = suggestion_for(name)
    assert len(slug) <= MAX
    assert all(character.isascii() and (character.isalnum() or character == "-") for character in slug)


def test_polish_letters_become_latin_ones():
    assert suggestion_for("Auto-Serwis Łódź Żółć") == "auto-serwis-lodz-zolc"


def test_a_taken_slug_is_409_and_a_refused_one_400(alpha):
    with pytest.raises(SlugTaken):
        workshop_create(name="Inny", slug="alfa-auto", owner_id=None)
    with pytest.raises(SlugRefused):
        workshop_create(name="Inny", slug="www", owner_id=None)


def test_a_released_slug_rests_for_a_year(db):
    slug_release(slug="dawny-warsztat")
    with pytest.raises(SlugTaken):
        workshop_create(name="Nowy", slug="dawny-warsztat", owner_id=None)
    assert slug_is_taken(slug="dawny-warsztat")

    ReleasedSlug.objects.update(free_again_at=timezone.now())
    assert not slug_is_taken(slug="dawny-warsztat")
    assert slug_suggestion(name="Dawny warsztat") == "dawny-warsztat"
    assert workshop_create(name="Nowy", slug="dawny-warsztat", owner_id=None).slug == "dawny-warsztat"
