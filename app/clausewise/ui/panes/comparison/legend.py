"""The legend below the columns: what frames, lines and tags mean; a group of provisions can be lit or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clausewise.model.comparison import Mode
from clausewise.ui.look.theme import GROUP_OF, GROUPS
from clausewise.ui.naming.names import group_name
from clausewise.ui.panes.comparison.content import Ink
from clausewise.ui.panes.comparison.shapes import draw_badge, fill_words, line_words
from clausewise.ui.panes.comparison.tags import tag_of
from clausewise.ui.panes.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.comparison import Comparison
    from clausewise.model.provision import Findings, ProvisionType
    from clausewise.ui.look.theme import Appearance

SWATCH = QSize(30, 18)
SCALE = 2.0
LIT_AT_FIRST = frozenset({"commitment", "neutrality"})


def swatch() -> QPixmap:
    """An empty picture."""
    pixmap = QPixmap(SWATCH * SCALE)
    pixmap.setDevicePixelRatio(SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _together(picture: QLabel, words: QLabel) -> QWidget:
    """Keep a sample and its meaning on one line."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 12, 0)
    row.setSpacing(7)
    row.addWidget(picture)
    row.addWidget(words)
    return pair


class Legend(QWidget):
    """Samples of the marks in use, and a button a group of provisions that occurs."""

    lit_changed = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.appearance = appearance
        self.comparison: Comparison | None = None
        self.samples = [(QLabel(), QLabel()) for _ in range(2)]
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 6)
        row = FlowLayout(spacing=7)
        column.addLayout(row)
        for picture, words in self.samples:
            words.setProperty("quiet", True)
            row.addWidget(_together(picture, words))
        self.buttons = {group: self._button(group) for group in GROUPS}
        for button in self.buttons.values():
            row.addWidget(button)
        appearance.changed.connect(self.dress)

    def _button(self, group: str) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setChecked(group in LIT_AT_FIRST)
        button.setProperty("chip", True)
        button.setIconSize(SWATCH)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setObjectName(f"lit-{group}")
        button.toggled.connect(lambda _on: self.lit_changed.emit(self.lit))
        button.hide()
        return button

    @property
    def lit(self) -> frozenset[ProvisionType]:
        """The types of the groups that are lit."""
        return frozenset(t for group, types in GROUPS.items() if self.buttons[group].isChecked() for t in types)

    def show_comparison(self, comparison: Comparison, findings: Sequence[Findings]) -> None:
        """Explain the marks of a comparison."""
        self.comparison = comparison
        counts = dict.fromkeys(GROUPS, 0)
        for one in findings:
            for provisions in one.provisions.values():
                for provision in provisions:
                    counts[GROUP_OF[provision.type]] += 1
        for group, button in self.buttons.items():
            button.setVisible(counts[group] > 0)
            button.setText(f"{group_name(group)}  {counts[group]}")
            button.setAccessibleName(self.tr("Highlight provisions: %1").replace("%1", group_name(group)))
            button.setToolTip(button.accessibleName())
        self.dress()

    def dress(self) -> None:
        """Draw the samples in the colours in force."""
        theme = self.appearance.theme
        font = self.appearance.window_font(0.78, bold=True)
        for group, button in self.buttons.items():
            pixmap = swatch()
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(3, 1.5, 24, 15)
            draw_badge(painter, group, box, tag_of(GROUPS[group][0]), theme.mark(group), font)
            painter.end()
            button.setIcon(QIcon(pixmap))
        if self.comparison is not None:
            self._samples(self.comparison)

    def _samples(self, comparison: Comparison) -> None:
        pair = len(comparison.instruments) == len(self.samples)
        revision = comparison.mode is Mode.REVISION
        inks = (Ink.DELETED, Ink.INSERTED) if revision else (Ink.FIRST, Ink.SECOND)
        words = (
            (self.tr("only in the earlier text"), self.tr("only in the later text"))
            if revision
            else (self.tr("only in the first"), self.tr("only in the second"))
        )
        if not pair:
            inks, words = (Ink.FIRST, Ink.SECOND), ("", self.tr("not in the first text that is shown"))
        for (picture, label), ink, text in zip(self.samples, inks, words, strict=True):
            shown = pair or ink is Ink.SECOND
            picture.parentWidget().setVisible(shown)
            label.setText(text)
            picture.setPixmap(self._sample(ink))

    def _sample(self, ink: Ink) -> QPixmap:
        pixmap = swatch()
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.appearance.theme
        box = QRectF(3, 1, 24, 16)
        fill_words(painter, ink, [box], theme.mark(ink.value))
        painter.setPen(theme["text"])
        painter.setFont(self.appearance.reading_font(0.8))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "ab")
        line_words(painter, ink, [box], theme.mark(ink.value))
        painter.end()
        return pixmap
