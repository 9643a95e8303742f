"""What is marked on a page: provisions, highlights and notes, what was found, and the clause that is lit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from clausewise.ui.look.theme import GROUP_OF, LINES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from PySide6.QtGui import QTextDocument

    from clausewise.model.instrument import Instrument
    from clausewise.model.provision import Findings
    from clausewise.ui.look.theme import Theme
    from clausewise.ui.page.typesetting import Setting


STRONGER = 0.3  # how much of its line's colour the ground of a searched word has


@dataclass(frozen=True, slots=True)
class Span:
    """Code points ``[start, end)`` of an instrument, and their mark: a provision group, or a layer such as "found"."""

    start: int
    end: int
    mark: str


def provision_spans(instrument: Instrument, findings: Findings, hidden: Collection[str] = ()) -> list[Span]:
    """Give the spans of an instrument's provisions, without those of the hidden groups."""
    spans = []
    for clause, provisions in findings.provisions.items():
        found = instrument.by_id.get(clause)
        if found is None:
            continue
        for provision in provisions:
            group = GROUP_OF[provision.type]
            if group not in hidden:
                spans.append(Span(found.start + provision.start, found.start + provision.end, group))
    return spans


def char_format(mark: str, theme: Theme) -> QTextCharFormat:
    """Give the format of a mark: always a fill and a line, so that it is told apart without colour."""
    char = QTextCharFormat()
    if mark in LINES:
        char.setBackground(theme.mark(mark).fill)
        char.setUnderlineStyle(LINES[mark])
        char.setUnderlineColor(theme.mark(mark).line)
    elif mark == "lit":
        char.setBackground(theme["lit"])
    elif mark == "found":
        char.setBackground(theme["lit"])
        char.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        char.setUnderlineColor(theme["lit_line"])
    elif mark == "searched":
        char.setBackground(mixed(theme["lit"], theme["lit_line"], STRONGER))
        char.setForeground(theme["text"])
    elif mark == "current":
        char.setBackground(theme["accent"])
        char.setForeground(theme["on_accent"])
    elif mark == "contested":
        # A line above and below: no provision's mark has both.
        char.setBackground(theme["contested"])
        char.setFontOverline(True)
        char.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        char.setUnderlineColor(theme["muted"])
    elif mark == "reference":
        char.setForeground(theme["accent"])
    elif mark == "note":
        char.setBackground(theme["note"])
        char.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        char.setUnderlineColor(theme["lit_line"])
    else:  # a highlight of the user's, in the colour that its mark names
        fill = QColor(theme["note"])
        char.setBackground(fill)
        char.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        char.setUnderlineColor(theme["lit_line"])
    return char


def mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """Mix two colours, with that share of the other."""
    pairs = zip(colour.getRgb()[:3], other.getRgb()[:3], strict=True)
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))


def word_spans(instrument: Instrument, clause: str, words: Collection[str]) -> list[Span]:
    """Give the spans of words in a clause, in whatever case they stand there."""
    found = instrument.by_id.get(clause)
    if found is None or not words:
        return []
    pattern = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    words_found = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)
    matches = words_found.finditer(instrument.text, found.start, found.end)
    return [Span(match.start(), match.end(), "searched") for match in matches]


def selections(
    spans: Iterable[Span], setting: Setting, document: QTextDocument, theme: Theme
) -> list[QTextEdit.ExtraSelection]:
    """Make what Qt paints over the page from spans."""
    formats: dict[str, QTextCharFormat] = {}
    made = []
    for span in spans:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(document)
        cursor.setPosition(setting.position(span.start))
        cursor.setPosition(setting.position(span.end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        if span.mark not in formats:
            formats[span.mark] = char_format(span.mark, theme)
        selection.format = formats[span.mark]
        made.append(selection)
    return made
