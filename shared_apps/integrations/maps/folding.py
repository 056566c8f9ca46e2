from __future__ import annotations

import re
import unicodedata

# Letters that Unicode does not take apart into a base letter and a mark.
WHOLE = str.maketrans({"ł": "l", "Ł": "l", "ß": "ss", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "æ": "ae", "œ": "oe"})
SEPARATORS = re.compile(r"[^0-9a-z]+")


def fold(text: str) -> str:
    """What is left when accents, capitals and punctuation do not matter: „Bielsko-Biała” -> "bielsko biala"."""
    plain = unicodedata.normalize("NFKD", text.translate(WHOLE).casefold().translate(WHOLE))
    return SEPARATORS.sub(" ", plain.encode("ascii", "ignore").decode()).strip()
