"""The settings: language, look, colours, type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFontComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from clausewise.ui.dialogs import Dialog, plain
from clausewise.ui.panes.legend import SWATCH, swatch
from clausewise.ui.theme import GROUPS, PALETTES, READING_FAMILY, THEMES, load_theme

if TYPE_CHECKING:
    from clausewise.ui.theme import Appearance

LANGUAGES = (("", ""), ("en", "English"), ("uk", "Українська"))


class SettingsDialog(Dialog):
    """Every choice shows at once; Cancel takes all of them back."""

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=540)
        self.setWindowTitle(self.tr("Settings"))
        self._appearance = appearance
        settings = appearance.settings
        self._before = {
            name: getattr(settings, name)
            for name in ("language", "theme", "palette", "reading_font", "reading_size", "line_spacing")
        }
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(18)
        self.language = self._combo(
            [(key, name or self.tr("As the system")) for key, name in LANGUAGES], settings.language
        )
        self.theme = self._combo(list(zip(THEMES, self._theme_names(), strict=True)), settings.theme)
        self.palette_ = self._combo(list(zip(PALETTES, self._palette_names(), strict=True)), settings.palette)
        self.font_ = QFontComboBox()
        self.font_.setCurrentFont(QFont(settings.reading_font or READING_FAMILY))
        self.size_ = QSpinBox()
        self.size_.setRange(8, 32)
        self.size_.setValue(settings.reading_size)
        self.size_.setSuffix(" pt")
        self.spacing = QSpinBox()
        self.spacing.setRange(100, 240)
        self.spacing.setSingleStep(10)
        self.spacing.setValue(settings.line_spacing)
        self.spacing.setSuffix(" %")
        self.sample = QWidget()
        self._sample_row = QHBoxLayout(self.sample)
        self._sample_row.setContentsMargins(0, 0, 0, 0)
        for words, field in (
            (self.tr("&Language"), self.language),
            (self.tr("&Appearance"), self.theme),
            (self.tr("&Colours of marks"), self.palette_),
            ("", self.sample),
            (self.tr("Reading &font"), self.font_),
            (self.tr("&Size"), self.size_),
            (self.tr("Line s&pacing"), self.spacing),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words.replace("&", ""))
        self.add(form)
        self.add(
            plain(
                self.tr("Every mark also has a line or a shape of its own, so that none depends on colour."), quiet=True
            )
        )
        box = self.finish(QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel)
        box.addButton(QDialogButtonBox.StandardButton.RestoreDefaults).clicked.connect(self._restore)
        for combo in (self.language, self.theme, self.palette_):
            combo.currentIndexChanged.connect(self._take)
        self.font_.currentFontChanged.connect(self._take)
        self.size_.valueChanged.connect(self._take)
        self.spacing.valueChanged.connect(self._take)
        self._show_sample()

    def _theme_names(self) -> tuple[str, ...]:
        return (self.tr("As the system"), self.tr("Light"), self.tr("Dark"))

    def _palette_names(self) -> tuple[str, ...]:
        return (
            self.tr("Classic"),
            self.tr("Distinct (for all kinds of colour vision)"),
            self.tr("Ink (without colour)"),
        )

    def _combo(self, choices: list[tuple[str, str]], chosen: str) -> QComboBox:
        combo = QComboBox()
        for key, words in choices:
            combo.addItem(words, key)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        return combo

    def _show_sample(self) -> None:
        while self._sample_row.count():
            item = self._sample_row.takeAt(0)
            if item is not None and item.widget() is not None:
                item.widget().deleteLater()
        theme = load_theme(
            self._appearance.resources / "themes", self._appearance.theme.name, self._appearance.settings.palette
        )
        for group in GROUPS:
            label = QLabel()
            label.setPixmap(QIcon(swatch(theme, group)).pixmap(SWATCH))
            self._sample_row.addWidget(label)
        self._sample_row.addStretch(1)

    def _take(self) -> None:
        settings = self._appearance.settings
        look = (settings.theme, settings.palette)
        settings.language = str(self.language.currentData())
        settings.theme = str(self.theme.currentData())
        settings.palette = str(self.palette_.currentData())
        family = self.font_.currentFont().family()
        settings.reading_font = "" if family == READING_FAMILY else family
        settings.reading_size = self.size_.value()
        settings.line_spacing = self.spacing.value()
        if look != (settings.theme, settings.palette):
            self._appearance.reload()
        else:
            self._appearance.changed.emit()
        self._show_sample()
        self.changed.emit()

    def _restore(self) -> None:
        self.language.setCurrentIndex(0)
        self.theme.setCurrentIndex(0)
        self.palette_.setCurrentIndex(0)
        self.font_.setCurrentFont(QFont(READING_FAMILY))
        self.size_.setValue(12)
        self.spacing.setValue(140)

    def reject(self) -> None:
        """Take everything back."""
        for name, value in self._before.items():
            setattr(self._appearance.settings, name, value)
        self._appearance.reload()
        super().reject()
