"""Two readers' tables of correspondence side by side: where they agree, and where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from clausewise.comparing.correspondences import agreement
from clausewise.sheet.places import shorten
from clausewise.ui.dialogs import Dialog, plain
from clausewise.ui.look.tips import tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from clausewise.comparing.correspondences import CorrespondenceFile
    from clausewise.model.instrument import Instrument

    Pair = tuple[str, str]

OPENING = 70
"""Code points of a clause that stand beside its citation."""
TIP = 600


class CorrespondenceDialog(Dialog):
    """A row a pair of clauses, in the order of the first text.

    Return or a double click goes to the pair in the comparison: ``chosen`` carries the side (0 or 1) and the clause.
    """

    chosen = Signal(int, str)

    def __init__(
        self,
        mine: CorrespondenceFile,
        theirs: CorrespondenceFile,
        instruments: tuple[Instrument, Instrument],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=1120)
        self.setWindowTitle(self.tr("Compare with another reader’s"))
        found = agreement(mine, theirs)
        words = self.tr("The tables agree in %1 % of what they link.")
        self.add(plain(words.replace("%1", f"{round(100 * found.share)}")))
        disputed = set(found.disputed)
        judged = (
            (found.disputed, self.tr("Disputed: one of you unlinked them")),
            ([pair for pair in found.only_mine if pair not in disputed], self.tr("Only yours")),
            ([pair for pair in found.only_theirs if pair not in disputed], self.tr("Only the other reader’s")),
            (found.agreed, self.tr("Agreed")),
        )
        a, b = instruments
        lines = [
            (pair, judgement)
            for pairs, judgement in judged
            for pair in sorted(pairs, key=lambda one: (a.by_id[one[0]].start, b.by_id[one[1]].start))
        ]
        said = {pair: ": ".join(p for p in (n.who, n.note) if p) for n in theirs.lines for pair in n.pairs}
        noted = any(said.get(pair) for pair, _ in lines)
        self.table = QTableWidget(len(lines), 4 if noted else 3)
        heads = [self.tr("Judgement"), a.title or a.name, b.title or b.name, self.tr("The other reader’s note")]
        for column, head in enumerate(heads[: self.table.columnCount()]):
            item = QTableWidgetItem(shorten(head, OPENING + 10))
            item.setToolTip(tip(head))
            self.table.setHorizontalHeaderItem(column, item)
        for row, (pair, judgement) in enumerate(lines):
            self._put(row, 0, pair, judgement)
            for column, (instrument, clause) in enumerate(zip(instruments, pair, strict=True), 1):
                self._put(row, column, pair, *_shown(instrument, clause))
            if noted:
                self._put(row, 3, pair, said.get(pair, ""), said.get(pair, ""))
        self._dress()
        self.add(self.table)
        self.finish()

    def _put(self, row: int, column: int, pair: Pair, words: str, hint: str = "") -> None:
        item = QTableWidgetItem(words)
        item.setToolTip(tip(hint) if hint else "")
        # A double click in the second text's column leads to its clause.
        item.setData(Qt.ItemDataRole.UserRole, (1, pair[1]) if column == 2 else (0, pair[0]))
        self.table.setItem(row, column, item)

    def _dress(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Pairs of clauses"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        # Titles are long: they take up to three lines.
        wrapped = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        header.setDefaultAlignment(Qt.AlignmentFlag(int(wrapped)))
        header.setFixedHeight(3 * header.fontMetrics().lineSpacing() + 14)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        table.setMinimumHeight(380)
        table.itemActivated.connect(self._on_chosen)
        if table.rowCount():
            table.setCurrentCell(0, 0)

    def _on_chosen(self, item: QTableWidgetItem) -> None:
        self.accept()
        self.chosen.emit(*item.data(Qt.ItemDataRole.UserRole))


def _shown(instrument: Instrument, clause: str) -> tuple[str, str]:
    """Give a clause's citation with its opening words, and more of it for a hint."""
    cited = instrument.citation(instrument.by_id[clause])
    label = instrument.by_id[clause].label
    words = " ".join(instrument.text_of(instrument.by_id[clause]).split())
    opening = words.removeprefix(" ".join(label.split())).strip()
    opening = opening if len(opening) <= OPENING else opening[:OPENING].rsplit(" ", 1)[0] + " …"
    return f"{cited} – {opening}", words if len(words) <= TIP else words[:TIP].rsplit(" ", 1)[0] + " …"
