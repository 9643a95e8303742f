"""Queries answered by reading every text through: slow, and simple enough to be believed.

It shares nothing with the index but the records: words are cut and folded by code of its own.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

import simplemma

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from clausewise.searching.records import Record

LANGUAGES = ("de", "en", "es", "fr", "nl", "ru", "uk")


@cache
def plain(word: str) -> str:
    bare = word.casefold().replace("ё", "е")
    if re.match(r"[\u0400-\u04ff]", bare):
        return re.sub("['’ʼ]", "", bare)
    bare = re.sub("[\ufb00-\ufb06]", lambda ligature: unicodedata.normalize("NFKD", ligature[0]), bare)
    return "".join(c for c in unicodedata.normalize("NFD", bare) if not unicodedata.combining(c))


@cache
def dictionary_form(word: str, language: str) -> str:
    if language not in LANGUAGES or len(word) < 3 or word.isdigit():
        return plain(word)
    written = word if language == "de" and not word.isupper() else word.lower()
    return plain(simplemma.lemmatize(re.sub("[’ʼ]", "'", written), lang=language))


class Forms:
    """The dictionary forms of each word in each language, of all the ways it is written in the texts."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.of: dict[str, dict[str, set[str]]] = {}
        self.anywhere: set[str] = set()
        for record in records:
            known = self.of.setdefault(record.language, {})
            for word in set(written(record.text)):
                known.setdefault(plain(word), set()).add(dictionary_form(word, record.language))
                self.anywhere.add(plain(word))

    def asked(self, word: str, language: str) -> set[str]:
        """The dictionary forms that a word of a query stands for."""
        if word in self.of[language]:
            return self.of[language][word]
        return set() if word in self.anywhere else {dictionary_form(word, language)}


def written(text: str) -> list[str]:
    return re.findall(r"[\u0400-\u04ff]+(?:['’ʼ][\u0400-\u04ff]+)*|[^\W_]+", text)


@dataclass(frozen=True)
class Read:
    """A record read through."""

    record: Record
    forms: Forms

    @cached_property
    def words(self) -> list[str]:
        return [plain(word) for word in written(self.record.text)]

    @cached_property
    def kinds(self) -> set[str]:
        return set(self.words)

    @cached_property
    def lemmas(self) -> set[str]:
        return set().union(*(self.forms.of[self.record.language][word] for word in self.kinds))

    def has_word(self, word: str) -> bool:
        return word in self.kinds or not self.lemmas.isdisjoint(self.forms.asked(word, self.record.language))

    def places_of(self, word: str) -> list[int]:
        of, asked = self.forms.of[self.record.language], self.forms.asked(word, self.record.language)
        return [i for i, w in enumerate(self.words) if w == word or not of[w].isdisjoint(asked)]

    def has_phrase(self, *phrase: str) -> bool:
        words = self.words
        return any(tuple(words[i : i + len(phrase)]) == phrase for i in range(len(words)))

    def has_near(self, a: str, b: str, distance: int) -> bool:
        """Words at most so far apart, each in any form."""
        return any(i != j and abs(i - j) <= distance for i in self.places_of(a) for j in self.places_of(b))

    def has_like(self, prefix: str, suffix: str) -> bool:
        return any(
            w.startswith(prefix) and w.endswith(suffix) and len(w) >= len(prefix) + len(suffix) for w in self.kinds
        )


def read_all(records: Sequence[Record]) -> list[Read]:
    """Read all records through."""
    forms = Forms(records)
    return [Read(record, forms) for record in records]


def _fields_of(of: Record) -> list[tuple[str, str, Callable[[Record], bool]]]:
    """What a query may ask of a record like this one: the field, its value, and the test; none without a value."""
    fields: list[tuple[str, str, Callable[[Record], bool]]] = [
        ("in", of.instrument, lambda r: r.instrument == of.instrument),
        ("lang", of.language, lambda r: r.language == of.language),
        ("kind", of.kind, lambda r: r.kind == of.kind),
        ("status", of.status, lambda r: r.status == of.status),
        ("date", of.date[:4], lambda r: r.date[:4] == of.date[:4]),
        ("date", f"..{of.date}", lambda r: r.date <= of.date),
        *(("party", name, lambda r, name=name: name in r.parties) for name in of.parties),
        *(("guarantor", name, lambda r, name=name: name in r.guarantors) for name in of.guarantors),
        *(("provision", name, lambda r, name=name: name in r.provisions) for name in of.provisions),
    ]
    return [each for each in fields if each[1].strip(".")]


def queries(read: Sequence[Read], count: int, seed: int = 7) -> list[tuple[str, Callable[[Read], bool]]]:
    """Make queries of all sorts out of the words of the texts, each with the test that a text has to pass."""
    rnd = random.Random(seed)  # noqa: S311 the same queries each time
    vocabulary = Counter(w for text in read for w in set(text.words) if len(w) > 2 and w.isalpha())
    words = sorted(w for w, n in vocabulary.items() if n > 1)
    weights = [vocabulary[w] ** 0.5 for w in words]
    made: list[tuple[str, Callable[[Read], bool]]] = []

    def pick() -> str:
        return rnd.choices(words, weights)[0]

    def run(longest: int) -> tuple[str, ...]:
        while True:
            text = rnd.choice(read).words
            length = rnd.randint(2, longest)
            if len(text) > length:
                start = rnd.randrange(len(text) - length)
                return tuple(text[start : start + length])

    def word() -> None:
        a = pick()
        made.append((a, lambda t: t.has_word(a)))

    def both() -> None:
        a, b = pick(), pick()
        made.append((f"{a} {b}", lambda t: t.has_word(a) and t.has_word(b)))

    def either() -> None:
        a, b = pick(), pick()
        made.append((f"{a} OR {b}", lambda t: t.has_word(a) or t.has_word(b)))

    def without() -> None:
        a, b = pick(), pick()
        made.append((f"{a} -{b}", lambda t: t.has_word(a) and not t.has_word(b)))

    def phrase() -> None:
        p = run(4)
        made.append((f'"{" ".join(p)}"', lambda t: t.has_phrase(*p)))

    def near() -> None:
        a, b, n = pick(), pick(), rnd.randint(1, 12)
        made.append((f"{a} near/{n} {b}", lambda t: t.has_near(a, b, n)))

    def wild() -> None:
        w = pick()
        cut = rnd.randint(1, max(1, len(w) - 2))
        start, end = (w[:cut], "") if rnd.random() < 0.7 else (w[:1], w[-2:])
        made.append((f"{start}*{end}", lambda t: t.has_like(start, end)))

    def fields() -> None:
        a, of = pick(), rnd.choice(read).record
        name, value, has = rnd.choice(_fields_of(of))
        made.append((f'{name}:"{value}" {a}', lambda t: has(t.record) and t.has_word(a)))

    kinds = [word, word, both, both, either, without, phrase, phrase, near, wild, wild, fields]
    while len(made) < count:
        kinds[len(made) % len(kinds)]()
    return made
