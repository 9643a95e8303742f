"""All that is known of an instrument."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QLineEdit, QPlainTextEdit

from clausewise.model.instrument import ClauseKind, TextStatus
from clausewise.segmenting.languages import LANGUAGES
from clausewise.ui.dialogs import Dialog, plain
from clausewise.ui.look.tips import tip
from clausewise.ui.naming.names import KINDS, kind_name, language_name, status_name
from clausewise.ui.naming.said import said
from clausewise.ui.shelf.rereading import ReadAgain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from clausewise.model.entry import Entry
    from clausewise.model.instrument import Instrument
    from clausewise.reading.options import ReadOptions

MOST_NOTICES = 40
OWN_WORDS = ("title", "date", "party")
"""The facts that a reader types; the others are chosen, or typed where none of the choices fits."""


class PropertiesDialog(Dialog):
    """Facts to be read and copied; those of one's own documents can be put right where they stand."""

    def __init__(self, entry: Entry, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=640)
        self.setWindowTitle(self.tr("Properties"))
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(18)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields: dict[str, QLineEdit | QComboBox] = {}
        self._before: dict[str, str] = {}
        self._own = not entry.bundled and not entry.trashed
        self._show_identity(entry, instrument)
        self._show_copy(entry, instrument)
        self.add(self._form)
        self.again: ReadOptions | None = None
        if self._own and ReadAgain.fits(instrument):
            self.read_again = ReadAgain(instrument)
            self.read_again.asked.connect(self._read_again)
            self.add(self.read_again)
        self._show_notices(instrument)
        standard = QDialogButtonBox.StandardButton
        self.finish(*((standard.Save, standard.Cancel) if self.fields else (standard.Close,)))

    def _show_identity(self, entry: Entry, instrument: Instrument) -> None:
        """What the instrument is: this can be wrong, and put right."""
        kinds = [kind for kind in KINDS if kind != "coverage"]
        statuses = ["", *TextStatus]
        head = instrument.head
        self._fact("title", self.tr("Title"), entry.title)
        self._line(self.tr("Short name"), entry.id)
        self._fact("kind", self.tr("Kind"), entry.kind, kinds, kind_name)
        self._fact("status", self.tr("Status of the text"), entry.status or "", statuses, _status)
        self._line(self.tr("Status of the original"), head.original_status if head else "")
        self._fact("date", self.tr("Date"), entry.date)
        self._line(self.tr("Place"), ", ".join(instrument.facts_named("place")))
        self._fact("party", self.tr("Parties"), "; ".join(entry.parties))
        self._fact("language", self.tr("Language"), entry.language, LANGUAGES, language_name)
        self._line(self.tr("Publisher"), head.publisher if head else "")
        self._line(self.tr("Official text"), head.official if head else "")

    def _show_copy(self, entry: Entry, instrument: Instrument) -> None:
        """What the copy at hand is."""
        articles = sum(1 for clause in instrument.clauses if clause.kind is ClauseKind.ARTICLE)
        counts = self.tr("%1 clauses, %2 articles").replace("%1", str(len(instrument.leaves)))
        self._line(self.tr("Length"), self.tr("%n word(s)", "", entry.words))
        self._line(self.tr("Clauses"), counts.replace("%2", str(articles)))
        self._line(self.tr("File"), entry.source)
        self._line(self.tr("Format"), " ".join(part for part in (instrument.format, instrument.encoding) if part))
        self._line(self.tr("Added"), entry.added.replace("T", " ").replace("+00:00", " UTC"))
        self._line(self.tr("Collections"), ", ".join(entry.collections))
        self._line(self.tr("Tags"), ", ".join(entry.tags))
        self._line("SHA-256", entry.sha256, wrap=False)

    def _show_notices(self, instrument: Instrument) -> None:
        notices = list(dict.fromkeys(said(notice.message) for notice in instrument.notices))
        if not notices:
            return
        self.add(plain(self.tr("What reading noticed"), quiet=True))
        remarks = QPlainTextEdit("\n".join(notices[:MOST_NOTICES]))
        remarks.setReadOnly(True)
        remarks.setTabChangesFocus(True)
        remarks.setMaximumHeight(130 if len(notices) > 3 else 72)
        remarks.setAccessibleName(self.tr("What reading noticed"))
        self.add(remarks)

    def _line(self, name: str, value: str, *, wrap: bool = True) -> None:
        """Show a fact, where it is known."""
        if value:
            label = plain(value, wrap=wrap)
            label.setAccessibleName(f"{name}: {value}")
            self._form.addRow(plain(name, quiet=True, wrap=False), label)

    def _fact(
        self,
        key: str,
        name: str,
        value: str,
        choices: Iterable[str] = (),
        called: Callable[[str], str] = str,
    ) -> None:
        """Show a fact that can be put right: typed, or one of ``choices`` as they are ``called``."""
        if not self._own:
            self._line(name, ", ".join(value.split("; ")) if key == "party" else called(value))
            return
        field: QLineEdit | QComboBox
        if key in OWN_WORDS:
            field = QLineEdit(value)
            field.setCursorPosition(0)
            field.setToolTip(tip(value))
        else:
            field = QComboBox()
            field.setEditable(key != "status")
            for choice in dict.fromkeys((*choices, value)):
                field.addItem(called(choice), choice)
            field.setCurrentIndex(field.findData(value))
        if key == "party":
            field.setToolTip(self.tr("Parted by semicolons"))
        field.setAccessibleName(name)
        self.fields[key] = field
        self._before[key] = value
        self._form.addRow(plain(name, quiet=True, wrap=False), field)

    def _read_again(self, options: ReadOptions) -> None:
        self.again = options
        self.accept()

    def corrections(self) -> dict[str, list[str]]:
        """The facts that the reader put right, by their names in the library."""
        found = {key: _value(field) for key, field in self.fields.items()}
        return {
            key: [part.strip() for part in value.split(";") if part.strip()] if key == "party" else [value]
            for key, value in found.items()
            if value != self._before[key]
        }


def _status(value: str) -> str:
    return status_name(TextStatus(value)) if value else "–"


def _value(field: QLineEdit | QComboBox) -> str:
    """Give what stands in a field: of a choice its name in the library, of other words the words."""
    if isinstance(field, QLineEdit):
        return field.text().strip()
    known = field.findText(field.currentText())
    return str(field.itemData(known)) if known >= 0 else field.currentText().strip()
