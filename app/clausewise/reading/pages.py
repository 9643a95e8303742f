"""Page furniture, in PDFs and in text taken out of them: running heads and feet, page numbers.

A line at a page's edge is furniture if it is the page's number, or comes back at the same edge of other pages, its
page number apart. What only looks alike ("Article 5", "Article 6") stays: the number must move with the page.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise

EDGE = 3
SHORTEST_PAGE = 15
FEWEST_PAGES = 4
LONGEST = 120
ROUNDS = 8
WITHIN = 3
"""A line that lies within pages more than once for so many edges is text."""
NUMBER = re.compile(r"(?<![\w.,])(?:\d{1,4}|[ivxlcIVXLC]{1,7})(?![\w]|[.,]\d)")
NUMBER_ALONE = re.compile(
    r"(?:[-–—\[(|]\s{0,3})?(?:(?:page|seite|pagina|página|стр\.?|стор\.?|с\.|p\.?)\s{0,3})?"
    r"(\d{1,4}|[ivxlcIVXLC]{1,7})(?:\s{0,3}(?:/|of|von|de|van|sur|из|з)\s{0,3}\d{1,4})?(?:\s{0,3}[-–—\])|])?",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"^\W{0,3}(?:art|chap|sec|part|title|annex|protocol|стат|глав|розд|kapitel|abschnitt|hoofdstuk|cap)", re.IGNORECASE
)
DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True)
class Edge:
    """A line near a page's top or bottom: ``place`` counts from the edge, from 0."""

    page: int
    line: int
    top: bool
    place: int
    text: str


def furniture(pages: list[list[str]]) -> set[tuple[int, int]]:
    """Give ``(page, line)`` of the lines that are furniture; blank lines count for nothing."""
    edges = _edges(pages)
    groups = _groups(edges, _within(pages, {edge.text for edge in edges}))
    numbers = _numbers(edges, len(pages))
    kept: set[Edge] = set()
    for _ in range(ROUNDS):
        running = [group for group in groups if _runs_on(group, len(pages))]
        found = _from_the_edge(edges, numbers.union(*running))
        if found == kept:
            break
        # What counts is only where a line lies at the very edge: a word that ends two pages by chance is no foot.
        kept = found
        groups = [group & kept for group in running]
    return {(edge.page, edge.line) for edge in kept}


def hidden_pages(lines: list[str]) -> list[list[str]] | None:
    """Cut a text without page breaks after its page numbers, if it has any: lone numbers that count on, evenly spaced.

    ``None`` where no run of at least four of them spans most of the text.
    """
    places: list[int] = []
    before: list[int] = []
    length: list[int] = []
    latest: dict[int, int] = {}
    for at, line in enumerate(lines):
        value = page_value(line) if len(line) < 16 else None
        if value is None:
            continue
        last = latest.get(value - 1, -1)
        last = last if last >= 0 and at - places[last] >= SHORTEST_PAGE else -1
        places.append(at)
        before.append(last)
        length.append(length[last] + 1 if last >= 0 else 1)
        if length[-1] >= (length[latest[value]] if value in latest else 0):
            latest[value] = len(places) - 1
    best = []
    at = max(range(len(places)), key=length.__getitem__, default=-1)
    while at >= 0:
        best.append(places[at])
        at = before[at]
    best.reverse()
    if len(best) < FEWEST_PAGES or not _even(best, len(lines)):
        return None
    cuts = [0, *(at + 1 for at in best), len(lines)]
    return [lines[start:end] for start, end in pairwise(cuts) if start < end]


def _even(places: list[int], lines: int) -> bool:
    lengths = sorted(after - before for before, after in pairwise(places))
    middle = lengths[len(lengths) // 2]
    spread = lengths[0] > 0.6 * middle and lengths[-1] < 1.5 * middle
    return spread and places[0] < 1.5 * middle and lines - places[-1] < 1.5 * middle


def page_value(text: str) -> int | None:
    """Give the number of a line that is nothing but a page number: "– 12 –", "Page 3 of 9", "iv"."""
    found = NUMBER_ALONE.fullmatch(text.strip())
    return _value(found[1]) if found else None


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    values = [DIGITS[sign] for sign in number.lower()]
    return sum(-v if any(v < w for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))


def _edges(pages: list[list[str]]) -> list[Edge]:
    edges = []
    for page, lines in enumerate(pages):
        full = [(at, " ".join(text.split())) for at, text in enumerate(lines) if text.strip()]
        for top, row in ((True, full[:EDGE]), (False, full[: -EDGE - 1 : -1])):
            edges += [Edge(page, at, top, place, text) for place, (at, text) in enumerate(row) if len(text) <= LONGEST]
    return edges


def _within(pages: list[list[str]], texts: set[str]) -> Counter[str]:
    """Count how often each of some texts is a line that lies further within its page than furniture does."""
    within: Counter[str] = Counter()
    for lines in pages:
        full = [text for raw in lines if (text := raw.strip())]
        within.update(text for text in full[EDGE:-EDGE] if text in texts)
    return within


def _groups(edges: list[Edge], within: Counter[str]) -> list[set[Edge]]:
    """Lines that come back at the same edge: word for word, or but for a number that moves with the page.

    What comes back as often within the pages is text: a sentence that many articles end with.
    """
    alike: dict[tuple[bool, str], set[Edge]] = defaultdict(set)
    shifted: dict[tuple[bool, str], list[tuple[Edge, int]]] = defaultdict(list)
    for edge in edges:
        alike[edge.top, edge.text].add(edge)
        # "Article 5" on page 5 is text: only what is repeated word for word can be a chapter's running head.
        for number in NUMBER.finditer(edge.text) if not CLAUSE.match(edge.text) else ():
            rest = f"{edge.text[: number.start()]}{edge.text[number.end() :]}".strip(" -–—|·[]()").casefold()
            if any(sign.isalpha() for sign in rest):
                shifted[edge.top, rest].append((edge, _value(number[0]) - edge.page))
    groups = [group for (_, text), group in alike.items() if within[text] <= max(1, len(group) // WITHIN)]
    bare: dict[tuple[bool, str], set[Edge]] = defaultdict(set)
    for (top, text), group in alike.items():
        bare[top, text.casefold()] |= group
    for key, moving in shifted.items():
        usual = Counter(shift for _, shift in moving).most_common(1)[0][0]
        groups.append({edge for edge, shift in moving if shift == usual} | bare.get(key, set()))
    return [group for group in groups if len(group) > 1]


def _runs_on(group: set[Edge], pages: int) -> bool:
    """Tell a running head by the pages it is on: many of them, or a run of neighbours (a chapter's own head)."""
    on = sorted({edge.page for edge in group})
    if len(on) < (2 if pages < 6 else 3):
        return False
    texts = {edge.text for edge in group}
    if len(on) == 2 and on[1] - on[0] > 1 and len(texts) == 1:
        # The title of a short document, which stands again above its second language.
        return False
    text = min(texts)
    if CLAUSE.match(text) or text.endswith((".", ";", ",", ":")):
        return len(on) >= max(3, pages // 3)
    near = sum(1 for this, after in pairwise(on) if after - this <= 2)
    return len(on) >= pages / 4 or near >= 0.7 * (len(on) - 1)


def _numbers(edges: list[Edge], pages: int) -> set[Edge]:
    """Lines that are page numbers: their distance to the page's place is that of many other pages."""
    shifts: Counter[tuple[bool, int]] = Counter()
    valued = []
    for edge in edges:
        value = page_value(edge.text)
        if value is not None:
            valued.append((edge, value - edge.page))
            shifts[edge.top, value - edge.page] += 1
    least = 2 if pages < 8 else 3
    return {edge for edge, shift in valued if shifts[edge.top, shift] >= least}


def _from_the_edge(edges: list[Edge], found: set[Edge]) -> set[Edge]:
    """Keep only what lies at the very edge, or next to other furniture there."""
    by_side: dict[tuple[int, bool], list[Edge]] = defaultdict(list)
    for edge in edges:
        by_side[edge.page, edge.top].append(edge)
    kept = set()
    for side in by_side.values():
        for place, edge in enumerate(sorted(side, key=lambda e: e.place)):
            if edge not in found or edge.place != place:
                break
            kept.add(edge)
    return kept
