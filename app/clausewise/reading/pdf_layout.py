"""The lines of a PDF page in reading order: characters with their places become segments, columns and lines."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfPage, PdfTextPage

GUTTER = 6.0
CROSSING = 0.15
FEWEST = 8
LINE_HYPHENS = ("\x02", "\ufffe")


@dataclass(slots=True)
class PdfLine:
    """A line or a part of one: its text and its box in points, ``y`` growing upwards.

    ``size`` is the type's height, ``base`` the height of the line that it stands on.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    base: float
    column: int = 0


@dataclass(slots=True)
class PdfSheet:
    """A page's segments in the file's order; a page that is not ``upright`` keeps that order."""

    segments: list[PdfLine] = field(default_factory=list)
    upright: bool = True

    def rows(self) -> list[list[PdfLine]]:
        """Give the segments that stand side by side, from top to bottom, over all columns."""
        return _rows(self.segments) if self.upright else [[segment] for segment in self.segments]

    def gutter(self) -> float | None:
        """Give the middle of the gap between two columns, if there are two."""
        return _gutter(self.segments) if self.upright else None

    def lines(self, gutter: float | None) -> list[PdfLine]:
        """Give the lines in reading order, column by column where a gutter is given and few lines cross it."""
        if not self.upright:
            return self.segments
        if gutter is None or len(_crossing(self.segments, gutter)) > CROSSING * len(self.segments):
            return _in_lines(self.segments)
        return _in_columns(self.segments, gutter)


def lines_of(sheets: list[PdfSheet]) -> list[list[PdfLine]]:
    """Give the lines of each page; a last page that is half empty has the columns of the others."""
    gutters = [sheet.gutter() for sheet in sheets]
    found = sorted(gutter for gutter in gutters if gutter is not None)
    full = sum(1 for sheet in sheets if len(sheet.segments) >= FEWEST)
    usual = found[len(found) // 2] if found and len(found) * 2 >= full else None
    return [sheet.lines(usual if own is None else own) for sheet, own in zip(sheets, gutters, strict=True)]


def sheet_of(page: PdfPage, text_page: PdfTextPage) -> PdfSheet:
    """Read a page's segments."""
    upright = page.get_rotation() == 0
    return PdfSheet([s for s in _segments(text_page, split=upright) if s.text.strip()], upright)


def _segments(text_page: PdfTextPage, split: bool) -> Iterator[PdfLine]:
    """Give runs of characters without a wide gap, in the file's order."""
    from pypdfium2 import raw

    box = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = box
    chars: list[str] = []
    extent = [0.0, 0.0, 0.0, 0.0]
    size, base = 1.0, 0.0
    empty = True

    def made() -> PdfLine:
        return PdfLine("".join(chars).strip(" \t"), extent[0], extent[1], extent[2], extent[3], size, base)

    for index in range(text_page.count_chars()):
        sign = raw.FPDFText_GetUnicode(text_page, index)
        if sign in (10, 13):
            if not empty:
                yield made()
            chars, empty = [], True
            continue
        chars.append(chr(sign) if sign < 0x110000 else "\ufffd")
        if sign <= 32 or not raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top):
            continue
        if empty:
            extent, empty = [left.value, right.value, bottom.value, top.value], False
            size, base = _type(text_page, index, extent)
            continue
        height = max(extent[3] - extent[2], top.value - bottom.value, 1.0)
        gap = left.value - extent[1]
        off = min(top.value, extent[3]) - max(bottom.value, extent[2]) < -0.5 * height
        if split and (gap > 1.5 * height or gap < -4 * height or off):
            last = chars.pop()
            if "".join(chars).strip():
                yield made()
            chars, extent = [last], [left.value, right.value, bottom.value, top.value]
            size, base = _type(text_page, index, extent)
            continue
        extent = [
            min(extent[0], left.value), max(extent[1], right.value),
            min(extent[2], bottom.value), max(extent[3], top.value),
        ]  # fmt: skip
    if not empty:
        yield made()


def _type(text_page: PdfTextPage, index: int, extent: list[float]) -> tuple[float, float]:
    """Give the size of a character's type in points and its base line; untold, they are taken from its box."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    size = float(raw.FPDFText_GetFontSize(text_page, index))
    if raw.FPDFText_GetMatrix(text_page, index, matrix):
        size *= abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
    x, y = ctypes.c_double(), ctypes.c_double()
    told = raw.FPDFText_GetCharOrigin(text_page, index, x, y)
    return size if 1.0 < size < 400.0 else max(1.0, extent[3] - extent[2]), y.value if told else extent[2]


def _gutter(segments: list[PdfLine]) -> float | None:
    """Find the middle of the gap between two columns, if there are two."""
    if len(segments) < FEWEST:
        return None
    left = min(s.left for s in segments)
    right = max(s.right for s in segments)
    width = right - left
    best: tuple[int, float] | None = None
    middle = 0.0
    for step in range(30, 71):
        x = left + width * step / 100
        crossing = len(_crossing(segments, x))
        before = [s for s in segments if s.right <= x + GUTTER / 2]
        after = [s for s in segments if s.left >= x - GUTTER / 2]
        if crossing > CROSSING * len(segments) or min(len(before), len(after)) < 0.2 * len(segments):
            continue
        edges = max(s.right for s in before), min(s.left for s in after)
        room = edges[1] - edges[0]
        if room < GUTTER or not _filled(before, after, width):
            continue
        # First of all the fewest lines may run over the gap, or short lines would make it seem wide elsewhere.
        if best is None or (-crossing, room) > best:
            best, middle = (-crossing, room), sum(edges) / 2
    return middle if best else None


def _crossing(segments: list[PdfLine], x: float) -> list[PdfLine]:
    return [s for s in segments if s.left < x - GUTTER / 2 and s.right > x + GUTTER / 2]


def _filled(before: list[PdfLine], after: list[PdfLine], width: float) -> bool:
    """Tell two columns of running text from a list of numbers beside one: both are broad, and side by side."""
    broad = [sorted(s.right - s.left for s in side)[len(side) * 3 // 4] for side in (before, after)]
    overlap = min(max(s.top for s in before), max(s.top for s in after)) - max(
        min(s.bottom for s in before), min(s.bottom for s in after)
    )
    height = max(s.top for s in (*before, *after)) - min(s.bottom for s in (*before, *after))
    return min(broad) > 0.2 * width and overlap > 0.4 * height


def _rows(segments: list[PdfLine]) -> list[list[PdfLine]]:
    rows: list[list[PdfLine]] = []
    for segment in sorted(segments, key=lambda s: -(s.top + s.bottom)):
        middle = (segment.top + segment.bottom) / 2
        row = next((r for r in rows[-3:] if any(s.bottom < middle < s.top for s in r)), None)
        if row is None:
            rows.append([segment])
        else:
            row.append(segment)
    return [sorted(row, key=lambda s: s.left) for row in rows]


def _in_lines(segments: list[PdfLine], column: int = 0) -> list[PdfLine]:
    """Put the segments of one column in lines from top to bottom; those side by side become one line."""
    return [_merged(row, column) for row in _rows(segments)]


def _merged(row: list[PdfLine], column: int) -> PdfLine:
    biggest = max(row, key=lambda s: len(s.text))
    return PdfLine(
        " ".join(s.text for s in row if s.text),
        min(s.left for s in row),
        max(s.right for s in row),
        min(s.bottom for s in row),
        max(s.top for s in row),
        biggest.size,
        biggest.base,
        column,
    )


def _in_columns(segments: list[PdfLine], gutter: float) -> list[PdfLine]:
    """Read the left column, then the right one, between lines that run over both."""
    wide = _crossing(segments, gutter)
    lines: list[PdfLine] = []
    rest = [s for s in segments if s not in wide]
    for broad in (*_in_lines(wide), None):
        above = [s for s in rest if broad is None or s.bottom >= broad.bottom]
        rest = [s for s in rest if s not in above]
        lines += _in_lines([s for s in above if s.right <= gutter + GUTTER / 2], 1)
        lines += _in_lines([s for s in above if s.right > gutter + GUTTER / 2], 2)
        if broad is not None:
            lines.append(broad)
    return lines
