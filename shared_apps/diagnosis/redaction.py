"""What is personal is taken out of words before they leave the house: the supplier diagnoses a car, not a person."""

from __future__ import annotations

import re
from collections.abc import Iterable

MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
LINK = re.compile(r"(?:https?://|www\.)\S*[^\s,.;:!?)]", re.IGNORECASE)
VIN = re.compile(r"\b[A-HJ-NPR-Z0-9]{17}\b", re.IGNORECASE)
# What a number of a car may be told in: no phone, account or plate is followed by it.
UNIT = r"(?![ .]?(?:tys|obr|(?:k?km|zł|zl|pln|rpm|mil|min|nm|kw|ps|hp|cm|mm|ccm|lat|dni|h)\b))"
GAP = r"[ \u00a0.\-–/]{0,2}"
YEAR_AND_KM = r"(?:19|20)\d\d[ -]\d{2,3}[ -]?\d{3}\b(?![ -]?\d)"
# PESEL, account and card numbers: nothing about a car has so many digits.
LONG_NUMBER = re.compile(
    rf"(?<!\w)(?!{YEAR_AND_KM})(?:\+|[A-Z]{{2}})?\d(?:[ -]?\d){{9,27}}\b(?![ -]?\d){UNIT}", re.IGNORECASE
)
# Of these alone nine figures are told; what stands in the next sentence is no part of the number.
PHONE_UNIT = r"(?![ .]?(?:tys|(?:km|zł|zl|pln)\b))"
PHONE = re.compile(
    rf"(?<!\w)(?<!\d[.,])\(?(?:\+|00)?(?:48\)?{GAP})?(?:\d{{3}}{GAP}\d{{3}}{GAP}\d{{3}}"
    rf"|\d{{3}}[ .-]{{1,2}}\d{{2}}[ .-]{{1,2}}\d{{2}}[ .-]{{1,2}}\d{{2}}"
    rf"|0?\d{{2}}\)?{GAP}\d{{3}}[ .-]{{1,2}}\d{{2}}[ .-]{{1,2}}\d{{2}}|0?\d{{2}}(?:\){GAP}|[ -])\d{{7}})\b"
    rf"(?![ \-]?\d){PHONE_UNIT}",
    re.IGNORECASE,
)
PLATE = re.compile(r"\b(?:[A-Z]{2,3}[ -]{0,2}(?=[A-Z]{0,4}\d)[A-Z0-9]{4,5}|[A-Z]\d[ -]?[A-Z]{3,5})\b", re.IGNORECASE)
# Poznań's plates begin with a word: one is known by its letters ("PO 7YA32"), or by capitals or what stands before it.
POZNAN = re.compile(r"po[ -]{0,2}([A-Z0-9]{5})", re.IGNORECASE)
PLATE_SAID = re.compile(r"(?:rej\w*|tablic\w*|numer\w*|nr|plates?|reg\w*)[ .:,-]*(?:to |jest |is )?$", re.IGNORECASE)
UNITED = re.compile(
    r"\d+(?:km|zł|zl|pln|obr|tys|rpm|min|kw|nm|ps|hp|lat|dni|mil)|\d{1,2}W\d{2}|\d{3}R\d{1,2}", re.IGNORECASE
)
CAPITAL = r"[A-ZĄĆĘŁŃÓŚŹŻ][\w’'-]+"
HOUSE = r"\d{1,4}[a-zA-Z]?(?:[ ]?(?:/|m\.?|lok\.?)[ ]?\d{1,4}[a-zA-Z]?)?"
PLACE = rf"(?:,?[ ]+\d{{2}}-\d{{3}})?(?:,?[ ]+(?:w[ ]+)?{CAPITAL}(?:[ -]{CAPITAL})?)?"
ADDRESS = re.compile(
    rf"(?<!\w)(?:(?:(?:[Uu][Ll]|[Aa]l|[Oo]s|[Pp]l)\.[ ]*|[Uu]l[ ]+)(?:[\w.]+[ ]+){{0,3}}?[\w.]+[ ]+{HOUSE}{PLACE}"
    rf"|(?:[Uu]l\.?|[Uu]lic[ayę]|[Aa]lej[ai]|[Aa]l\.|[Oo]siedl[eu]|[Oo]s\.|[Pp]lacu?|[Pp]l\.)[ ]*"
    rf"{CAPITAL}(?:[ ]+{CAPITAL}){{0,2}}(?:[ ]+{HOUSE})?{PLACE}"
    rf"|\d{{1,4}}[ ]+{CAPITAL}(?:[ ]+{CAPITAL})?[ ]+(?:Street|Road|Avenue|Lane)\b{PLACE}"
    rf"|\d{{2}}-\d{{3}}[ ]+{CAPITAL})"
)
# Who says a name says it so; what cars are called is no name of a person.
MAKES = (
    "Alfa|Audi|BMW|Chevrolet|Chrysler|Citroen|Citroën|Cupra|Dacia|Daewoo|Daihatsu|Dodge|DS|Fiat|Ford|Golf|Honda|Hyundai|Infiniti"
    "|Isuzu|Iveco|Jaguar|Jeep|Kia|Lancia|Land|Lexus|Mazda|Mercedes|MG|Mini|Mitsubishi|Nissan|Octavi|Opel|Opl|Passat"
    "|Peugeot|Polonez|Porsche|Renault|Rover|Saab|Seat|Skod|Škod|Smart|Ssangyong|SsangYong|Subaru|Suzuki|Tesla|Toyot|Volkswagen|Volvo|VW"
)
NAME = rf"(?!(?:{MAKES})[a-ząćęłńóśźż]{{0,3}}\b)[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż’']+(?:-[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż’']+)?"
NAMED = re.compile(
    rf"(?<!\w)(?P<before>(?:[Nn]azywam się|[Nn]azywam sie|[Mm]am na imię|[Mm]am na imie|[Mm]y name is|[Pp]ozdrawiam,?"
    rf"|[Zz] poważaniem,?|[Rr]egards,?|[Jj]estem|[Tt]u|[Tt]utaj|[Mm]ówi|[Pp]an|[Pp]ani|[Pp]ana|[Ii] am|[Ii][’']m"
    rf"|[Tt]his is)\s+)(?:{NAME})(?:[ ]+{NAME}){{0,2}}"
)
SAID_SMALL = re.compile(
    r"(?<!\w)(?P<before>(?:nazywam się|nazywam sie|my name is)\s+)[^\W\d]{2,}(?:[ ]+[^\W\d]{3,})?"
    r"|(?<!\w)(?P<first>(?:mam na imię|mam na imie)\s+)[^\W\d]{2,}",
    re.IGNORECASE,
)
FIRST_NAMES = (
    "Adam|Adrian|Agat|Agnieszk|Aleksand|Alicj|Andrzej|Ani|Ann|Artur|Barbar|Bartek|Bartłomiej|Bartosz|Beat|Bogdan|Bożen"
    "|Cezar|Damian|Daniel|Dari|Dawid|Dominik|Dorot|Edwar|Elżbiet|Emil|Ew|Filip|Gabriel|Grażyn|Grzegorz|Halin|Henryk"
    "|Hub|Igor|Iren|Iwon|Izabel|Jacek|Jacki|Jadwig|Jakub|Jan|Janin|Janusz|Jarosław|Jerz|Joann|Jolant|Józef|Juli|Justyn"
    "|Kamil|Karolin|Karol|Kasi|Katarzyn|Kazimierz|Kinga|Klaudi|Konrad|Krystian|Krystyn|Krzysztof|Lech|Leszek|Łukasz"
    "|Maci|Magd|Magdalen|Małgorzat|Marcin|Marek|Mari|Mariusz|Mart|Martyn|Mateusz|Michał|Mieczysław|Mirosław|Monik"
    "|Natali|Ol|Oliwi|Patryk|Patrycj|Paulin|Paweł|Pawł|Piotr|Przemysław|Radosław|Rafał|Renat|Robert|Roman|Ryszard"
    "|Sebastian|Sławomir|Stanisław|Stefan|Sylwi|Szymon|Tadeusz|Teres|Tomasz|Tomk|Urszul|Wand|Weronik|Wiesław|Wiktor"
    "|Witold|Wojciech|Wojt|Zbigniew|Zdzisław|Zofi|Zygmunt|John|James|Michael|David|Mary"
)
ENDINGS = "a|i|ę|ą|e|y|u|o|em|iem|ie|owi|kiem|kowi|iowi|ki|ce|nie|dy|dą|dzie"
FULL_NAME = re.compile(rf"(?<!\w)(?:{FIRST_NAMES})(?:{ENDINGS})?[ ]+{NAME}")
# Looks like a plate and tells of a car: "BMW 320d", "VW 2016", "TDI 2008".
OF_CARS = frozenset(
    [
        "abs",
        "acc",
        "asr",
        "bmw",
        "cdi",
        "crd",
        "cvt",
        "dci",
        "did",
        "dis",
        "dpf",
        "dsg",
        "ds",
        "dti",
        "egr",
        "esp",
        "fap",
        "fsi",
        "gdi",
        "gpf",
        "gti",
        "hdi",
        "hev",
        "jtd",
        "kia",
        "lpg",
        "man",
        "mg",
        "mpi",
        "obd",
        "od",
        "do",
        "na",
        "po",
        "za",
        "ok",
        "tce",
        "tct",
        "tdi",
        "tsi",
        "vag",
        "vw",
        "rok",
        "lat",
        "km",
    ]
)
# No plate of Poland ends so.
TROUBLE_CODE = re.compile(r"[ -][PCBU][0-9A-F]{4}$", re.IGNORECASE)
SHORTEST_NAME = 3
HIDDEN = "[…]"


def stripped(*, text: str, private: Iterable[str] = (), phrases: Iterable[str] = ()) -> str:
    """`text` without e-mail addresses, phone numbers, VINs, plates, long numbers, links, addresses and names.

    `private` are names that go wherever they stand; Polish declines them: "Nowaka" and "Nowakowi" go where "Nowak" is
    private. `phrases` go as a whole, however they are parted: numbers, lines of an address.
    """
    for phrase in sorted(filter(None, map(_phrase, phrases)), key=len, reverse=True):
        text = re.sub(phrase, HIDDEN, text, flags=re.IGNORECASE)
    for pattern in (MAIL, LINK, VIN, LONG_NUMBER, PHONE):
        text = pattern.sub(HIDDEN, text)
    text = PLATE.sub(_plate, text)
    text = ADDRESS.sub(HIDDEN, text)
    text = NAMED.sub(rf"\g<before>{HIDDEN}", text)
    text = SAID_SMALL.sub(lambda match: f"{match['before'] or match['first']}{HIDDEN}", text)
    text = FULL_NAME.sub(HIDDEN, text)
    for word in sorted({part for name in private for part in _parts(name)}, key=len, reverse=True):
        stem = re.escape(word[:-1] if len(word) > SHORTEST_NAME + 1 and word[-1] in "aeoiuyAEOIUY" else word)
        text = re.sub(rf"(?<!\w){stem}\w{{0,4}}(?!\w)", HIDDEN, text, flags=re.IGNORECASE)
    return text


def address_phrases(address: str) -> list[str]:
    """The ways in which somebody names where they live: whole, line by line, without "ul.", without the flat."""
    told = [address]
    for line in re.split(r"[,;\n]+", address):
        street = re.sub(r"^\s*(?:ul|al|os|pl)\.?\s+|^\s*(?:ulica|aleja|osiedle|plac)\s+", "", line, flags=re.IGNORECASE)
        told += [line, street, street.partition("/")[0]]
    # A word by itself may be any word: „Długa” is a street only with its number.
    return [
        one.strip() for one in dict.fromkeys(told) if re.search(r"\d", one) and re.search(r"[^\W\d]|\d{2}-\d{3}", one)
    ]


def _phrase(phrase: str) -> str:
    digits = re.sub(r"\D", "", phrase)
    if not re.search(r"[^\W\d]", phrase):
        # A number may be told without its country.
        return r"(?<!\d)(?:\+?\d{1,3}\D{0,2})?" + r"\D{0,2}".join(digits[-9:]) + r"(?!\d)" if len(digits) >= 7 else ""
    words = re.findall(r"\w+", phrase)
    stems = [
        re.escape(word[:-1]) + r"\w{0,4}" if len(word) > 4 and word.isalpha() else re.escape(word) for word in words
    ]
    return r"(?<!\w)" + r"\W{0,3}".join(stems) + r"(?!\w)"


def _parts(name: str) -> list[str]:
    whole = name.strip()
    parts = re.split(r"[\s,@]+", whole)
    return [part for part in {whole, *parts} if len(part) >= SHORTEST_NAME]


def _plate(match: re.Match[str]) -> str:
    found = match.group()
    poznan = POZNAN.fullmatch(found)
    if poznan is not None:
        return HIDDEN if _is_of_poznan(match, poznan[1]) else found
    letters = re.match(r"[A-Za-z]+", found)
    head = re.split(r"[ -]", found)[0].lower()
    if TROUBLE_CODE.search(found) or head in OF_CARS or (letters and letters.group().lower() in OF_CARS):
        return found
    return HIDDEN


def _is_of_poznan(match: re.Match[str], tail: str) -> bool:
    if UNITED.fullmatch(tail) or TROUBLE_CODE.search(f" {tail}") or not re.search(r"\d", tail):
        return False
    if not tail.isdigit() or PLATE_SAID.search(match.string[: match.start()]):
        return True
    return match.group().startswith("PO") and re.match(UNIT, match.string[match.end() :], re.IGNORECASE) is not None
