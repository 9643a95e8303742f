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

from clausewise.settings import Settings
from clausewise.ui.dialogs import Dialog, plain
from clausewise.ui.look.theme import GROUPS, PALETTES, READING_FAMILY, THEMES, load_theme
from clausewise.ui.panes.legend import SWATCH, swatch

if TYPE_CHECKING:
    from clausewise.ui.look.theme import Appearance

LANGUAGES = (("", ""), ("en", "English"), ("uk", "Українська"))


class SettingsDialog(Dialog):
    """Every choice shows at once, the language and the size of the window's words on OK; Cancel takes all back."""

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=540)
        self.setWindowTitle(self.tr("Settings"))
        self._appearance = appearance
        settings = appearance.settings
        self._before = {
            name: getattr(settings, name)
            for name in (
                *("language", "window_size", "theme", "palette"),
                *("reading_font", "reading_size", "line_spacing"),
            )
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
        self.window_size = _number(settings.window_size, 8, 18, self.tr(" pt"))
        self.size_ = _number(settings.reading_size, 8, 32, self.tr(" pt"))
        self.spacing = _number(settings.line_spacing, 100, 240, self.tr(" %"), step=10)
        self.sample = QWidget()
        self._sample_row = QHBoxLayout(self.sample)
        self._sample_row.setContentsMargins(0, 0, 0, 0)
        for words, field in (
            (self.tr("&Language"), self.language),
            (self.tr("&Window text"), self.window_size),
            (self.tr("&Appearance"), self.theme),
            (self.tr("&Colours of marks"), self.palette_),
            ("", self.sample),
            (self.tr("Reading &font"), self.font_),
            (self.tr("Reading &size"), self.size_),
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
        self.window_size.valueChanged.connect(self._take)
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
        settings.window_size = self.window_size.value()
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
        usual = Settings()
        for combo in (self.language, self.theme, self.palette_):
            combo.setCurrentIndex(0)
        self.window_size.setValue(usual.window_size)
        self.font_.setCurrentFont(QFont(READING_FAMILY))
        self.size_.setValue(usual.reading_size)
        self.spacing.setValue(usual.line_spacing)

    def reject(self) -> None:
        """Take everything back."""
        for name, value in self._before.items():
            setattr(self._appearance.settings, name, value)
        self._appearance.reload()
        super().reject()


def _number(value: int, least: int, most: int, unit: str, *, step: int = 1) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.setSingleStep(step)
    box.setValue(value)
    box.setSuffix(unit)
    # The style sheet's padding does not reach the field inside a box with arrows of its own.
    box.lineEdit().setTextMargins(8, 0, 0, 0)
    return box
