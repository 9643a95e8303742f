"""Word differences inside a clause: minimal, but readable.

Words that occur once on each side are matched first and in order (patience diff, B. Cohen), then difflib matches what
stands between them; at last, lone little words inside a change ("the", "of") are folded into it. Numbers, modals and
negations are never folded away.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import LCSseq

from clausewise.comparing.chain import longest_chain
from clausewise.comparing.folding import fold
from clausewise.comparing.tokens import keys_of, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from clausewise.model.comparison import Change

_LITTLE: Final = (
    "a an the of in on at to for by with from as and or that this these those which is are be been was were has have "
    "had it its their his any such other into under upon between through all each "
    "le la les l un une des du de d et ou à au aux en dans par pour sur que qui ce cette ces son sa ses leur leurs "
    "der die das den dem des ein eine einer eines einem einen und oder von vom zu zum zur in im mit für auf aus bei "
    "het een van te op door voor met om bij dat die deze dit en of aan is zijn "
    "и или в во на с со к по о об от из за для у как что это его её их а "
    "і й або та у в на з із зі до по про від за для як що це його її їх"
)
SIGNS: Final = re.compile(r"[\W_]+")
"""What is neither letter nor digit."""
LITTLE: Final = frozenset(_LITTLE.split())
"""Words too common to stand alone between two changes."""
LONG_GAP: Final = 1_000_000
"""Words times words from which difflib's quadratic time gives way to a bit-parallel longest common subsequence."""
LARGEST_GAP: Final = 500_000_000
"""Words times words from which nothing is matched at all (it would take more than 60 MB)."""


class Nature(StrEnum):
    """What sort of thing a change is, from the least to the most; a clause is told by the most it has."""

    NONE = "none"
    SPACING = "spacing"
    TYPOGRAPHY = "typography"
    PUNCTUATION = "punctuation"
    CASE = "case"
    WORDS = "words"


def nature_of(changes: Sequence[Change]) -> Nature:
    """Tell changes of words from those of case, punctuation, typography and spacing alone."""
    if all(sign == "=" for sign, _ in changes):
        return Nature.NONE
    removed, added = (letters("".join(text for sign, text in changes if sign == side)) for side in "-+")
    if len(removed) != len(added):
        # By far the most changes: what has other letters need not be looked at whole.
        return Nature.WORDS
    before = "".join(text for sign, text in changes if sign != "+")
    after = "".join(text for sign, text in changes if sign != "-")
    if before.split() == after.split():
        return Nature.SPACING
    plain_before, plain_after = ("".join(fold(text).split()) for text in (before, after))
    if plain_before == plain_after:
        return Nature.TYPOGRAPHY
    if SIGNS.sub("", plain_before) == SIGNS.sub("", plain_after):
        return Nature.PUNCTUATION
    return Nature.CASE if letters(before) == letters(after) else Nature.WORDS


def letters(text: str) -> str:
    """Give a text's letters and digits, whatever their case."""
    return SIGNS.sub("", fold(text)).casefold()


def word_changes(a: str, b: str) -> tuple[Change, ...]:
    """Give what two texts share and what only one of them says.

    "=" and "-" joined give ``a``, "=" and "+" joined give ``b``, to the character; swapping the texts mirrors it.
    """
    if a == b:
        return (("=", a),) if a else ()
    if b < a:
        return mirrored_changes(word_changes(b, a))
    pieces_a, pieces_b = pieces_of(a), pieces_of(b)
    keys_a, keys_b = keys_of(pieces_a), keys_of(pieces_b)
    pairs = _without_islands(list(_pairs(keys_a, keys_b)), keys_a, keys_b)
    return tuple(_printed(pairs, pieces_a, pieces_b))


def mirrored_changes(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Give the same changes with the two sides exchanged."""
    return tuple(_mirrored(changes))


def _mirrored(changes: tuple[Change, ...]) -> Iterator[Change]:
    held: Change | None = None
    for sign, text in changes:
        if sign == "-":
            held = ("+", text)
        elif sign == "+":
            yield "-", text
        else:
            if held:
                yield held
                held = None
            yield sign, text
            continue
        if sign == "+" and held:
            yield held
            held = None
    if held:
        yield held


def _pairs(a: list[str], b: list[str]) -> Iterator[tuple[int, int]]:
    """Match the keys of two texts: pairs of indices, both increasing."""
    start, end_a, end_b = 0, len(a), len(b)
    while start < end_a and start < end_b and a[start] == b[start]:
        yield start, start
        start += 1
    tail = 0
    while end_a > start and end_b > start and a[end_a - 1] == b[end_b - 1]:
        end_a, end_b, tail = end_a - 1, end_b - 1, tail + 1
    yield from _inner(a, b, start, end_a, start, end_b)
    yield from ((end_a + k, end_b + k) for k in range(tail))


def _inner(a: list[str], b: list[str], a0: int, a1: int, b0: int, b1: int) -> Iterator[tuple[int, int]]:
    if a0 == a1 or b0 == b1:
        return
    for i, j in (*_anchors(a, b, a0, a1, b0, b1), (a1, b1)):
        yield from _matched(a[a0:i], b[b0:j], a0, b0)
        if i < a1:
            yield i, j
        a0, b0 = i + 1, j + 1


def _anchors(a: list[str], b: list[str], a0: int, a1: int, b0: int, b1: int) -> list[tuple[int, int]]:
    """Pair the words that occur once on each side, as many as keep their order."""
    once_a = Counter(a[a0:a1])
    once_b = Counter(b[b0:b1])
    place = {b[j]: j for j in range(b0, b1) if once_b[b[j]] == 1}
    edges = [(i, place[a[i]]) for i in range(a0, a1) if once_a[a[i]] == 1 and a[i] in place]
    return [edges[k] for k in longest_chain([j for _, j in edges])]


def _matched(a: list[str], b: list[str], at_a: int, at_b: int) -> Iterator[tuple[int, int]]:
    if not a or not b or len(a) * len(b) > LARGEST_GAP:
        return
    if len(a) * len(b) > LONG_GAP:
        for step in LCSseq.opcodes(a, b):
            if step.tag == "equal":
                yield from zip(
                    range(at_a + step.src_start, at_a + step.src_end),
                    range(at_b + step.dest_start, at_b + step.dest_end),
                    strict=True,
                )
        return
    for i, j, size in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        yield from ((at_a + i + k, at_b + j + k) for k in range(size))


def _without_islands(pairs: list[tuple[int, int]], a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Drop the runs of one or two little words or marks that have a change on either side."""
    kept: list[tuple[int, int]] = []
    start = 0
    while start < len(pairs):
        end = start + 1
        while end < len(pairs) and pairs[end] == (pairs[end - 1][0] + 1, pairs[end - 1][1] + 1):
            end += 1
        (i, j), (last_i, last_j) = pairs[start], pairs[end - 1]
        before = _gap(kept[-1] if kept else (-1, -1), (i, j))
        after = _gap((last_i, last_j), pairs[end] if end < len(pairs) else (len(a), len(b)))
        island = before and after and end - start <= 2 and all(_little(a[k]) for k in range(i, last_i + 1))
        if not island:
            kept += pairs[start:end]
        start = end
    return kept


def _gap(left: tuple[int, int], right: tuple[int, int]) -> bool:
    return right[0] - left[0] > 1 or right[1] - left[1] > 1


def _little(key: str) -> bool:
    return key.lower() in LITTLE or not any(c.isalnum() for c in key)


def _printed(pairs: list[tuple[int, int]], a: list[str], b: list[str]) -> Iterator[Change]:
    """Put the pieces together again, with white space and typography exact on either side."""
    same: list[str] = []
    out: list[str] = []
    new: list[str] = []
    i = j = 0
    for pair_i, pair_j in (*pairs, (len(a), len(b))):
        out += a[i:pair_i]
        new += b[j:pair_j]
        i, j = pair_i, pair_j
        if i == len(a):
            break
        if a[i] == b[j]:
            yield from _flushed(same, out, new)
            same.append(a[i])
        else:
            text_a, text_b = a[i].rstrip(), b[j].rstrip()
            if text_a == text_b and text_a:
                yield from _flushed(same, out, new)
                same.append(text_a)
                text_a, text_b = a[i][len(text_a) :], b[j][len(text_b) :]
            else:
                text_a, text_b = a[i], b[j]
            out.append(text_a)
            new.append(text_b)
        i, j = i + 1, j + 1
    yield from _flushed(same, out, new)
    if same:
        yield "=", "".join(same)


def _flushed(same: list[str], out: list[str], new: list[str]) -> Iterator[Change]:
    """Give the change that has been gathered, and the shared words before it; shared white space stays shared."""
    if not out and not new:
        return
    minus, plus = "".join(out), "".join(new)
    out.clear()
    new.clear()
    tail = 0
    while tail < min(len(minus), len(plus)) and minus[-1 - tail] == plus[-1 - tail] and minus[-1 - tail].isspace():
        tail += 1
    rest = minus[len(minus) - tail :]
    minus, plus = minus[: len(minus) - tail], plus[: len(plus) - tail]
    if minus or plus:
        if same:
            yield "=", "".join(same)
            same.clear()
        if minus:
            yield "-", minus
        if plus:
            yield "+", plus
    if rest:
        same.append(rest)
