"""A matrix as Qt asks for it: provisions or guarantors × instruments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from clausewise.model.matrix import Presence
from clausewise.model.provision import Force, ProvisionType, Standing
from clausewise.ui.look.theme import GROUPS
from clausewise.ui.look.tips import tip
from clausewise.ui.naming.names import force_name, provision_name
from clausewise.ui.panes.comparison.wording import citation

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from clausewise.model.instrument import Instrument
    from clausewise.model.matrix import Matrix, MatrixCell

AnyIndex = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole + 1
INSTRUMENT = Qt.ItemDataRole.UserRole + 2
PRESENCES: Mapping[Presence, Any] = {
    Presence.PRESENT: QT_TRANSLATE_NOOP("matrix", "present"),
    Presence.QUALIFIED: QT_TRANSLATE_NOOP("matrix", "qualified"),
    Presence.CONTRADICTED: QT_TRANSLATE_NOOP("matrix", "refused"),
    Presence.ABSENT: QT_TRANSLATE_NOOP("matrix", "absent"),
}


WORDS: Mapping[str, Any] = {
    "refused": QT_TRANSLATE_NOOP("matrix", "refused"),
    Standing.NAMED: QT_TRANSLATE_NOOP("matrix", "named"),
    Standing.POSSIBLE: QT_TRANSLATE_NOOP("matrix", "possible"),
    Standing.DISPUTED: QT_TRANSLATE_NOOP("matrix", "disputed"),
    Standing.EXCLUDED: QT_TRANSLATE_NOOP("matrix", "excluded"),
}
FORCES = {force.value: force for force in Force}


def cell_word(word: str) -> str:
    """Say a cell's word in the window's language: a force, a standing; another word stays as it is."""
    if word in WORDS:
        return QCoreApplication.translate("matrix", WORDS[word])
    plain = word.removesuffix(" not")
    if plain not in FORCES:
        return word
    said = force_name(FORCES[plain])
    return said if plain == word else QCoreApplication.translate("matrix", "{0} not").format(said)


def presence_name(presence: Presence) -> str:
    """Name a presence."""
    return QCoreApplication.translate("matrix", PRESENCES[presence])


class MatrixModel(QAbstractTableModel):
    """A matrix as a table; ``CELL`` gives the cell itself."""

    def __init__(self, matrix: Matrix, instruments: Sequence[Instrument], *, provisions: bool) -> None:
        super().__init__()
        self.matrix = matrix
        self.instruments = tuple(instruments)
        self.provisions = provisions
        self.rows = list(matrix.rows)
        if provisions:
            order = [kind for kinds in GROUPS.values() for kind in kinds]
            self.rows.sort(key=lambda row: order.index(ProvisionType(row.key)))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """A row a provision or guarantor."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """A column an instrument."""
        return 0 if parent.isValid() else len(self.instruments)

    def cell(self, index: AnyIndex) -> MatrixCell:
        """The cell at an index."""
        return self.rows[index.row()].cells[index.column()]

    def citations(self, index: AnyIndex) -> list[str]:
        """Cite a cell's clauses."""
        instrument = self.instruments[index.column()]
        front = QCoreApplication.translate("matrix", "opening")
        return [citation(instrument, instrument.by_id[c], front) for c in self.cell(index).clauses]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """What a view asks for."""
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_word(cell.word)
        if role == CELL:
            return cell
        cited = "; ".join(self.citations(index))
        if role == Qt.ItemDataRole.ToolTipRole and cited:
            return tip(cited)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (
                self.name_of(index.row()),
                self.instruments[index.column()].name,
                presence_name(cell.presence),
                cell_word(cell.word),
            )
            return ", ".join(part for part in (*said, cited) if part)
        return None

    def table(self, rows: Collection[int], columns: Sequence[int]) -> list[list[str]]:
        """Give some rows and columns as text, with their heads; each cell says its word and its clauses."""
        found = [["", *(one.title or one.name for one in (self.instruments[c] for c in columns))]]
        for row in sorted(rows):
            cells = [self.index(row, column) for column in columns]
            found.append([self.name_of(row), *(self._said(index) for index in cells)])
        return found

    def _said(self, index: AnyIndex) -> str:
        cited = "; ".join(dict.fromkeys(self.citations(index)))
        return f"{cell_word(self.cell(index).word)} ({cited})" if cited else "–"

    def name_of(self, row: int) -> str:
        """Name a row in the window's language."""
        found = self.rows[row]
        return provision_name(ProvisionType(found.key)) if self.provisions else found.label

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Instruments above, provisions or guarantors at the left."""
        if role == Qt.ItemDataRole.DisplayRole:
            if orientation == Qt.Orientation.Vertical:
                return self.name_of(section)
            return self.instruments[section].title or self.instruments[section].name
        if role == INSTRUMENT and orientation == Qt.Orientation.Horizontal:
            return self.instruments[section]
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return tip(self.instruments[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Vertical:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None
