"""The anatomy of a guarantee, field by field; of several, side by side. Each field quotes its clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from clausewise.ui.naming.said import said, said_value
from clausewise.ui.panes.comparison.wording import citation
from clausewise.ui.panes.held_grid import HeldGrid
from clausewise.ui.panes.quote_link import QuoteLink

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from clausewise.model.instrument import Instrument
    from clausewise.model.provision import Anatomy, AnatomyField
    from clausewise.ui.look.theme import Appearance

FIELDS: Mapping[str, Any] = {
    "guarantors": QT_TRANSLATE_NOOP("anatomy", "Guarantors"),
    "beneficiary": QT_TRANSLATE_NOOP("anatomy", "Beneficiary"),
    "trigger": QT_TRANSLATE_NOOP("anatomy", "Trigger"),
    "consultation_deadline": QT_TRANSLATE_NOOP("anatomy", "Time to consult"),
    "decision_rule": QT_TRANSLATE_NOOP("anatomy", "How they decide"),
    "measures": QT_TRANSLATE_NOOP("anatomy", "Measures"),
    "territory_left_out": QT_TRANSLATE_NOOP("anatomy", "Territory left out"),
    "neutrality": QT_TRANSLATE_NOOP("anatomy", "Neutrality"),
    "non_accession": QT_TRANSLATE_NOOP("anatomy", "Non-accession"),
    "no_foreign_forces": QT_TRANSLATE_NOOP("anatomy", "No foreign forces"),
    "no_nuclear_arms": QT_TRANSLATE_NOOP("anatomy", "No nuclear weapons"),
    "force_ceilings": QT_TRANSLATE_NOOP("anatomy", "Limits on forces"),
    "entry_into_force": QT_TRANSLATE_NOOP("anatomy", "Entry into force"),
    "duration": QT_TRANSLATE_NOOP("anatomy", "Duration"),
    "exit": QT_TRANSLATE_NOOP("anatomy", "Exit"),
}
INSET = 6  # logical pixels: what a link keeps free at its left for the ring of the keyboard
MOST_CLAUSES = 3
MOST_WORDS = 6  # quoted words a clause that are shown; the clause itself is one click away


def field_name(name: str) -> str:
    """Name a field; one without a name of its own by its key."""
    if name in FIELDS:
        return QCoreApplication.translate("anatomy", FIELDS[name])
    return name.replace("_", " ").capitalize()


class AnatomyPane(HeldGrid):
    """Fields down, instruments across. ``clause_chosen`` carries an instrument's index and a clause id."""

    clause_chosen = Signal(int, str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.setAccessibleName(self.tr("Anatomy of the guarantees"))
        self._shown: tuple[tuple[Instrument, ...], tuple[Anatomy, ...], tuple[int, ...]] | None = None
        appearance.changed.connect(self._redraw)

    def show_anatomies(
        self, instruments: Sequence[Instrument], anatomies: Sequence[Anatomy], columns: Sequence[int] | None = None
    ) -> None:
        """Show one anatomy, or several compared field by field; one an instrument.

        ``columns`` are the indices of those that are shown, from the left; all of them where it is not given.
        """
        columns = tuple(range(len(instruments)) if columns is None else columns)
        self._shown = (tuple(instruments), tuple(anatomies), columns)
        instruments, anatomies = [instruments[c] for c in columns], [anatomies[c] for c in columns]
        titles = []
        for instrument in instruments:
            title = self._label(instrument.title or instrument.name, self.appearance.window_font(1.08, bold=True))
            title.setContentsMargins(INSET, 0, 0, 8)
            titles.append(title)
        self.begin(titles, self.appearance.theme)
        for name in dict.fromkeys(field.name for anatomy in anatomies for field in anatomy.fields):
            self._row(name, instruments, anatomies)
        self.finish()

    @property
    def columns(self) -> tuple[int, ...]:
        """The indices of the instruments that are shown, from the left."""
        return self._shown[2] if self._shown is not None else ()

    def _row(self, name: str, instruments: Sequence[Instrument], anatomies: Sequence[Anatomy]) -> None:
        fields = [next((f for f in anatomy.fields if f.name == name), None) for anatomy in anatomies]
        head = self._label(field_name(name), self.appearance.window_font(1.0, bold=True), colour="label")
        cells = [self._cell(n, instrument, fields[n]) for n, instrument in enumerate(instruments)]
        self.add_row(self._named(head, fields), cells, self.appearance.theme)

    def _named(self, head: QLabel, fields: Sequence[AnatomyField | None]) -> QWidget:
        """Give a field's name and, where instruments are compared, how they stand to each other on it."""
        cell = QWidget()
        lines = QVBoxLayout(cell)
        lines.setContentsMargins(0, 13, 0, 12)
        lines.setSpacing(3)
        lines.addWidget(head)
        if len(fields) > 1:
            lines.addWidget(self._label(self._said(fields), self.appearance.window_font(0.88), colour="muted"))
        return cell

    def _said(self, fields: Sequence[AnatomyField | None]) -> str:
        values = {field.value if field and field.found else "" for field in fields}
        if values == {""}:
            return self.tr("In none")
        if len(values) == 1:
            return self.tr("The same")
        return self.tr("Not in all") if "" in values else self.tr("Different")

    def _cell(self, column: int, instrument: Instrument, field: AnatomyField | None) -> QWidget:
        cell = QWidget()
        lines = QVBoxLayout(cell)
        lines.setContentsMargins(0, 10, 0, 12)
        lines.setSpacing(2)
        if field is None or not field.found:
            looked = field.looked_for if field else ""
            words = (
                self.tr("Not found. Looked for: %1").replace("%1", said(looked)) if looked else self.tr("Not found.")
            )
            font = self.appearance.reading_font(0.92, italic=True)
            nothing = self._label(words, font, colour="muted")
            nothing.setContentsMargins(INSET, 0, 0, 0)
            lines.addWidget(nothing)
            return cell
        value = self._label(said_value(field.value), self.appearance.reading_font(1.0, bold=True))
        value.setContentsMargins(INSET, 0, 0, 0)
        lines.addWidget(value)
        for n, (clause, words) in enumerate(quoted(field).items()):
            cited = citation(instrument, instrument.by_id[clause], self.tr("opening"))
            link = QuoteLink(f"{cited}: {words}", self.appearance)
            link.setFont(self.appearance.reading_font(0.92))
            link.setObjectName(f"quote-{column}-{clause}")
            link.followed.connect(lambda clause=clause: self.clause_chosen.emit(self.columns[column], clause))
            link.setHidden(n >= MOST_CLAUSES)
            lines.addWidget(link)
        self._offer_more(lines, cell)
        return cell

    def _offer_more(self, lines: QVBoxLayout, cell: QWidget) -> None:
        """Where many clauses are quoted, show the rest when asked."""
        rest = [link for link in cell.findChildren(QuoteLink) if link.isHidden()]
        if not rest:
            return
        more = QPushButton(self.tr("%1 more").replace("%1", str(len(rest))))
        more.setProperty("flat", True)
        more.setCursor(Qt.CursorShape.PointingHandCursor)

        def show_rest() -> None:
            for link in rest:
                link.show()
            rest[0].setFocus()
            more.hide()

        more.clicked.connect(show_rest)
        lines.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _label(self, words: str, font: object, *, colour: str = "text") -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(words)
        label.setWordWrap(True)
        label.setFont(font)  # type: ignore[arg-type]
        label.setStyleSheet(f"color: {self.appearance.theme[colour].name()}; background: transparent;")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _redraw(self) -> None:
        if self._shown is not None:
            self.show_anatomies(*self._shown)


def quoted(field: AnatomyField) -> dict[str, str]:
    """Give the words a field rests on, a clause at a time."""
    words: dict[str, list[str]] = {}
    for quote in field.quotes:
        said = words.setdefault(quote.clause, [])
        if quote.text not in said:
            said.append(quote.text)
    return {
        clause: ", ".join(f"“{text}”" for text in said[:MOST_WORDS]) + (" …" if len(said) > MOST_WORDS else "")
        for clause, said in words.items()
    }
