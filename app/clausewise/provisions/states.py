"""States as treaties name them, turned into ISO 3166 alpha-3 codes; groups of states are kept as groups.

Everyday names come from Unicode's CLDR (through Babel); the usage of treaties ("the French Republic", "Great Britain",
"the Russian Side", the USSR) from ``resources/states/*.yaml``, one file a language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from clausewise.model.errors import RuleError
from clausewise.provisions.tokens import fold, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

# Codes that ISO 3166 withdrew, which CLDR still lists beside the present ones.
WITHDRAWN = frozenset({"BUR", "DDR", "FXX", "TMP", "YMD", "ZAR"})
ENDING = re.compile(
    r"(?:ами|ями|ах|ях|ов|ев|ів|їв|ого|его|ому|ему|ым|им|ім|їм|ом|ем|єм|ам|ям|ых|их|іх)[аеиоуыэюяіїєйь]*$"
)
VOWELS = "аеиоуыэюяіїєйьъ"
NO_STATE = "-"
OF = frozenset({"of", "de", "d", "du", "des", "la", "l"})
INFLECTED = frozenset({"ru", "uk"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A state or group named in a text: tokens ``[first, last)``.

    ``nominative`` is false where the case ending says that the state does not act (Russian, Ukrainian).
    """

    code: str
    name: str
    first: int
    last: int
    group: bool = False
    adjective: bool = False
    nominative: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in the lexicon: the keys of its words after the first, and its own first word."""

    rest: tuple[str, ...]
    code: str
    form: str
    group: bool = False
    adjective: bool = False


@dataclass
class Lexicon:
    """The names of one language by the key of their first word, and the codes' short names."""

    inflected: bool
    first: dict[str, list[Entry]] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    bodies: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()
    style_forms: frozenset[str] = frozenset()

    def add(self, name: str, code: str, *, group: bool = False, adjective: bool = False, oblique: bool = False) -> None:
        """Add a name; ``oblique``: a form of it that is not the nominative."""
        words = tokenise(name).words
        if not words:
            return
        rest = tuple(keys(word, self.inflected)[0] for word in words[1:])
        for key in keys(words[0], self.inflected):
            entry = Entry(rest, code, "" if oblique else words[0], group, adjective)
            entries = self.first.setdefault(key, [])
            if entry not in entries:
                entries.append(entry)
                entries.sort(key=lambda e: -len(e.rest))


@lru_cache(maxsize=100_000)
def keys(word: str, inflected: bool) -> tuple[str, ...]:
    """What a folded word is looked up by: itself, or its stems without case endings (Russian, Ukrainian)."""
    if not inflected or len(word) < 4:
        return (word,)
    bare = word.rstrip(VOWELS)
    cut = ENDING.sub("", word).rstrip(VOWELS)
    return tuple(dict.fromkeys(stem if len(stem) >= 3 else word for stem in (bare, cut)))


class StateNames:
    """The lexicons of all languages, each built when first needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lexicons: dict[str, Lexicon] = {}

    def lexicon(self, language: str) -> Lexicon:
        """The lexicon of a language; English for one that has none. Raises ``RuleError``."""
        if not (self.folder / f"{language}.yaml").is_file():
            language = "en"
        if language not in self._lexicons:
            self._lexicons[language] = build(self.folder / f"{language}.yaml", language)
        return self._lexicons[language]

    def name(self, code: str, language: str = "en") -> str:
        """What a code's state is called; a code without a name, or a group, is called as it is."""
        return self.lexicon(language).short.get(code, code)

    def find(self, text: str, language: str) -> list[Mention]:
        """The states and groups named in a text, in order; token indices are those of ``tokenise``."""
        tokens = tokenise(text)
        spans = list(zip(tokens.starts, tokens.stops, strict=True))
        return find_mentions(self.lexicon(language), text, tokens.words, spans)


def find_mentions(lexicon: Lexicon, text: str, words: Sequence[str], spans: Sequence[tuple[int, int]]) -> list[Mention]:
    """The states and groups named by some words; the longest name wins."""
    found: list[Mention] = []
    next_free = 0
    for k, word in enumerate(words):
        if k < next_free:
            continue
        for key in keys(word, lexicon.inflected) if lexicon.inflected else (word,):
            if key not in lexicon.first:
                continue
            mention = longest(lexicon, text, words, spans, k, key)
            if mention is not None:
                if mention.code != NO_STATE:
                    found.append(with_style(lexicon, text, words, spans, mention))
                next_free = mention.last
                break
    return found


def longest(
    lexicon: Lexicon, text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], at: int, key: str
) -> Mention | None:
    """The longest name that begins at a word; of equally long ones the one in the nominative."""
    best: Mention | None = None
    for entry in lexicon.first.get(key, ()):
        last = at + 1 + len(entry.rest)
        if last > len(words) or (best is not None and last - at < best.last - best.first):
            continue
        rest = words[at + 1 : last]
        if not all(want in keys(word, lexicon.inflected) for want, word in zip(entry.rest, rest, strict=True)):
            continue
        first = at
        if entry.adjective:
            widened = with_body(lexicon, words, at, last)
            if widened is None:
                continue
            first, last = widened
        elif not entry.group and not text[spans[at][0]].isupper():
            continue
        nominative = words[at] == entry.form if lexicon.inflected else bool(entry.form)
        if best is None or (nominative and not best.nominative):
            name = " ".join(text[spans[first][0] : spans[last - 1][1]].split())
            best = Mention(entry.code, name, first, last, entry.group, entry.adjective, nominative)
    return best


def with_style(
    lexicon: Lexicon, text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], mention: Mention
) -> Mention:
    """Widen a mention by the style before it: "the Republic of Vesta", "Республика Молдова"."""
    at = mention.first
    while at and words[at - 1] in OF:
        at -= 1
    if mention.group or mention.adjective or not at or (at == mention.first) != lexicon.inflected:
        return mention
    if not any(key in lexicon.styles for key in keys(words[at - 1], lexicon.inflected)):
        return mention
    name = " ".join(text[spans[at - 1][0] : spans[mention.last - 1][1]].split())
    nominative = not lexicon.inflected or words[at - 1] in lexicon.style_forms
    return replace(mention, first=at - 1, name=name, nominative=nominative)


def with_body(lexicon: Lexicon, words: Sequence[str], first: int, last: int) -> tuple[int, int] | None:
    """Join an adjective with the body it belongs to: "the French Republic", "la délégation française"."""
    if last < len(words) and any(key in lexicon.bodies for key in keys(words[last], lexicon.inflected)):
        return first, last + 1
    if first and any(key in lexicon.bodies for key in keys(words[first - 1], lexicon.inflected)):
        return first - 1, last
    return None


def build(file: Path, language: str) -> Lexicon:
    """Build a language's lexicon. Raises ``RuleError``."""
    import yaml
    from babel import Locale
    from babel.core import get_global

    lexicon = Lexicon(language in INFLECTED)
    try:
        usage = yaml.safe_load(file.read_text("utf-8"))
        codes = {
            alpha2[0]: alpha3
            for alpha3, alpha2 in get_global("territory_aliases").items()
            if len(alpha3) == 3 and alpha3.isalpha() and len(alpha2) == 1 and alpha3 not in WITHDRAWN
        }
        endings = usage.get("endings", ())
        ignored = {fold(name) for name in usage.get("ignored", ())}
        for alpha2, name in Locale(language).territories.items():
            if alpha2 in codes and fold(name) not in ignored:
                lexicon.short.setdefault(codes[alpha2], name)
                add_forms(lexicon, name, codes[alpha2], endings)
        for code, names in usage.get("names", {}).items():
            lexicon.short[code] = usage.get("short", {}).get(code, lexicon.short.get(code, names[0]))
            for name in names:
                add_forms(lexicon, name, code, endings)
        for group, names in usage.get("groups", {}).items():
            for name in names:
                lexicon.add(name, group, group=True)
        lexicon.style_forms = frozenset(fold(style) for style in usage.get("styles", ()))
        lexicon.styles = frozenset(key for style in lexicon.style_forms for key in keys(style, lexicon.inflected))
        lexicon.bodies = frozenset(
            key for body in usage.get("bodies", ()) for key in keys(fold(body), lexicon.inflected)
        )
        for name in usage.get("not_states", ()):
            lexicon.add(name, NO_STATE)
        for code, names in usage.get("adjectives", {}).items():
            for name in names:
                lexicon.add(name, code, adjective=True)
    except (AttributeError, TypeError, OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise RuleError(file.name, "the states' names could not be read") from error
    return lexicon


def add_forms(lexicon: Lexicon, name: str, code: str, endings: Iterable[str]) -> None:
    """Add a name as it is and with the endings it may take: "Polen", "Polens"."""
    lexicon.add(name, code)
    for ending in endings:
        if name[-1:].islower() and not name.endswith(ending):
            lexicon.add(name + ending, code, oblique=True)
