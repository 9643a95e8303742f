"""The automatic numbers of a DOCX file, rebuilt from its numbering and style parts (ECMA-376, part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from clausewise.reading.docx_runs import W
from clausewise.reading.numerals import written
from clausewise.reading.xml import local

if TYPE_CHECKING:
    from lxml.etree import _Element

PLACE = re.compile(r"%([1-9])")
LEVELS = 9
CHAIN = 20
TITLES = ("title", "titel", "titre", "título", "название", "назва")
HEADING_NAME = re.compile(r"(?:heading|überschrift|titre|kop|заголовок) ?([1-9])$", re.IGNORECASE)


def value_of(parent: _Element | None, path: str) -> str | None:
    """Give the ``w:val`` of a descendant, ``None`` where it is missing."""
    if parent is None:
        return None
    element = parent.find("/".join(f"{W}{step}" for step in path.split("/")))
    return element.get(f"{W}val") if element is not None else None


def whole(text: str | None, default: int) -> int:
    """Read a whole number of at most six digits; anything else gives the default."""
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,6}", text) else default


class Styles:
    """Paragraph styles: what they inherit, and which of them are headings."""

    def __init__(self, root: _Element | None) -> None:
        self._styles: dict[str, _Element] = {}
        self._default = ""
        for style in root if root is not None else ():
            key = style.get(f"{W}styleId")
            if local(style) == "style" and key:
                self._styles[key] = style
                if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                    self._default = key

    def of(self, properties: _Element | None) -> str:
        """Give the id of a paragraph's style."""
        return value_of(properties, "pStyle") or self._default

    def chain(self, style: str) -> list[_Element]:
        """Give a style and those that it is based on."""
        found: list[_Element] = []
        while style in self._styles and len(found) < CHAIN:
            found.append(self._styles[style])
            style = value_of(self._styles[style], "basedOn") or ""
        return found

    def numbered(self, style: str) -> tuple[str | None, str | None, str]:
        """Give the list and level that a style puts its paragraphs in, and the id of the style that says so."""
        for element in self.chain(style):
            number = value_of(element, "pPr/numPr/numId")
            if number is not None:
                return number, value_of(element, "pPr/numPr/ilvl"), element.get(f"{W}styleId") or ""
        return None, None, ""

    def heading_level(self, properties: _Element | None, style: str) -> int:
        """Give the rank of a heading from 1; 0 for other paragraphs."""
        levels = [value_of(properties, "outlineLvl")]
        for element in self.chain(style):
            name = HEADING_NAME.match(value_of(element, "name") or "")
            if name:
                return int(name[1])
            levels.append(value_of(element, "pPr/outlineLvl"))
        level = next((whole(text, 9) for text in levels if text is not None), 9)
        return level + 1 if level < LEVELS else 0

    def is_title(self, style: str) -> bool:
        """Tell the style of a document's title."""
        return any((value_of(element, "name") or "").lower() in TITLES for element in self.chain(style)[:2])


@dataclass(slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int = -1
    plain: bool = False
    style: str = ""


@dataclass(slots=True)
class _List:
    """The levels of a list definition, and how far each has counted; several lists may share the counts."""

    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)
    started: set[str] = field(default_factory=set)


class Numbering:
    """Counts the paragraphs of each list and writes their labels."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, _List] = {}
        self._definition: dict[str, str] = {}
        self._overrides: dict[str, dict[int, tuple[int | None, _Level | None]]] = {}
        links: dict[str, str] = {}
        for element in root if root is not None else ():
            if local(element) == "abstractNum":
                key = element.get(f"{W}abstractNumId") or ""
                self._lists[key] = _List({whole(e.get(f"{W}ilvl"), 0): _level(e) for e in element.iter(f"{W}lvl")})
                if link := value_of(element, "numStyleLink"):
                    links[key] = link
            elif local(element) == "num":
                key = element.get(f"{W}numId") or ""
                self._definition[key] = value_of(element, "abstractNumId") or ""
                self._overrides[key] = {
                    whole(o.get(f"{W}ilvl"), 0): _override(o) for o in element.iter(f"{W}lvlOverride")
                }
        for key, link in links.items():
            number, _, _ = styles.numbered(link)
            real = self._lists.get(self._definition.get(number or "", ""))
            if real is not None and not self._lists[key].levels:
                self._lists[key] = real

    def next_label(self, properties: _Element | None, style: str) -> tuple[str, int]:
        """Count a paragraph; give its label, and its depth in the list from 1 (0: in no list)."""
        number = value_of(properties, "numPr/numId")
        level = value_of(properties, "numPr/ilvl")
        if number is None:
            number, inherited, owner = self._styles.numbered(style)
            found = self._list(number)
            if level is None and found is not None:
                linked = next((at for at, x in found.levels.items() if x.style and x.style in (owner, style)), None)
                level = str(linked) if linked is not None else inherited
        found = self._list(number)
        if found is None or number is None:
            return "", 0
        depth = min(max(whole(level, 0), 0), LEVELS - 1)
        return self._count(found, number, depth), depth + 1

    def _list(self, number: str | None) -> _List | None:
        return self._lists.get(self._definition.get(number or "", "")) if number not in (None, "0") else None

    def _count(self, found: _List, number: str, depth: int) -> str:
        overrides = self._overrides.get(number, {})
        if number not in found.started:
            found.started.add(number)
            for at, (start, _) in overrides.items():
                if start is not None:
                    found.counts[at] = start - 1
        levels = {at: (overrides.get(at, (None, None))[1] or level) for at, level in found.levels.items()}
        level = levels.get(depth, _Level(text=f"%{depth + 1}."))
        found.counts[depth] = found.counts.get(depth, level.start - 1) + 1
        for deeper in range(depth + 1, LEVELS):
            restart = levels.get(deeper, _Level()).restart
            if restart != 0 and (restart < 0 or depth < restart):
                found.counts.pop(deeper, None)

        def number_at(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            other = levels.get(at, _Level())
            count = found.counts.setdefault(at, other.start)
            return written(count, "decimal" if level.plain and other.form not in ("bullet", "none") else other.form)

        return PLACE.sub(number_at, level.text).strip() if level.form != "bullet" else ""


def _level(element: _Element) -> _Level:
    plain = element.find(f"{W}isLgl")
    return _Level(
        form=value_of(element, "numFmt") or "decimal",
        text=value_of(element, "lvlText") or "",
        start=whole(value_of(element, "start"), 1),
        restart=whole(value_of(element, "lvlRestart"), -1),
        plain=plain is not None and plain.get(f"{W}val") not in ("0", "false"),
        style=value_of(element, "pStyle") or "",
    )


def _override(element: _Element) -> tuple[int | None, _Level | None]:
    start = value_of(element, "startOverride")
    level = element.find(f"{W}lvl")
    return (whole(start, 1) if start is not None else None), (_level(level) if level is not None else None)
