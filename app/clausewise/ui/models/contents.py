"""The contents of an instrument as a tree: its divisions and articles, without the small units below them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from clausewise.model.instrument import ClauseKind
from clausewise.ui.look.tips import tip

if TYPE_CHECKING:
    from clausewise.model.instrument import Clause, Instrument

Index = QModelIndex | QPersistentModelIndex
K = ClauseKind
SHOWN = frozenset({K.PREAMBLE, K.PART, K.TITLE, K.CHAPTER, K.SECTION, K.ARTICLE, K.ANNEX, K.SIGNATURE})
ClauseRole = Qt.ItemDataRole.UserRole + 1
DIVISIONS = frozenset({K.PREAMBLE, K.PART, K.TITLE, K.CHAPTER, K.SECTION, K.ANNEX})
UNNAMED = {
    K.PREAMBLE: QT_TRANSLATE_NOOP("contents", "Preamble"),
    K.SIGNATURE: QT_TRANSLATE_NOOP("contents", "Signatures"),
}
"""What the contents call parts that mostly have no heading of their own."""
LONGEST = 90
NUMBER = re.compile(r"[\s.:–—-]*(?:\(?\w{1,3}[.)]\s+)?")
"""What goes before an article's first words: white space, and the number of its first paragraph."""


class ContentsModel(QAbstractItemModel):
    """Adapts an instrument's clauses; ``ClauseRole`` gives the clause itself."""

    def __init__(self, parent: Any = None) -> None:  # noqa: ANN401 - as Qt has it
        super().__init__(parent)
        self._clauses: list[Clause] = []
        self._under: dict[str, list[int]] = {}
        self._place: dict[str, tuple[int, int]] = {}
        self._instrument: Instrument | None = None

    def show(self, instrument: Instrument | None) -> None:
        """Show an instrument's contents."""
        self.beginResetModel()
        self._instrument = instrument
        self._clauses = []
        self._under = {"": []}
        self._place = {}
        if instrument is not None:
            self._fill(instrument)
        self.endResetModel()

    def _fill(self, instrument: Instrument) -> None:
        for clause in instrument.clauses:
            # The numbered points of a paper without articles are its divisions.
            if clause.kind not in SHOWN and (clause.parent is not None or clause.kind is K.TEXT):
                continue
            parent = next((c.id for c in instrument.ancestors(clause) if c.id in self._place), "")
            number = len(self._clauses)
            self._clauses.append(clause)
            siblings = self._under.setdefault(parent, [])
            self._place[clause.id] = (number, len(siblings))
            siblings.append(number)

    def _id(self, index: Index) -> str:
        return self._clauses[index.internalId()].id if index.isValid() else ""

    def index_of(self, clause: str) -> QModelIndex:
        """The index of a clause, or of the nearest one around it that is shown."""
        if self._instrument is None or clause not in self._instrument.by_id:
            return QModelIndex()
        found = self._instrument.by_id[clause]
        for around in (found, *self._instrument.ancestors(found)):
            if around.id in self._place:
                number, row = self._place[around.id]
                return self.createIndex(row, 0, number)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The index of a child."""
        siblings = self._under.get(self._id(parent), [])
        if column != 0 or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, 0, siblings[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The index of the clause around."""
        if not index.isValid() or self._instrument is None:
            return QModelIndex()
        clause = self._clauses[index.internalId()]
        around = next((c.id for c in self._instrument.ancestors(clause) if c.id in self._place), "")
        if not around:
            return QModelIndex()
        number, row = self._place[around]
        return self.createIndex(row, 0, number)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many clauses lie under one."""
        if parent.isValid() and parent.column() != 0:
            return 0
        return len(self._under.get(self._id(parent), []))

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The label and heading of a clause."""
        if not index.isValid() or self._instrument is None:
            return None
        clause = self._clauses[index.internalId()]
        if role == ClauseRole:
            return clause
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return title_of(self._instrument, clause)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(title_of(self._instrument, clause))
        return None


def title_of(instrument: Instrument, clause: Clause) -> str:
    """How the contents call a clause: its label and heading; where it has no heading, its first words."""
    heading = clause.heading or ""
    if clause.kind in UNNAMED and not clause.label and not heading:
        heading = QCoreApplication.translate("contents", UNNAMED[clause.kind])
    elif not heading and (not clause.label or clause.kind not in DIVISIONS):
        start = clause.start + instrument.text_of(clause).find(clause.label) + len(clause.label)
        heading = NUMBER.sub("", instrument.text[start : min(clause.end, start + LONGEST)], count=1)
    # An en space sets the label off.
    words = "\u2002".join(filter(None, (" ".join(part.split()) for part in (clause.label, heading))))
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
