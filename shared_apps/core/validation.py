"""pydantic's complaints as sentences in the caller's language, so that both APIs say the same of the same mistake."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

SENTENCES: dict[str, str] = {
    "missing": gettext_noop("To pole jest wymagane."),
    "string_type": gettext_noop("Podaj tekst."),
    "string_unicode": gettext_noop("Tekst zawiera niedozwolony znak."),
    "string_too_short": gettext_noop("Za krótkie: co najmniej %(min_length)s."),
    "string_too_long": gettext_noop("Za długie: najwyżej %(max_length)s znaków."),
    "too_long": gettext_noop("Za dużo pozycji: najwyżej %(max_length)s."),
    "too_short": gettext_noop("Za mało pozycji: co najmniej %(min_length)s."),
    "string_pattern_mismatch": gettext_noop("Nieprawidłowy format."),
    "int_parsing": gettext_noop("Podaj liczbę całkowitą."),
    "int_type": gettext_noop("Podaj liczbę całkowitą."),
    "int_from_float": gettext_noop("Podaj liczbę całkowitą."),
    "int_parsing_size": gettext_noop("Liczba jest poza zakresem."),
    "float_parsing": gettext_noop("Podaj liczbę."),
    "float_type": gettext_noop("Podaj liczbę."),
    "finite_number": gettext_noop("Podaj liczbę."),
    "decimal_parsing": gettext_noop("Podaj liczbę."),
    "decimal_type": gettext_noop("Podaj liczbę."),
    "decimal_max_digits": gettext_noop("Liczba jest za długa."),
    "decimal_max_places": gettext_noop("Za dużo miejsc po przecinku."),
    "bool_parsing": gettext_noop("Wybierz tak albo nie."),
    "bool_type": gettext_noop("Wybierz tak albo nie."),
    "greater_than": gettext_noop("Musi być większe niż %(gt)s."),
    "greater_than_equal": gettext_noop("Musi być co najmniej %(ge)s."),
    "less_than": gettext_noop("Musi być mniejsze niż %(lt)s."),
    "less_than_equal": gettext_noop("Może być najwyżej %(le)s."),
    "date_parsing": gettext_noop("Podaj datę, np. 2026-11-26."),
    "date_type": gettext_noop("Podaj datę, np. 2026-11-26."),
    "date_from_datetime_parsing": gettext_noop("Podaj datę, np. 2026-11-26."),
    "date_from_datetime_inexact": gettext_noop("Podaj datę, np. 2026-11-26."),
    "datetime_parsing": gettext_noop("Podaj datę i godzinę, np. 2026-11-26T14:30:00+01:00."),
    "datetime_type": gettext_noop("Podaj datę i godzinę, np. 2026-11-26T14:30:00+01:00."),
    "datetime_from_date_parsing": gettext_noop("Podaj datę i godzinę, np. 2026-11-26T14:30:00+01:00."),
    "time_parsing": gettext_noop("Podaj godzinę, np. 14:30."),
    "uuid_parsing": gettext_noop("Nieprawidłowy identyfikator."),
    "uuid_type": gettext_noop("Nieprawidłowy identyfikator."),
    "literal_error": gettext_noop("Wybierz jedną z wartości: %(expected)s."),
    "enum": gettext_noop("Wybierz jedną z wartości: %(expected)s."),
    "list_type": gettext_noop("Podaj listę."),
    "dict_type": gettext_noop("Podaj obiekt."),
    "model_type": gettext_noop("Podaj obiekt."),
    "model_attributes_type": gettext_noop("Podaj obiekt."),
    "json_invalid": gettext_noop("To nie jest poprawny JSON."),
}
UNKNOWN = gettext_noop("Nieprawidłowa wartość.")


def sentence_of(problem: Mapping[str, Any]) -> str:
    """One pydantic error ({"type", "msg", "ctx"}) as a sentence. Our own validators' messages pass as they are."""
    if problem["type"] in {"value_error", "assertion_error"}:
        return str(problem["msg"]).partition(", ")[2] or _(UNKNOWN)
    sentence = _(SENTENCES.get(str(problem["type"]), UNKNOWN))
    return sentence % problem["ctx"] if "%(" in sentence and problem.get("ctx") else sentence
