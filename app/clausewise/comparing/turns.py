"""Turns of the screw: where the force of a clause changed, told apart from mere wording."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from clausewise.comparing.folding import fold
from clausewise.comparing.terms import Term, telling, terms_in
from clausewise.model.comparison import Turn, TurnKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from clausewise.model.comparison import Change

AROUND: Final = 30
"""How many letters around a change are read to understand it."""
LONGEST: Final = 240
"""A change longer than this is another text, and no turn."""
SHORT: Final = {TurnKind.MODAL: 24, TurnKind.NEGATION: 40, TurnKind.DATE: 60, TurnKind.DEADLINE: 60}
"""In a change as short as this, one that comes or goes is a turn by itself; in a longer one it is new matter."""
_REFERENCE = re.compile(
    r"(?:articles?|art\.|paragraphs?|para\.|sub-?paragraphs?|sections?|chapters?|annex(?:es)?|parts?|points?|items?|"
    r"artikel(?:en)?|lid|alinéas?|paragraphes?|annexes?|absatz|anhang|стат(?:ья|ьи|ье|ті|тя)|пункт\w*)[ \w,.()]{0,24}$",
    re.IGNORECASE,
)
_WIDE: Final = frozenset({TurnKind.DATE, TurnKind.DEADLINE})


@dataclass(frozen=True, slots=True)
class Hunk:
    """A change and what stands around it: each side's text, and the changed span within it."""

    before: str
    before_span: tuple[int, int]
    after: str
    after_span: tuple[int, int]

    @property
    def size(self) -> int:
        """The length of its longer side."""
        return max(self.before_span[1] - self.before_span[0], self.after_span[1] - self.after_span[0])


def turns_of(words: Sequence[Change], skip: tuple[int, int] = (0, 0)) -> tuple[Turn, ...]:
    """Find the turns in the word differences of a clause.

    ``skip`` is how many code points of either side are label and heading, in which no turn is looked for.
    """
    found = [turn for hunk in _hunks(words, skip) for turn in _turns(hunk)]
    return tuple(dict.fromkeys(found))


def _hunks(words: Sequence[Change], skip: tuple[int, int]) -> Iterator[Hunk]:
    before = _plain("".join(text for sign, text in words if sign != "+"))
    after = _plain("".join(text for sign, text in words if sign != "-"))
    i = j = 0
    at = 0
    while at < len(words):
        start_i, start_j = i, j
        while at < len(words) and words[at][0] != "=":
            if words[at][0] == "-":
                i += len(words[at][1])
            else:
                j += len(words[at][1])
            at += 1
        told = start_i >= skip[0] and start_j >= skip[1]
        if (i > start_i or j > start_j) and told and max(i - start_i, j - start_j) <= LONGEST:
            yield Hunk(*_around(before, start_i, i, skip[0]), *_around(after, start_j, j, skip[1]))
        if at < len(words):
            i, j = i + len(words[at][1]), j + len(words[at][1])
            at += 1


def _around(text: str, start: int, end: int, skip: int) -> tuple[str, tuple[int, int]]:
    """Cut whole words around a span out of a text, and give the span's place in them."""
    left = max(skip, start - AROUND)
    left = max(skip, text.rfind(" ", 0, left) + 1)
    right = text.find(" ", end + AROUND)
    return text[left : right if right >= 0 else len(text)], (start - left, end - left)


def _plain(text: str) -> str:
    """Fold a text where that keeps its length, so that spans stay right."""
    folded = fold(text)
    return re.sub(r"\s", " ", folded if len(folded) == len(text) else text)


def _turns(hunk: Hunk) -> Iterator[Turn]:
    if not telling(hunk.before[slice(*hunk.before_span)], hunk.after[slice(*hunk.after_span)]):
        return
    ours = _touched(hunk.before, hunk.before_span)
    theirs = _touched(hunk.after, hunk.after_span)
    # What a change only stands beside, and what still stands on the other side, has not become anything.
    beside_a, beside_b = _untouched(hunk.before, ours), _untouched(hunk.after, theirs)
    ours = [t for t in ours if (t[0], t[3]) not in beside_b]
    theirs = [t for t in theirs if (t[0], t[3]) not in beside_a]
    for kind in TurnKind:
        left = [term for term in ours if term[0] is kind]
        right = [term for term in theirs if term[0] is kind]
        if kind is TurnKind.NEGATION:
            yield from _negation(hunk, left, right)
        elif kind is TurnKind.ACTOR:
            yield from _actor(hunk, left, right)
        else:
            yield from _exchanged(hunk, kind, left, right)


def _touched(text: str, span: tuple[int, int]) -> list[Term]:
    """Find the terms that a change touches; where it only inserts, those it stands inside of."""
    start, end = span
    found = [
        t
        for t in terms_in(text)
        if (t[1] < end and t[2] > start) or (start == end and t[0] in _WIDE and t[1] <= start <= t[2])
    ]
    return [t for t in found if t[0] is not TurnKind.NUMBER or not _REFERENCE.search(text[: t[1]])]


def _untouched(text: str, touched: list[Term]) -> set[tuple[TurnKind, str]]:
    """Give the kind and value of the dates and deadlines that a change leaves alone."""
    return {(t[0], t[3]) for t in terms_in(text) if t[0] in _WIDE and t not in touched}


def _exchanged(hunk: Hunk, kind: TurnKind, left: list[Term], right: list[Term]) -> Iterator[Turn]:
    if len(left) == len(right):
        for ours, theirs in zip(left, right, strict=True):
            if ours[3] != theirs[3]:
                yield Turn(kind, hunk.before[ours[1] : ours[2]], hunk.after[theirs[1] : theirs[2]])
        return
    if hunk.size > SHORT.get(kind, 0):
        return
    if not left or not right:
        for _, start, end, _ in left:
            yield Turn(kind, hunk.before[start:end], "")
        for _, start, end, _ in right:
            yield Turn(kind, "", hunk.after[start:end])


def _negation(hunk: Hunk, left: list[Term], right: list[Term]) -> Iterator[Turn]:
    # "ne … pas" and "no … nor" deny once: what counts is whether anything is denied at all.
    if bool(left) != bool(right) and hunk.size <= SHORT[TurnKind.NEGATION]:
        yield Turn(
            TurnKind.NEGATION, _with_modal(hunk.before, hunk.before_span), _with_modal(hunk.after, hunk.after_span)
        )


def _with_modal(text: str, span: tuple[int, int]) -> str:
    """Give the changed words with the modal right before or in them: "shall not"."""
    start, end = span
    changed = text[start:end].strip()
    before = [t for t in terms_in(text) if t[0] is TurnKind.MODAL and t[2] <= start and not text[t[2] : start].strip()]
    return f"{text[before[-1][1] : before[-1][2]]} {changed}".strip() if before else changed


def _actor(hunk: Hunk, left: list[Term], right: list[Term]) -> Iterator[Turn]:
    if len(left) != len(right) or not left:
        return
    for ours, theirs in zip(left, right, strict=True):
        if ours[3] != theirs[3] and _articleless(ours[3]) != _articleless(theirs[3]):
            yield Turn(TurnKind.ACTOR, hunk.before[ours[1] : ours[2]], hunk.after[theirs[1] : theirs[2]])


def _articleless(name: str) -> str:
    return re.sub(r"^(?:the|a|an|le|la|les|de|het|der|die|das) ", "", name)
