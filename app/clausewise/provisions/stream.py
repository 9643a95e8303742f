"""The words of an instrument's clauses in one stream, each clause read after its lead-in, as bits for the patterns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.provisions.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from clausewise.model.instrument import Clause, Instrument
    from clausewise.provisions.patterns import Word
    from clausewise.provisions.states import Mention
    from clausewise.provisions.tokens import Tokens

BARRIER = "\n"
LEAD_IN_WORDS = 80


@dataclass(frozen=True, slots=True)
class Stretch:
    """A clause in the stream: its tokens ``[first, last)``, of which those before ``own`` are its lead-in's."""

    clause: Clause
    first: int
    own: int
    last: int


@dataclass
class Stream:
    """All words of some clauses, with the sentences they form.

    ``spans`` are the words' spans in the instrument's text. It answers the patterns' questions (``Positions``).
    """

    words: list[str]
    spans: list[tuple[int, int]]
    stretches: list[Stretch]
    barriers: list[int]
    ends: list[int]
    vocabulary: Vocabulary
    marks: Mapping[str, int] = field(default_factory=dict)
    mentions: Sequence[Mention] = ()
    _masks: dict[Word, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        size = len(self.words)
        self._firsts = [stretch.first for stretch in self.stretches]
        self.every = (1 << (size + 1)) - 1
        self.open = self.every & ~bits(self.barriers, size)
        places: dict[str, list[int]] = {}
        for k, word in enumerate(self.words):
            places.setdefault(word, []).append(k)
        positions: dict[Word, list[int]] = {}
        for word, where in places.items():
            for wanted in self.vocabulary.wanted(word):
                positions.setdefault(wanted, []).extend(where)
        self._masks = {wanted: bits(where, size) for wanted, where in positions.items()}

    def stretch_at(self, token: int) -> Stretch:
        """The stretch that a token belongs to."""
        return self.stretches[bisect_right(self._firsts, token) - 1]

    def sentence_at(self, token: int, stretch: Stretch) -> tuple[int, int]:
        """The tokens ``[first, last)`` of the sentence around a token, within its stretch."""
        k = bisect_left(self.ends, token)
        first = self.ends[k - 1] + 1 if k else 0
        last = self.ends[k] if k < len(self.ends) else len(self.words)
        return max(first, stretch.first), min(max(last, token + 1), stretch.last)

    def of(self, word: Word) -> int:
        """The positions of a word."""
        return self._masks.get(word, 0)

    def marked(self, mark: str) -> int:
        """The positions of the words that carry a mark."""
        return self.marks.get(mark, 0)


class Vocabulary:
    """The words that patterns ask for; it remembers what each word of a text answers to."""

    def __init__(self, asked: Iterable[Word]) -> None:
        self.exact: dict[str, Word] = {}
        self.prefixes: dict[str, Word] = {}
        for word in asked:
            (self.prefixes if word.prefix else self.exact)[word.text] = word
        self._known: dict[str, tuple[Word, ...]] = {}

    def wanted(self, word: str) -> tuple[Word, ...]:
        """The asked words that a word answers to."""
        known = self._known.get(word)
        if known is None:
            found = [self.prefixes[word[:k]] for k in range(1, min(len(word), 40) + 1) if word[:k] in self.prefixes]
            if word in self.exact:
                found.append(self.exact[word])
            known = tuple(found)
            if len(self._known) < 200_000:
                self._known[word] = known
        return known


def bits(positions: Iterable[int], size: int) -> int:
    """An integer with these bits set."""
    octets = bytearray(size // 8 + 1)
    for position in positions:
        octets[position >> 3] |= 1 << (position & 7)
    return int.from_bytes(octets, "little")


def positions_of(mask: int) -> Iterator[int]:
    """The bits that are set, ascending."""
    octets = mask.to_bytes((mask.bit_length() + 7) // 8, "little")
    for k, octet in enumerate(octets):
        left = octet
        while left:
            low = left & -left
            yield k * 8 + low.bit_length() - 1
            left ^= low


def read_stream(instrument: Instrument, clauses: Iterable[Clause], vocabulary: Vocabulary) -> Stream:
    """Put clauses into one stream, each after the lead-in it continues."""
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    stretches: list[Stretch] = []
    barriers: list[int] = []
    ends: list[int] = []
    cut: dict[str, Tokens] = {}

    def tokens_of(clause: Clause) -> Tokens:
        if clause.id not in cut:
            cut[clause.id] = tokenise(instrument.text[clause.start : clause.end])
        return cut[clause.id]

    def append(clause: Clause, tokens: Tokens, start: int) -> None:
        shift = len(words) - start
        words.extend(tokens.words[start:])
        spans.extend(
            (a + clause.start, b + clause.start)
            for a, b in zip(tokens.starts[start:], tokens.stops[start:], strict=True)
        )
        ends.extend(end + shift for end in tokens.ends if end >= start)
        barriers.extend(end + shift for end in tokens.ends if end >= start)
        barriers.extend(pause + shift for pause in tokens.pauses if pause >= start and tokens.words[pause] == ";")

    for clause in clauses:
        first = len(words)
        for lead in lead_ins(instrument, clause):
            tokens = tokens_of(lead)
            if len(tokens):
                append(lead, tokens, last_sentence(tokens))
        own = len(words)
        append(clause, tokens_of(clause), 0)
        stretches.append(Stretch(clause, first, own, len(words)))
        ends.append(len(words))
        barriers.append(len(words))
        words.append(BARRIER)
        spans.append((clause.end, clause.end))
    return Stream(words, spans, stretches, barriers, ends, vocabulary)


def last_sentence(tokens: Tokens) -> int:
    """Where a lead-in's last sentence begins; a lead-in that ends with a full stop leads nothing in."""
    size = len(tokens)
    last = size
    while last and tokens.words[last - 1] == BARRIER:
        last -= 1
    inner = [end for end in tokens.ends if end < last - 1]
    if last and last - 1 in tokens.ends:
        return size
    return max(inner[-1] + 1 if inner else 0, size - LEAD_IN_WORDS)


def lead_ins(instrument: Instrument, clause: Clause) -> list[Clause]:
    """The own texts of the clauses around a clause that it continues, outermost first."""
    found = []
    if clause.kind in {ClauseKind.ITEM, ClauseKind.PARAGRAPH, ClauseKind.TEXT}:
        for around in instrument.ancestors(clause):
            siblings = instrument.children.get(around.id, ())
            intro = siblings[0] if siblings else None
            if intro is not None and intro.kind is ClauseKind.TEXT and intro.id != clause.id:
                found.append(intro)
            if around.kind not in {ClauseKind.ITEM, ClauseKind.PARAGRAPH}:
                break
    return found[::-1]
