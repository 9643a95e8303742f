"""Dialogs about instruments on the shelf: properties, names to put them under, pasted text, duplicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from clausewise.ui.dialogs import Dialog, plain
from clausewise.ui.names import kind_name, language_name, status_name
from clausewise.ui.rereading import ReadAgain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.entry import Entry
    from clausewise.model.instrument import Instrument
    from clausewise.reading.options import ReadOptions

MOST_NOTICES = 40


class PropertiesDialog(Dialog):
    """All that is known of an instrument, to be read and copied; facts of one's own documents can be put right."""

    def __init__(self, entry: Entry, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=640)
        self.setWindowTitle(self.tr("Properties"))
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        head = instrument.head
        articles = sum(1 for clause in instrument.clauses if clause.kind == "article")
        for name, value in (
            (self.tr("Title"), entry.title),
            (self.tr("Short name"), entry.id),
            (self.tr("Kind"), kind_name(entry.kind)),
            (self.tr("Status of the text"), status_name(entry.status)),
            (self.tr("Status of the original"), head.original_status if head else ""),
            (self.tr("Date"), entry.date),
            (self.tr("Place"), ", ".join(instrument.facts_named("place"))),
            (self.tr("Parties"), ", ".join(entry.parties)),
            (self.tr("Language"), language_name(entry.language)),
            (self.tr("Publisher"), head.publisher if head else ""),
            (self.tr("Official text"), head.official if head else ""),
            (self.tr("Length"), self.tr("%n word(s)", "", entry.words)),
            (
                self.tr("Clauses"),
                self.tr("%1 clauses, %2 articles")
                .replace("%1", str(len(instrument.leaves)))
                .replace("%2", str(articles)),
            ),
            (self.tr("File"), entry.source),
            (self.tr("Format"), " ".join(part for part in (instrument.format, instrument.encoding) if part)),
            (self.tr("Added"), entry.added.replace("T", " ")),
            (self.tr("Collections"), ", ".join(entry.collections)),
            (self.tr("Tags"), ", ".join(entry.tags)),
            ("SHA-256", entry.sha256),
        ):
            if value:
                form.addRow(plain(name, quiet=True, wrap=False), plain(value))
        self.fields: dict[str, QLineEdit] = {}
        if not entry.bundled and not entry.trashed:
            self._offer_corrections(form, entry)
        self.add(form)
        self.again: ReadOptions | None = None
        if not entry.bundled and not entry.trashed and ReadAgain.fits(instrument):
            self.read_again = ReadAgain(instrument)
            self.read_again.asked.connect(self._read_again)
            self.add(self.read_again)
        notices = list(dict.fromkeys(notice.message for notice in instrument.notices))
        if notices:
            self.add(plain(self.tr("What reading noticed"), quiet=True))
            remarks = QPlainTextEdit("\n".join(notices[:MOST_NOTICES]))
            remarks.setReadOnly(True)
            remarks.setMaximumHeight(130)
            remarks.setAccessibleName(self.tr("What reading noticed"))
            self.add(remarks)
        standard = QDialogButtonBox.StandardButton
        self.finish(*((standard.Save, standard.Cancel) if self.fields else (standard.Close,)))

    def _read_again(self, options: ReadOptions) -> None:
        self.again = options
        self.accept()

    def _offer_corrections(self, form: QFormLayout, entry: Entry) -> None:
        form.addRow(plain(self.tr("Put right"), quiet=True, wrap=False), QWidget())
        for key, name, value in (
            ("title", self.tr("Title"), entry.title),
            ("kind", self.tr("Kind"), entry.kind),
            ("date", self.tr("Date"), entry.date),
            ("language", self.tr("Language"), entry.language),
            ("party", self.tr("Parties"), "; ".join(entry.parties)),
        ):
            field = QLineEdit(value)
            field.setAccessibleName(name)
            field.setProperty("before", value)
            self.fields[key] = field
            form.addRow(plain(name, quiet=True, wrap=False), field)

    def corrections(self) -> dict[str, list[str]]:
        """The facts that the reader put right, by their names in the library."""
        return {
            key: [part.strip() for part in field.text().split(";") if part.strip()]
            if key == "party"
            else [field.text().strip()]
            for key, field in self.fields.items()
            if field.text() != field.property("before")
        }


class NamesDialog(Dialog):
    """Ticks names, and takes a new one: collections or tags."""

    def __init__(self, title: str, names: Sequence[str], ticked: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(title, parent, width=380)
        self.boxes: dict[str, QCheckBox] = {}
        for name in names:
            box = QCheckBox(name.replace("&", "&&"))
            box.setChecked(name in ticked)
            self.boxes[name] = box
            self.add(box)
        self.new = QLineEdit()
        self.new.setPlaceholderText(self.tr("New name"))
        self.new.setAccessibleName(self.tr("New name"))
        self.add(self.new)
        self.finish(QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel)
        self.new.setFocus()

    def chosen(self) -> list[str]:
        """The names ticked, with the new one."""
        names = [name for name, box in self.boxes.items() if box.isChecked()]
        new = self.new.text().strip()
        return [*names, new] if new and new not in names else names


class PasteDialog(Dialog):
    """Takes pasted text and a name for it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=640)
        self.setWindowTitle(self.tr("Import pasted text"))
        self.name = QLineEdit(self.tr("Pasted text"))
        self.name.setAccessibleName(self.tr("Name"))
        self.text = QPlainTextEdit()
        self.text.setPlainText(text)
        self.text.setMinimumHeight(280)
        self.text.setAccessibleName(self.tr("Text"))
        self.add(self.name)
        self.add(self.text)
        self.finish(QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel)
        self.name.setFocus()
        self.name.selectAll()


class DuplicatesDialog(Dialog):
    """Lists instruments whose text is the same, to tick those that may go to the trash."""

    def __init__(self, groups: Sequence[Sequence[Entry]], parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=620)
        self.setWindowTitle(self.tr("Duplicates"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Duplicates"))
        for group in groups:
            for number, entry in enumerate(group):
                item = QListWidgetItem(f"{entry.title or entry.id}   ({entry.id})")
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
                )
                ticked = number > 0 and not entry.bundled
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                if entry.bundled:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                item.setData(Qt.ItemDataRole.UserRole, entry.id)
                self.list.addItem(item)
        self.add(plain(self.tr("These instruments have the same text. Those ticked go to the trash.")))
        self.list.setMinimumHeight(240)
        self.add(self.list)
        self.finish(QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel)

    def chosen(self) -> list[str]:
        """The short names of what was ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [str(i.data(Qt.ItemDataRole.UserRole)) for i in items if i.checkState() == Qt.CheckState.Checked]
