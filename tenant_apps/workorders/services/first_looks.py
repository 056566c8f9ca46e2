"""What a new workshop looks at first, by kind of car; it is the workshop's own from then on.

A thing is a group, a name and, when it is measured, a unit with where yellow and red begin. Treads and pads in
millimetres, a battery in percent of what it held when new; a chain that hangs lower than it should is measured
upwards.
"""

from __future__ import annotations

from tenant_apps.workorders.types import CarKind

Thing = tuple[str, str] | tuple[str, str, str, str, str]

TYRES: tuple[Thing, ...] = (
    ("Opony", "Bieżnik lewy przód", "mm", "4", "1.6"),
    ("Opony", "Bieżnik prawy przód", "mm", "4", "1.6"),
    ("Opony", "Bieżnik lewy tył", "mm", "4", "1.6"),
    ("Opony", "Bieżnik prawy tył", "mm", "4", "1.6"),
)

CAR: tuple[Thing, ...] = (
    *TYRES,
    ("Hamulce", "Klocki przód", "mm", "5", "3"),
    ("Hamulce", "Klocki tył", "mm", "4", "2"),
    ("Hamulce", "Tarcze przód"),
    ("Hamulce", "Płyn hamulcowy: woda", "%", "2", "3"),
    ("Zawieszenie", "Amortyzatory i sprężyny"),
    ("Zawieszenie", "Wahacze i łączniki"),
    ("Układ kierowniczy", "Końcówki i drążki"),
    ("Silnik", "Wycieki"),
    ("Silnik", "Olej: poziom i stan"),
    ("Silnik", "Pasek osprzętu"),
    ("Elektryka", "Akumulator: sprawność", "%", "70", "50"),
    ("Elektryka", "Światła zewnętrzne"),
    ("Nadwozie", "Wycieraczki"),
    ("Nadwozie", "Szyba przednia"),
)

VAN: tuple[Thing, ...] = (
    *TYRES,
    ("Opony", "Boki opon i koło zapasowe"),
    ("Hamulce", "Klocki przód", "mm", "5", "3"),
    ("Hamulce", "Klocki lub szczęki tył", "mm", "4", "2"),
    ("Hamulce", "Tarcze i bębny"),
    ("Hamulce", "Przewody hamulcowe"),
    ("Hamulce", "Hamulec postojowy"),
    ("Hamulce", "Płyn hamulcowy: woda", "%", "2", "3"),
    ("Zawieszenie", "Amortyzatory i sprężyny"),
    ("Zawieszenie", "Resory, strzemiona i odboje"),
    ("Zawieszenie", "Wahacze i sworznie"),
    ("Zawieszenie", "Łożyska kół"),
    ("Układ kierowniczy", "Końcówki i drążki"),
    ("Układ kierowniczy", "Wspomaganie: szczelność"),
    ("Napęd", "Wał, przeguby i półosie"),
    ("Napęd", "Skrzynia i most: wycieki"),
    ("Silnik", "Wycieki"),
    ("Silnik", "Olej: poziom i stan"),
    ("Silnik", "Pasek osprzętu"),
    ("Silnik", "Wydech i filtr cząstek stałych"),
    ("Silnik", "AdBlue: poziom i wycieki"),
    ("Elektryka", "Akumulator: sprawność", "%", "70", "50"),
    ("Elektryka", "Światła zewnętrzne"),
    ("Elektryka", "Gniazdo haka"),
    ("Nadwozie", "Drzwi przesuwne i tylne"),
    ("Nadwozie", "Podłoga i uchwyty ładunku"),
    ("Nadwozie", "Korozja progów i podłużnic"),
    ("Nadwozie", "Wycieraczki"),
    ("Nadwozie", "Szyba przednia"),
)

ELECTRIC: tuple[Thing, ...] = (
    *TYRES,
    ("Hamulce", "Klocki przód", "mm", "5", "3"),
    ("Hamulce", "Klocki tył", "mm", "4", "2"),
    ("Hamulce", "Tarcze: korozja"),
    ("Hamulce", "Prowadnice zacisków"),
    ("Hamulce", "Płyn hamulcowy: woda", "%", "2", "3"),
    ("Wysokie napięcie", "Bateria trakcyjna: sprawność", "%", "80", "70"),
    ("Wysokie napięcie", "Rezystancja izolacji", "Ω/V", "500", "100"),
    ("Wysokie napięcie", "Pomarańczowe przewody i złącza"),
    ("Wysokie napięcie", "Osłona baterii od spodu"),
    ("Wysokie napięcie", "Błędy w sterownikach"),
    ("Ładowanie", "Gniazdo ładowania i blokada"),
    ("Ładowanie", "Kabel i wtyczka"),
    ("Chłodzenie", "Płyn chłodzący baterii i napędu"),
    ("Chłodzenie", "Wycieki"),
    ("Zawieszenie", "Amortyzatory i sprężyny"),
    ("Zawieszenie", "Wahacze i łączniki"),
    ("Układ kierowniczy", "Końcówki i drążki"),
    ("Napęd", "Półosie i przekładnia: luzy, wycieki"),
    ("Elektryka", "Akumulator 12 V: sprawność", "%", "70", "50"),
    ("Elektryka", "Światła zewnętrzne"),
    ("Nadwozie", "Filtr kabinowy"),
    ("Nadwozie", "Wycieraczki"),
    ("Nadwozie", "Szyba przednia"),
)

MOTORCYCLE: tuple[Thing, ...] = (
    ("Koła i opony", "Bieżnik przód", "mm", "2.5", "1.6"),
    ("Koła i opony", "Bieżnik tył", "mm", "2.5", "1.6"),
    ("Koła i opony", "Boki i wiek opon"),
    ("Koła i opony", "Felgi i szprychy"),
    ("Koła i opony", "Łożyska kół"),
    ("Hamulce", "Klocki przód", "mm", "2.5", "1.5"),
    ("Hamulce", "Klocki tył", "mm", "2.5", "1.5"),
    ("Hamulce", "Tarcze"),
    ("Hamulce", "Przewody, klamka i pedał"),
    ("Hamulce", "Płyn hamulcowy: woda", "%", "2", "3"),
    ("Napęd", "Łańcuch: ugięcie", "mm", "40", "50"),
    ("Napęd", "Łańcuch i zębatki: zużycie"),
    ("Napęd", "Sprzęgło: luz klamki"),
    ("Zawieszenie", "Lagi: szczelność"),
    ("Zawieszenie", "Amortyzator tylny"),
    ("Zawieszenie", "Łożysko główki ramy"),
    ("Zawieszenie", "Wahacz: luzy"),
    ("Silnik", "Wycieki"),
    ("Silnik", "Olej: poziom i stan"),
    ("Silnik", "Płyn chłodzący: poziom"),
    ("Silnik", "Filtr powietrza"),
    ("Silnik", "Wydech"),
    ("Elektryka", "Akumulator: napięcie spoczynkowe", "V", "12.5", "12.2"),
    ("Elektryka", "Światła i kierunkowskazy"),
    ("Elektryka", "Wyłącznik stopki i zapłonu"),
    ("Rama i osprzęt", "Linki i manetka gazu"),
    ("Rama i osprzęt", "Stopki i podnóżki"),
    ("Rama i osprzęt", "Śruby i mocowania"),
)

FIRST_LOOKS: tuple[tuple[CarKind, str, tuple[Thing, ...]], ...] = (
    (CarKind.CAR, "Oględziny podstawowe", CAR),
    (CarKind.VAN, "Oględziny auta dostawczego", VAN),
    (CarKind.ELECTRIC, "Oględziny auta elektrycznego", ELECTRIC),
    (CarKind.MOTORCYCLE, "Oględziny motocykla", MOTORCYCLE),
)
