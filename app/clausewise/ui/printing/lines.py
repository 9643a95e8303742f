"""Runs of words broken into lines for paper. Lengths are dots of a 600th of an inch, whatever the printer has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPen, QTextCharFormat, QTextLayout, QTextOption

from clausewise.sheet.blocks import Mark, Run
from clausewise.sheet.terms import tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter

DPI = 600
PT = DPI / 72
MM = DPI / 25.4
INK = QColor("#1d1b18")
FAINT = QColor("#5f5b53")
HAIR = QColor("#b9b4a8")
PROVISION = QColor("#ece7da")
LEADING = 1.1
GAP = 0.3  # of a line: between two paragraphs
THIN = "\u2009"


@dataclass(frozen=True, slots=True)
class Face:
    """A size and style of type. ``points`` are real points on paper."""

    points: float = 9.5
    bold: bool = False
    italic: bool = False
    faint: bool = False
    serif: bool = True

    def font(self) -> QFont:
        """The font, as measured on paper: without a screen's hints."""
        families = ["Literata", "DejaVu Serif", "serif"] if self.serif else ["Inter", "DejaVu Sans", "sans-serif"]
        font = QFont(families)
        font.setPixelSize(round(self.points * PT))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setWeight(QFont.Weight.DemiBold if self.bold else QFont.Weight.Normal)
        font.setItalic(self.italic)
        return font


@dataclass(slots=True)
class Broken:
    """A paragraph broken into lines, with the rectangles of its provisions and what they strike or underline."""

    layout: QTextLayout
    tints: list[tuple[int, QRectF]]
    strokes: list[tuple[int, Mark, QRectF]]


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One line of a paragraph, and the room it takes."""

    broken: Broken
    number: int
    height: float
    faint: bool

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the line with its top at ``y``."""
        line = self.broken.layout.lineAt(self.number)
        shift = QPointF(x, y - line.y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(PROVISION)
        for number, rect in self.broken.tints:
            if number == self.number:
                painter.drawRect(rect.translated(shift))
        painter.setPen(FAINT if self.faint else INK)
        line.draw(painter, shift)
        for number, mark, rect in self.broken.strokes:
            if number == self.number:
                stroke(painter, mark, rect.translated(shift))


def stroke(painter: QPainter, mark: Mark, rect: QRectF) -> None:
    """Mark words by lines alone, so that a monochrome print tells them apart."""
    thick = rect.height() * (0.055 if mark is Mark.INSERTED else 0.032)
    pen = QPen(INK, thick)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    if mark is Mark.DELETED:
        middle = rect.top() + rect.height() * 0.57
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
        return
    for drop in (0.0, 0.09) if mark is Mark.INSERTED else (0.0,):
        y = rect.bottom() - rect.height() * (0.06 - drop)
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def break_runs(runs: Sequence[Run], width: float, face: Face) -> list[PaperLine]:
    """Break runs into lines; a line end in the text begins a new one."""
    lines: list[PaperLine] = []
    for paragraph in paragraphs(runs):
        broken = break_paragraph(paragraph, width, face)
        if lines:
            lines[-1] = replace(lines[-1], height=lines[-1].height * (1 + GAP))
        lines += broken
    return lines


def paragraphs(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Cut runs where their text has line ends; empty lines are left out."""
    current: list[Run] = []
    for run in runs:
        pieces = run.text.split("\n")
        for n, piece in enumerate(pieces):
            if n and any(r.text.strip() for r in current):
                yield current
            if n:
                current = []
            if piece:
                starts = run.starts if n == 0 else ()
                current.append(Run(piece, run.mark, run.provisions, starts, run.strong))
    if any(r.text.strip() for r in current):
        yield current


def break_paragraph(runs: Sequence[Run], width: float, face: Face) -> list[PaperLine]:
    """Break one paragraph."""
    font = face.font()
    bold = Face(face.points, bold=True, italic=face.italic, serif=face.serif).font()
    small = Face(face.points * 0.66, bold=True, serif=False).font()
    text = ""
    formats: list[QTextLayout.FormatRange] = []
    spans: list[tuple[int, int, Run]] = []
    for run in runs:
        for provision in run.starts:
            name = f"[{tag(provision)}]{THIN}"
            formats.append(range_of(units(text), units(name), small))
            text += name
        words = run.text.replace("\t", " ")
        if run.strong or run.mark is Mark.INSERTED:
            formats.append(range_of(units(text), units(words), bold))
        spans.append((units(text), units(text) + units(words), run))
        text += words
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    y = 0.0
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(width, 10 * PT))
        line.setPosition(QPointF(0, y))
        y += line.height() * LEADING
        line = layout.createLine()
    layout.endLayout()
    broken = Broken(layout, [], [])
    for start, end, run in spans:
        for number, rect in rects(layout, start, end):
            if run.provisions:
                broken.tints.append((number, rect))
            if run.mark is not Mark.SHARED:
                broken.strokes.append((number, run.mark, rect))
    count = layout.lineCount()
    return [PaperLine(broken, n, layout.lineAt(n).height() * LEADING, face.faint) for n in range(count)]


def units(text: str) -> int:
    """Count as Qt does: in UTF-16 units."""
    return len(text) + sum(1 for c in text if c > "\uffff")


def range_of(start: int, length: int, font: QFont) -> QTextLayout.FormatRange:
    """Set a face for a range."""
    found = QTextLayout.FormatRange()
    found.start, found.length = start, length
    form = QTextCharFormat()
    form.setFont(font)
    found.format = form
    return found


def rects(layout: QTextLayout, start: int, end: int) -> Iterator[tuple[int, QRectF]]:
    """Give the rectangles between two positions, with the numbers of their lines."""
    first = layout.lineForTextPosition(start)
    number = first.lineNumber() if first.isValid() else 0
    while number < layout.lineCount():
        line = layout.lineAt(number)
        if line.textStart() >= end:
            break
        stop = line.textStart() + line.textLength()
        x1: float = line.cursorToX(max(start, line.textStart()))[0]  # type: ignore[index]
        x2: float = line.cursorToX(end)[0] if end < stop else line.naturalTextRect().right()  # type: ignore[index]
        if x2 > x1:
            yield number, QRectF(x1, line.y(), x2 - x1, line.height())
        number += 1
