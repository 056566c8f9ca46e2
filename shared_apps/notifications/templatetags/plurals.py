from __future__ import annotations

from django import template
from django.utils import translation

register = template.Library()


@register.filter
def forms(count: int, words: str) -> str:
    """{{ 5|forms:"dzień,dni,dni" }} chooses the word for a number: one, few, many in Polish; one, many in English."""
    one, *others = words.split(",")
    number = abs(int(count))
    if number == 1:
        return one
    is_few = 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14
    is_polish = (translation.get_language() or "pl").startswith("pl")
    return others[0] if is_few and is_polish else others[-1]
