"""Characters on paper: what cannot be shown is shown as such, and nothing turns the lines around it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

UNKNOWN = "\ufffd"
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\ufdd0-\ufdef]")
OVERRIDES = re.compile("[\u202d\u202e]")
EMBEDDINGS = re.compile("[\u202a-\u202c\u2066-\u2069\ufeff]")
LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\x85]")
LANGUAGE = re.compile("[a-z]{2,3}")
NAMED = 40
"""So many missing characters are written as their numbers; more would make a text unreadable."""


def shown(text: str) -> str:
    """Give a text as it may stand before people.

    Control characters and overrides of the direction of writing, which could make a sheet say what the text does not,
    become U+FFFD; invisible embeddings, which would reach beyond their own words, are taken out.
    """
    if text.isascii() and text.isprintable():
        return text
    text = CONTROLS.sub(UNKNOWN, LINE_ENDS.sub("\n", text))
    return EMBEDDINGS.sub("", OVERRIDES.sub(UNKNOWN, text))


def one_line(text: str) -> str:
    """Give a text for people in one line."""
    return " ".join(shown(text).split())


def spelled(character: str) -> str:
    """Spell a character that no font has: "[U+1F600]"."""
    return f"[U+{ord(character):04X}]"


def missing_note(characters: Iterable[str]) -> str:
    """Say which characters no font has."""
    found = sorted(set(characters))
    told = ", ".join(f"U+{ord(c):04X} {unicodedata.name(c, 'unnamed').lower()}" for c in found[:12])
    more = f" and {len(found) - 12} more" if len(found) > 12 else ""
    instead = "by their numbers" if len(found) <= NAMED else f"as {UNKNOWN}"
    return f"Characters that no font here has, shown {instead}: {told}{more}."


def language_name(language: str) -> str:
    """Give a language's name in English; a code that is none is given as it stands."""
    from babel import Locale

    name: str | None = Locale("en").languages.get(language)
    return name or language


def language_code(language: str) -> str:
    """Give a language's code as ISO 639 and IETF (BCP 47) know it; what is none of them is taken for English."""
    return language if LANGUAGE.fullmatch(language) else "en"
