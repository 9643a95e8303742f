"""An instrument set as a page: plain text put into a Qt document with formats of our own, and the way back.

Foreign text goes in as text only, never as HTML. White space between clauses becomes spacing; every other character of
the instrument stands on the page, and ``Setting`` maps offsets (code points) to positions (UTF-16 units) and back.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from clausewise.ui.page.paragraphs import paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from clausewise.model.instrument import Instrument
    from clausewise.ui.look.theme import Appearance
    from clausewise.ui.page.paragraphs import Paragraph, Part

BATCH = 48  # leaves put in at one go: some 20 ms of a long treaty


@dataclass(frozen=True, slots=True)
class Piece:
    """Code points ``[start, end)`` of the text, standing at ``position`` of the page."""

    position: int
    start: int
    end: int
    wide: bool


def units(text: str) -> int:
    """Give the length of a text as Qt counts: in UTF-16 units."""
    return len(text) + sum(1 for c in text if c > "\uffff")


@dataclass
class Setting:
    """Where the instrument's text stands on the page."""

    instrument: Instrument
    pieces: list[Piece] = field(default_factory=list)
    blocks: dict[str, int] = field(default_factory=dict)

    def position(self, offset: int) -> int:
        """The position of a code point; that of the next character on the page, where it stands on none."""
        index = bisect_right(self.pieces, offset, key=lambda p: p.start) - 1
        if index < 0:
            return self.pieces[0].position if self.pieces else 0
        piece = self.pieces[index]
        if offset > piece.end and index + 1 < len(self.pieces):
            return self.pieces[index + 1].position
        return piece.position + self._units(piece, min(offset, piece.end))

    def offset(self, position: int) -> int:
        """The code point at a position of the page."""
        index = bisect_right(self.pieces, position, key=lambda p: p.position) - 1
        if index < 0:
            return self.pieces[0].start if self.pieces else 0
        piece = self.pieces[index]
        if not piece.wide:
            return min(piece.start + position - piece.position, piece.end)
        for offset in range(piece.start, piece.end):
            if piece.position + self._units(piece, offset + 1) > position:
                return offset
        return piece.end

    def _units(self, piece: Piece, offset: int) -> int:
        return units(self.instrument.text[piece.start : offset]) if piece.wide else offset - piece.start


class Typesetter:
    """Sets an instrument into a document, a batch of leaves at a time."""

    def __init__(
        self, instrument: Instrument, appearance: Appearance, kept: Sequence[tuple[int, int]] | None = None
    ) -> None:
        """Take an instrument, and the spans of its text that are to be set (``None``: all of it)."""
        self.setting = Setting(instrument)
        self.kept = kept
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(appearance.reading_font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self._appearance = appearance
        self._chars = char_formats(appearance)
        self._next = 0
        self._first = True

    @property
    def done(self) -> bool:
        """Whether the whole text stands on the page."""
        return self._next >= len(self.setting.instrument.leaves)

    def set_batch(self, leaves: int = BATCH) -> None:
        """Put the next leaves in."""
        instrument = self.setting.instrument
        cursor = QTextCursor(self.document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for leaf in instrument.leaves[self._next : self._next + leaves]:
            for paragraph in paragraphs_of(instrument, leaf):
                if self.kept is None:
                    self._set(cursor, paragraph)
                elif parts := clipped(paragraph.parts, instrument.text, self.kept):
                    self._set(cursor, replace(paragraph, parts=parts))
        cursor.endEditBlock()
        self._next += leaves

    def set_all(self) -> None:
        """Put everything in."""
        while not self.done:
            self.set_batch(2000)

    def _set(self, cursor: QTextCursor, paragraph: Paragraph) -> None:
        block = self._block_format(paragraph)
        if self._first:
            cursor.setBlockFormat(block)
            self._first = False
        else:
            cursor.insertBlock(block, self._chars["body"])
        text = self.setting.instrument.text
        after_label = False
        for part in paragraph.parts:
            start, end = part.start, part.end
            hanging, after_label = paragraph.hangs and after_label, part.style == "label"
            if hanging and text[start].isspace():
                # The space after a hanging label becomes the tab that ends it: still one character for one.
                self._put(cursor, "\t", start, start + 1, "body")
                start += 1
                while start < end and text[start].isspace():
                    start += 1
            elif hanging:
                cursor.insertText("\t", self._chars["body"])
            if start < end:
                self._put(cursor, text[start:end], start, end, part.style)

    def _put(self, cursor: QTextCursor, text: str, start: int, end: int, style: str) -> None:
        clean = text.translate(SEPARATORS)
        self.setting.pieces.append(Piece(cursor.position(), start, end, units(clean) != len(clean)))
        cursor.insertText(clean, self._chars[style])

    def _block_format(self, paragraph: Paragraph) -> QTextBlockFormat:
        em = self.document.defaultFont().pointSizeF() * 96 / 72
        block = QTextBlockFormat()
        # The spacing is of the type's size, as typographers count; Qt counts from the face's own line height.
        metrics = QFontMetricsF(self.document.defaultFont())
        height = round(self._appearance.settings.line_spacing * 1.12 * em / max(1.0, metrics.height()))
        indent = paragraph.depth * 2.1 * em
        above, below = SPACING[paragraph.style]
        if paragraph.style in ("title", "division", "division-more", "heading", "heading-more", "subtitle"):
            height = min(height, 100)
            block.setHeadingLevel(HEADING_LEVELS[paragraph.style])
        block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setTopMargin(above * em)
        block.setBottomMargin(below * em)
        block.setLeftMargin(indent)
        if paragraph.hangs:
            block.setTextIndent(-2.1 * em)
            block.setTabPositions([QTextOption.Tab(2.1 * em * 0.999, QTextOption.TabType.LeftTab)])
        return block


def clipped(parts: Iterable[Part], text: str, kept: Iterable[tuple[int, int]]) -> tuple[Part, ...]:
    """Give what of a paragraph's runs lies in the spans kept; nothing where only white space and marks are left."""
    found = tuple(
        replace(part, start=max(part.start, start), end=min(part.end, end))
        for part in parts
        for start, end in kept
        if start < part.end and end > part.start
    )
    return found if any(c.isalnum() for part in found for c in text[part.start : part.end]) else ()


SEPARATORS = {
    ord("\u2028"): " ",
    ord("\u2029"): " ",
    ord("\r"): " ",
    ord("\x0b"): " ",
    ord("\x0c"): " ",
    0: "\ufffd",
    0xFDD0: "\ufffd",
    0xFDD1: "\ufffd",
    0xFFFC: "\ufffd",
}
"""Characters that Qt would take for the end of a block, a frame or an object, each replaced by one harmless one."""

SPACING = {
    "title": (0.2, 0.5),
    "subtitle": (0.0, 0.45),
    "division": (2.2, 0.35),
    "division-more": (0.0, 0.5),
    "heading": (1.5, 0.4),
    "heading-more": (0.0, 0.4),
    "body": (0.0, 0.7),
    "item": (0.0, 0.55),
}
HEADING_LEVELS = {"title": 1, "subtitle": 0, "division": 2, "division-more": 0, "heading": 3, "heading-more": 0}


def char_formats(appearance: Appearance) -> dict[str, QTextCharFormat]:
    """Give the formats of the runs."""
    theme = appearance.theme
    formats = {}
    for style, (scale, bold, colour) in {
        "title": (1.75, True, "text"),
        "subtitle": (1.0, False, "muted"),
        "label": (1.0, True, "label"),
        "heading": (1.08, True, "text"),
        "body": (1.0, False, "text"),
    }.items():
        char = QTextCharFormat()
        char.setFont(appearance.reading_font(scale, bold=bold))
        char.setForeground(theme[colour])
        formats[style] = char
    return formats
