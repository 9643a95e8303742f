"""Words of a text and where they stand: what rules and state names are matched against."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# A Cyrillic word keeps its apostrophe (зобов'язання); a Latin one is cut at it (d'une, State's). Hyphens always cut.
WORD = re.compile(r"[Ѐ-ӿ]+(?:['’ʼ][Ѐ-ӿ]+)*|[^\W_]+|[.;:!?…\n]")
STOPS = frozenset(".!?…")
ABBREVIATIONS = frozenset(
    [
        "art",
        "arts",
        "no",
        "nos",
        "para",
        "paras",
        "p",
        "pp",
        "vol",
        "cf",
        "st",
        "ch",
        "sec",
        "chap",
        "mr",
        "mrs",
        "dr",
        "fig",
        "ст",
        "п",
        "пп",
        "г",
        "гг",
        "им",
        "ср",
        "см",
        "ч",
        "чл",
        "тыс",
        "млн",
        "млрд",
        "nr",
        "abs",
        "bzw",
    ]
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text in order: folded, with their spans in code points.

    ``ends`` are the indices of tokens that end a sentence (full stops, paragraph breaks); ``pauses`` those of
    semicolons and colons. Both kinds are tokens themselves.
    """

    words: list[str]
    starts: list[int]
    stops: list[int]
    ends: list[int]
    pauses: list[int]

    def __len__(self) -> int:
        return len(self.words)


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Fold a word for matching: lower case, no accents on Latin letters, ß as ss, ё as е, no apostrophe."""
    lowered = word.casefold().replace("’", "").replace("'", "").replace("ʼ", "")
    if lowered.isascii():
        return lowered
    if "ё" in lowered:
        lowered = lowered.replace("ё", "е")
    if "Ѐ" <= lowered[:1] <= "ӿ":
        return lowered
    return "".join(c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))


def tokenise(text: str) -> Tokens:
    """Cut a text into words and sentence marks."""
    words: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    ends: list[int] = []
    pauses: list[int] = []
    size = len(text)
    for found in WORD.finditer(text):
        raw = found.group()
        start, stop = found.span()
        if raw == "\n":
            # One line break may be a wrapped line; only an empty line, or the text's own end, ends a sentence.
            if words and text[stop : stop + 1] == "\n" and not (ends and ends[-1] == len(words) - 1):
                ends.append(len(words))
                words.append("\n")
                starts.append(start)
                stops.append(stop)
            continue
        if raw in STOPS:
            following = text[stop : stop + 1]
            if raw == "." and not ends_sentence(text, words, stop, size, following):
                continue
            ends.append(len(words))
        elif raw in ";:":
            pauses.append(len(words))
        words.append(fold(raw) if len(raw) > 1 or raw.isalnum() else raw)
        starts.append(start)
        stops.append(stop)
    return Tokens(words, starts, stops, ends, pauses)


def ends_sentence(text: str, words: list[str], stop: int, size: int, following: str) -> bool:
    """Whether a full stop ends a sentence: not within a number, after an abbreviation, an initial or a label."""
    if following and not following.isspace() and following not in "\"'”’»)]":
        return following.isupper() and not (words and len(words[-1]) <= 2)
    last = words[-1] if words else ""
    if last in ABBREVIATIONS or (len(last) <= 1 and not (last.isdigit() and len(words) > 3)):
        return False
    if len(words) < 3 and (last.isdigit() or len(last) <= 4):
        return False
    position = stop
    while position < size and position < stop + 8 and not text[position].isalnum():
        position += 1
    return position >= size or not text[position].islower()
