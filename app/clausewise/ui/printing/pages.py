"""Bands put on pages and painted, on a printer or into a preview."""

from __future__ import annotations

import gc
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF, QPointF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPen

from clausewise.model.progress import finish
from clausewise.sheet.blocks import Run
from clausewise.sheet.options import Paper
from clausewise.ui.printing.bands import GUTTER, Band, Lane, bands, rule_width
from clausewise.ui.printing.lines import DPI, HAIR, INK, MM, PT, Face, break_runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtPrintSupport import QPrinter

    from clausewise.model.progress import Steps
    from clausewise.sheet.options import SheetOptions
    from clausewise.sheet.sheet import Sheet

FOOT = 7 * MM
MARGIN = 14.0  # millimetres
FEW = 3  # lines: fewer are not left alone at the foot of a page


@dataclass(slots=True)
class Page:
    """What stands on a page: bands and where they begin."""

    placed: list[tuple[float, Band]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Laid:
    """A sheet on pages: their room in dots, and the paper and the area in it in points."""

    title: str
    pages: list[Page]
    width: float
    height: float
    paper: QRectF
    area: QRectF


def set_page(printer: QPrinter, options: SheetOptions) -> None:
    """Set paper, direction and margins."""
    size = QPageSize(QPageSize.PageSizeId.A4 if options.paper is Paper.A4 else QPageSize.PageSizeId.Letter)
    way = QPageLayout.Orientation.Landscape if options.landscape else QPageLayout.Orientation.Portrait
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    printer.setPageLayout(QPageLayout(size, way, margins, QPageLayout.Unit.Millimeter))


def paint_sheet(sheet: Sheet, printer: QPrinter) -> int:
    """Paint a sheet on a printer's own paper; gives the number of pages."""
    return finish(painting(finish(laying(sheet, printer)), printer))


def laying(sheet: Sheet, printer: QPrinter) -> Steps[Laid]:
    """Lay a sheet out for a printer's paper, a band a step."""
    layout = printer.pageLayout()
    area = layout.paintRect(QPageLayout.Unit.Point)
    width, height = area.width() * PT, area.height() * PT
    total = sum(1 + len(getattr(block, "rows", ())) for block in sheet.blocks)
    pages = yield from paginating(bands(sheet.blocks, width), height - FOOT, total)
    return Laid(sheet.title, pages, width, height, layout.fullRect(QPageLayout.Unit.Point), area)


def painting(laid: Laid, printer: QPrinter) -> Steps[int]:
    """Paint pages on paper, one a step; gives their number. Closed before its end, it prints nothing more."""
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    scale = printer.resolution() / DPI
    first, last = printer.fromPage() or 1, min(printer.toPage() or len(laid.pages), len(laid.pages))
    painted, whole = 0, False
    try:
        for number in range(first, last + 1):
            yield painted, last - first + 1
            if painted:
                printer.newPage()
            painter.save()
            painter.scale(scale, scale)
            paint_page(painter, laid, number)
            painter.restore()
            painted += 1
        whole = True
    finally:
        if not whole:
            printer.abort()
        painter.end()
    return painted


def releasing(laid: Laid | None) -> Steps[None]:
    """Let go of pages, one a step: the lines of hundreds of pages at once would hold the window up."""
    count = len(laid.pages) if laid is not None else 0
    while laid is not None and laid.pages:
        laid.pages.pop()
        yield count - len(laid.pages), count


def letting_go(laid: Laid | None) -> Steps[None]:
    """Let go of pages, and only then look through what is left for garbage again."""
    try:
        yield from releasing(laid)
    finally:
        gc.unfreeze()


def paint_page(painter: QPainter, laid: Laid, number: int) -> None:
    """Paint one page, counted from 1, in dots."""
    for y, band in laid.pages[number - 1].placed:
        draw(painter, band, y, laid.width)
    foot(painter, laid.title, number, len(laid.pages), laid.width, laid.height)


def draw(painter: QPainter, band: Band, y: float, width: float) -> None:
    """Draw a band with its rules."""
    for lane in band.lanes:
        at = y + band.above
        for line in lane.lines:
            line.draw(painter, lane.x, at)
            at += line.height
    if band.parted:
        painter.setPen(QPen(HAIR, rule_width(0.35)))
        for lane in band.lanes[2:]:
            x = lane.x - GUTTER / 2
            painter.drawLine(QPointF(x, y), QPointF(x, y + band.height))
    if band.rule:
        painter.setPen(QPen(INK if band.rule > 0.5 else HAIR, rule_width(band.rule)))
        painter.drawLine(QPointF(0, y + band.height), QPointF(width, y + band.height))


def foot(painter: QPainter, title: str, number: int, total: int, width: float, height: float) -> None:
    """Draw the page's foot: the title and the page's number."""
    words = QCoreApplication.translate("printing", "Page {0} of {1}").format(number, total)
    face = Face(7.5, faint=True, serif=False)
    y = height - 4.2 * MM
    last = break_runs((Run(words),), 60 * MM, face)[0]
    room = last.broken.layout.lineAt(0).naturalTextWidth()
    last.draw(painter, width - room, y)
    lines = break_runs((Run(title),), width - room - 8 * MM, face)
    if lines:
        lines[0].draw(painter, 0, y)


def paginating(stream: Iterable[Band], height: float, total: int = 0) -> Steps[list[Page]]:
    """Put bands on pages, a band a step, of ``total``.

    A band too tall for what is left is broken between lines, unless few would stand alone.
    """
    pages = [Page()]
    y = 0.0
    held: list[Band] = []

    def turn(head: Band | None) -> float:
        pages.append(Page())
        if head is None:
            return 0.0
        pages[-1].placed.append((0.0, head))
        return head.height

    for number, band in enumerate(stream):
        yield min(number, total), total
        if band.stays:
            held.append(band)
            continue
        lead = sum(one.height for one in held)
        if y > 0 and y + lead + least(band) > height:
            y = turn(None if held else band.head)
        for one in held:
            pages[-1].placed.append((y, one))
            y += one.height
        held.clear()
        for part in parts(band, height - y, height - (band.head.height if band.head else 0.0)):
            if y + part.height > height + 1 and pages[-1].placed:
                y = turn(band.head)
            pages[-1].placed.append((y, part))
            y += part.height
    for one in held:
        pages[-1].placed.append((y, one))
        y += one.height
    return pages


def least(band: Band) -> float:
    """The least room in which a band may begin."""
    tallest = max((lane.height for lane in band.lanes), default=0.0)
    few = max((sum(line.height for line in lane.lines[:FEW]) for lane in band.lanes), default=0.0)
    return band.above + band.below + min(tallest, few)


def parts(band: Band, room: float, whole: float) -> Iterator[Band]:
    """Break a band to fit a first room, and whole pages after it."""
    rest = [Lane(lane.x, lane.lines) for lane in band.lanes]
    while True:
        inner = room - band.above - band.below
        whole_lanes = rest
        taken, rest = cut(whole_lanes, inner)
        left = max((len(lane.lines) for lane in rest), default=0)
        if 0 < left < FEW and room < whole:
            # A few lines alone at the head of a page read badly: they take some more with them.
            taken, rest = cut(whole_lanes, inner - sum(line.height for line in longest(whole_lanes).lines[:FEW]))
        if not any(lane.lines for lane in taken) and any(lane.lines for lane in rest):
            taken, rest = (
                [Lane(a.x, b.lines[:1]) for a, b in zip(taken, rest, strict=True)],
                [Lane(lane.x, lane.lines[1:]) for lane in rest],
            )
        yield Band(taken, band.above, band.below, band.rule, band.head, parted=band.parted)
        if not any(lane.lines for lane in rest):
            return
        room = whole


def longest(lanes: list[Lane]) -> Lane:
    """The lane with the most lines."""
    return max(lanes, key=lambda lane: len(lane.lines))


def cut(lanes: list[Lane], room: float) -> tuple[list[Lane], list[Lane]]:
    """Cut lanes where they would leave the room."""
    taken, rest = [], []
    for lane in lanes:
        height, n = 0.0, 0
        while n < len(lane.lines) and height + lane.lines[n].height <= room + 0.5:
            height += lane.lines[n].height
            n += 1
        taken.append(Lane(lane.x, lane.lines[:n]))
        rest.append(Lane(lane.x, lane.lines[n:]))
    return taken, rest
