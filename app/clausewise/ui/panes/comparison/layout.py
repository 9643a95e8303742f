"""A cell laid out for a width: its paragraphs' lines, its marks as shapes, its badges; and the few that are remembered.

Words are laid out by ``QTextLayout`` alone: text of documents never reaches Qt as HTML.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextLine, QTextOption

from clausewise.ui.look.theme import GROUP_OF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from clausewise.model.provision import Provision, ProvisionType
    from clausewise.ui.panes.comparison.content import CellText, Ink, Paragraph
    from clausewise.ui.panes.comparison.look import Look

BMP = "\uffff"
T = TypeVar("T")


@dataclass(slots=True)
class Badge:
    """A provision's tag in the margin."""

    provision: Provision
    y: float
    start: int


@dataclass(slots=True)
class Laid:
    """A paragraph laid out: its place in the cell, and how to turn code points into Qt's positions."""

    layout: QTextLayout
    span: Paragraph
    text: str
    x: float
    y: float
    height: float
    wide: bool = False

    def qt(self, offset: int) -> int:
        """Turn an offset in the cell into a position of the layout (UTF-16 units)."""
        own = max(0, min(offset, self.span.end) - self.span.start)
        return len(self.text[:own].encode("utf-16-le")) // 2 if self.wide else own

    def own(self, position: int) -> int:
        """Turn a position of the layout into an offset in the cell."""
        if self.wide:
            position = len(self.text.encode("utf-16-le")[: position * 2].decode("utf-16-le", "ignore"))
        return self.span.start + position


@dataclass(slots=True)
class CellLayout:
    """A cell laid out. Shapes are in the cell's own coordinates, its text's left top at (0, 0)."""

    cell: CellText
    width: float
    height: float = 0.0
    paragraphs: list[Laid] = field(default_factory=list)
    fills: dict[Ink, list[QRectF]] = field(default_factory=dict)
    provisions: dict[ProvisionType, list[QRectF]] = field(default_factory=dict)
    badges: list[Badge] = field(default_factory=list)

    def offset_at(self, x: float, y: float) -> int:
        """The offset nearest to a point."""
        if not self.paragraphs:
            return 0
        best = self.paragraphs[-1]
        for paragraph in self.paragraphs:
            if y < paragraph.y + paragraph.height:
                best = paragraph
                break
        lines = [best.layout.lineAt(n) for n in range(best.layout.lineCount())]
        line = next((ln for ln in lines if y - best.y < ln.y() + ln.height() * 1.35), lines[-1])
        return best.own(line.xToCursor(x - best.x))

    def rects(self, start: int, end: int) -> Iterator[QRectF]:
        """Give the rectangles of a span's words, a line each."""
        for paragraph in self.paragraphs:
            if paragraph.span.end <= start or paragraph.span.start >= end:
                continue
            first, last = paragraph.qt(max(start, paragraph.span.start)), paragraph.qt(end)
            yield from rects_in(paragraph, first, last)


def rects_in(paragraph: Laid, first: int, last: int) -> Iterator[QRectF]:
    """Give the rectangles between two positions of a paragraph, without the blanks at a line's end."""
    layout = paragraph.layout
    at = layout.lineForTextPosition(first)
    n = at.lineNumber() if at.isValid() else 0
    while n < layout.lineCount():
        line = layout.lineAt(n)
        begin = line.textStart()
        if begin >= last:
            break
        x1 = x_of(line, max(first, begin))
        end = begin + line.textLength()
        x2 = x_of(line, last) if last < end else line.naturalTextRect().right()
        if x2 - x1 > 0.5:
            yield QRectF(paragraph.x + x1, paragraph.y + line.y(), x2 - x1, line.height())
        n += 1


def x_of(line: QTextLine, position: int) -> float:
    """Where a position stands in its line."""
    found: tuple[float, int] = line.cursorToX(position)  # type: ignore[assignment]
    return found[0]


def lay_out(cell: CellText, look: Look, width: float) -> CellLayout:
    """Lay a cell out for a width in logical pixels."""
    laid = CellLayout(cell, width)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    strong = strong_formats(look)
    y = 0.0
    for n, span in enumerate(cell.paragraphs):
        if n:
            y += look.gap
        indent = min(span.indent, 5) * look.em * 1.1
        text = cell.text[span.start : span.end]
        paragraph = Laid(QTextLayout(text, look.reading), span, text, indent, y, 0.0, wide=max(text) > BMP)
        paragraph.layout.setTextOption(option)
        paragraph.layout.setCacheEnabled(True)
        paragraph.layout.setFormats(formats(cell, paragraph, strong))
        paragraph.height = flow(paragraph.layout, max(40.0, width - indent), look)
        y += paragraph.height
        laid.paragraphs.append(paragraph)
    laid.height = y
    decorate(laid, look)
    return laid


def flow(layout: QTextLayout, width: float, look: Look) -> float:
    """Break a paragraph into lines; give its height."""
    layout.beginLayout()
    y = 0.0
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + (look.line - look.em) / 2))
        y += max(line.height(), look.em) * look.spacing
        line = layout.createLine()
    layout.endLayout()
    return y


def strong_formats(look: Look) -> tuple[QTextCharFormat, QTextCharFormat]:
    """Give the formats of labels and of headings."""
    label, heading = QTextCharFormat(), QTextCharFormat()
    for form, colour in ((label, "label"), (heading, "text")):
        form.setFont(look.strong)
        form.setForeground(look.colour(colour))
    return label, heading


def formats(
    cell: CellText, paragraph: Laid, strong: tuple[QTextCharFormat, QTextCharFormat]
) -> list[QTextLayout.FormatRange]:
    """Give the formats of the labels and headings in a paragraph."""
    ranges = []
    for spans, form in ((cell.labels, strong[0]), (cell.headings, strong[1])):
        for start, end in spans:
            if start < paragraph.span.end and end > paragraph.span.start:
                found = QTextLayout.FormatRange()
                found.start = paragraph.qt(max(start, paragraph.span.start))
                found.length = paragraph.qt(end) - found.start
                found.format = form
                ranges.append(found)
    return ranges


def decorate(laid: CellLayout, look: Look) -> None:
    """Turn the cell's marks and provisions into shapes."""
    spans = laid.cell.paragraphs
    if not spans:
        return
    at = 0
    for start, end, ink in laid.cell.marks:
        while at < len(spans) - 1 and spans[at].end <= start:
            at += 1
        n = at
        while n < len(spans) and spans[n].start < end:
            paragraph = laid.paragraphs[n]
            first = paragraph.qt(max(start, spans[n].start))
            laid.fills.setdefault(ink, []).extend(rects_in(paragraph, first, paragraph.qt(end)))
            n += 1
    floor = -1.0
    seen: set[tuple[ProvisionType, int]] = set()
    for start, end, provision in sorted(laid.cell.provisions, key=lambda found: found[0]):
        rects = list(laid.rects(start, end))
        laid.provisions.setdefault(provision.type, []).extend(rects)
        if not rects or (provision.type, int(rects[0].y())) in seen:
            continue
        seen.add((provision.type, int(rects[0].y())))
        y = max(rects[0].center().y() - look.badge_size / 2, floor)
        floor = y + look.badge_size + 2
        laid.badges.append(Badge(provision, y, start))


def group_of(provision: Provision) -> str:
    """The group of a provision, which gives it its shape and its line."""
    return GROUP_OF[provision.type]


class Remembered(Generic[T]):
    """A few results by their key; the least lately used go first when their weights exceed the limit."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._kept: OrderedDict[int, tuple[T, int]] = OrderedDict()
        self._weight = 0

    def get(self, key: int, make: Callable[[], T], weigh: Callable[[T], int]) -> T:
        """Give what is remembered under a key, or make it."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key][0]
        made = make()
        weight = weigh(made)
        self._kept[key] = (made, weight)
        self._weight += weight
        while self._weight > self.limit and len(self._kept) > 1:
            _, (_, gone) = self._kept.popitem(last=False)
            self._weight -= gone
        return made

    def __contains__(self, key: int) -> bool:
        return key in self._kept

    def forget(self, keys: Iterable[int] | None = None) -> None:
        """Forget all, or some."""
        for key in list(self._kept) if keys is None else keys:
            if key in self._kept:
                self._weight -= self._kept.pop(key)[1]
