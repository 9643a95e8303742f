"""The print preview of a comparison sheet, with what goes on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from clausewise.sheet.options import SheetOptions, Unchanged
from clausewise.ui.printing.pages import laying
from clausewise.ui.printing.pages_preview import PagesPreview

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

    from clausewise.sheet.sheet import Sheet
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.look.theme import Appearance


class PrintPreview(PagesPreview):
    """Shows the pages of a sheet. ``export_requested`` carries the options for a file in place of paper."""

    export_requested = Signal(object)

    def __init__(
        self,
        make_sheet: Callable[[SheetOptions], Sheet],
        options: SheetOptions,
        appearance: Appearance,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(make_sheet, laying, options, appearance, icons, parent)

    def title(self) -> str:
        """What the window is called."""
        return self.tr("Print comparison sheet")

    def heading(self) -> str:
        """What stands over the options."""
        return self.tr("Comparison sheet")

    def offer(self, form: QFormLayout, column: QVBoxLayout) -> None:
        """Offer what goes on the sheet."""
        unchanged = {
            Unchanged.FULL: self.tr("in full"),
            Unchanged.SHORT: self.tr("shortened"),
            Unchanged.LEFT_OUT: self.tr("left out"),
        }
        self.unchanged = self.choice(unchanged, self.options.unchanged)
        form.addRow(self.tr("Clauses that are the same"), self.unchanged)
        self.switches = {
            "anatomy": self.switch(self.tr("Anatomy of the guarantees"), on=self.options.anatomy),
            "guarantors": self.switch(self.tr("Guarantors"), on=self.options.guarantors),
            "correspondence": self.switch(self.tr("Table of correspondence"), on=self.options.correspondence),
            "positions": self.switch(self.tr("Column to write in"), on=self.options.positions),
        }
        for switch in self.switches.values():
            column.addWidget(switch)

    def more_buttons(self) -> tuple[QPushButton, ...]:
        """A file in place of paper."""
        self.export_button = QPushButton(self._icons("export"), self.tr("Save as a file…"))
        self.export_button.clicked.connect(lambda: self.export_requested.emit(self.options))
        return (self.export_button,)

    def taken(self, options: SheetOptions) -> SheetOptions:
        """Give options with what is chosen to go on the sheet."""
        return replace(
            options,
            unchanged=self.chosen(self.unchanged),
            anatomy=self.switches["anatomy"].isChecked(),
            guarantors=self.switches["guarantors"].isChecked(),
            correspondence=self.switches["correspondence"].isChecked(),
            positions=self.switches["positions"].isChecked(),
        )
