"""The automatic numbers of an ODT file's lists and headings, rebuilt from its list styles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from clausewise.reading.numerals import written
from clausewise.reading.xml import local

if TYPE_CHECKING:
    from lxml.etree import _Element

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
TITLES = ("Title", "Titel", "Titre")
DEEPEST = 10


@dataclass(frozen=True, slots=True)
class _Level:
    form: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1


@dataclass(slots=True)
class _Open:
    style: str
    counts: dict[int, int] = field(default_factory=dict)


class ListStyles:
    """Knows the list styles and counts the items of the lists at work."""

    def __init__(self, roots: list[_Element]) -> None:
        self._styles: dict[str, dict[int, _Level]] = {}
        self._outline: dict[int, _Level] = {}
        self._parents: dict[str, str] = {}
        self._open: list[_Open] = []
        self._last: dict[str, dict[int, int]] = {}
        self._by_id: dict[str, dict[int, int]] = {}
        self._headings: dict[int, int] = {}
        for root in roots:
            for element in root.iter():
                name = local(element)
                if name == "list-style":
                    self._styles[element.get(f"{STYLE}name") or ""] = _levels(element)
                elif name == "outline-style":
                    self._outline = _levels(element)
                elif name == "style" and element.get(f"{STYLE}parent-style-name"):
                    self._parents[element.get(f"{STYLE}name") or ""] = element.get(f"{STYLE}parent-style-name") or ""

    @property
    def depth(self) -> int:
        """How many lists are open."""
        return len(self._open)

    def is_title(self, style: str) -> bool:
        """Tell the style of the document's title, or one made from it."""
        return style in TITLES or self._parents.get(style) in TITLES

    def enter(self, element: _Element) -> None:
        """Begin a list; one inside another goes on with its style."""
        style = element.get(f"{TEXT}style-name") or (self._open[-1].style if self._open else "")
        counts: dict[int, int] = {}
        if self._open:
            counts = self._open[-1].counts
        elif element.get(f"{TEXT}continue-numbering") == "true":
            counts = self._last.get(style, {})
        elif continued := element.get(f"{TEXT}continue-list"):
            counts = self._by_id.get(continued, {})
        self._open.append(_Open(style, counts))
        key = element.get("{http://www.w3.org/XML/1998/namespace}id")
        if key:
            self._by_id[key] = counts

    def leave(self) -> None:
        """End the innermost list."""
        left = self._open.pop()
        depth = len(self._open) + 1
        if self._open:
            left.counts.pop(depth, None)
        else:
            self._last[left.style] = left.counts

    def next_label(self, item: _Element) -> str:
        """Count an item of the innermost list; give its number as printed, empty for a bullet."""
        at = min(len(self._open), DEEPEST)
        levels = self._styles.get(self._open[-1].style, {})
        counts = self._open[-1].counts
        start = item.get(f"{TEXT}start-value") or ""
        level = levels.get(at, _Level())
        if start.isdigit() and len(start) < 7:
            counts[at] = int(start) - 1
        counts[at] = counts.get(at, level.start - 1) + 1
        return _label(levels, counts, at)

    def heading_label(self, rank: int) -> str:
        """Count a heading; give its number, empty where headings are not numbered."""
        level = self._outline.get(rank, _Level())
        self._headings[rank] = self._headings.get(rank, level.start - 1) + 1
        for deeper in [deeper for deeper in self._headings if deeper > rank]:
            del self._headings[deeper]
        return _label(self._outline, self._headings, rank)


def _label(levels: dict[int, _Level], counts: dict[int, int], at: int) -> str:
    level = levels.get(at, _Level())
    if not level.form:
        return ""
    first = max(1, at - level.shown + 1)
    numbers = [
        written(counts.get(depth, 1), levels.get(depth, _Level()).form)
        for depth in range(first, at + 1)
        if levels.get(depth, _Level()).form
    ]
    return f"{level.prefix}{'.'.join(numbers)}{level.suffix}".strip()


def _levels(style: _Element) -> dict[int, _Level]:
    levels = {}
    for element in style:
        rank = element.get(f"{TEXT}level") or ""
        if not rank.isdigit() or len(rank) > 2 or ("number" not in local(element) and "outline" not in local(element)):
            continue
        start, shown = (element.get(f"{TEXT}{name}") or "1" for name in ("start-value", "display-levels"))
        levels[int(rank)] = _Level(
            form=FORMS.get(element.get(f"{STYLE}num-format") or "", ""),
            prefix=element.get(f"{STYLE}num-prefix") or "",
            suffix=element.get(f"{STYLE}num-suffix") or "",
            start=int(start) if start.isdigit() and len(start) < 7 else 1,
            shown=int(shown) if shown.isdigit() and len(shown) < 3 else 1,
        )
    return levels
