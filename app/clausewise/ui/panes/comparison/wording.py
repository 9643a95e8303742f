"""What the comparison says in words: chips, hints, announcements. Rivals never 'become' anything; revisions do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clausewise.model.comparison import Comparison, Method, Mode, Relation, TurnKind
from clausewise.sheet import places
from clausewise.sheet.alignment import is_digests_front
from clausewise.ui.naming.names import force_name, provision_name
from clausewise.ui.panes.comparison.items import stands_after

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from clausewise.model.comparison import Row, Turn
    from clausewise.model.instrument import Clause, Instrument
    from clausewise.model.provision import Provision

RELATIONS: Mapping[Relation, Any] = {
    Relation.SAME: QT_TRANSLATE_NOOP("comparison", "The same"),
    Relation.CHANGED: QT_TRANSLATE_NOOP("comparison", "Worded differently"),
    Relation.RENUMBERED: QT_TRANSLATE_NOOP("comparison", "The same under another number"),
    Relation.SPLIT: QT_TRANSLATE_NOOP("comparison", "One clause here, several there"),
    Relation.MERGED: QT_TRANSLATE_NOOP("comparison", "Several clauses here, one there"),
    Relation.RELATED: QT_TRANSLATE_NOOP("comparison", "The same subject in other words"),
    Relation.ONLY: QT_TRANSLATE_NOOP("comparison", "Only in one text"),
}
METHODS: Mapping[Method, Any] = {
    Method.LABEL: QT_TRANSLATE_NOOP("comparison", "matched by number"),
    Method.HEADING: QT_TRANSLATE_NOOP("comparison", "matched by heading"),
    Method.TEXT: QT_TRANSLATE_NOOP("comparison", "matched by wording"),
    Method.PROVISION: QT_TRANSLATE_NOOP("comparison", "matched by provision"),
    Method.PINNED: QT_TRANSLATE_NOOP("comparison", "pinned by you"),
}
TURNS: Mapping[TurnKind, Any] = {
    TurnKind.MODAL: QT_TRANSLATE_NOOP("comparison", "binding force"),
    TurnKind.NEGATION: QT_TRANSLATE_NOOP("comparison", "negation"),
    TurnKind.ACTOR: QT_TRANSLATE_NOOP("comparison", "who acts"),
    TurnKind.NUMBER: QT_TRANSLATE_NOOP("comparison", "number"),
    TurnKind.DATE: QT_TRANSLATE_NOOP("comparison", "date"),
    TurnKind.DEADLINE: QT_TRANSLATE_NOOP("comparison", "deadline"),
}
BECAME: Mapping[tuple[bool, bool], Any] = {
    (True, True): QT_TRANSLATE_NOOP("comparison", "“{0}” became “{1}”"),
    (True, False): QT_TRANSLATE_NOOP("comparison", "“{0}” gone"),
    (False, True): QT_TRANSLATE_NOOP("comparison", "“{0}” added"),
}
AGAINST: Mapping[tuple[bool, bool], Any] = {
    (True, True): QT_TRANSLATE_NOOP("comparison", "“{0}” against “{1}”"),
    (True, False): QT_TRANSLATE_NOOP("comparison", "“{0}” in the first only"),
    (False, True): QT_TRANSLATE_NOOP("comparison", "“{0}” in the second only"),
}
LONGEST = 44
translate = QCoreApplication.translate


def short_title(instrument: Instrument, longest: int = LONGEST) -> str:
    """Give an instrument's title in few words, as the sheet does."""
    return places.shorten(places.short_title(instrument), longest)


def turn_words(turn: Turn, mode: Mode) -> str:
    """Say a turn of the screw shortly."""
    sides = (bool(turn.before), bool(turn.after))
    words = (BECAME if mode is Mode.REVISION else AGAINST)[sides]
    return translate("comparison", words).format(*(side for side in (turn.before, turn.after) if side))


def moved_words(comparison: Comparison, row: Row, column: int) -> str:
    """Say where a moved row stands in another instrument."""
    after = stands_after(comparison, row, column)
    title = short_title(comparison.instruments[column], 30)
    if after:
        return translate("comparison", "Stands after {0} in {1}").format(after, title)
    return translate("comparison", "Stands at the beginning of {0}").format(title)


def fold_words(comparison: Comparison, folded: Sequence[int]) -> str:
    """Say what is folded away."""
    rows = [comparison.rows[n] for n in folded]
    if all(is_digests_front(comparison, row) for row in rows):
        return relation_words(comparison, rows[0])
    if len(rows) == 1:
        return translate("comparison", "1 clause not shown")
    return translate("comparison", "{0} clauses not shown").format(len(rows))


def relation_words(comparison: Comparison, row: Row) -> str:
    """Say how the cells of a row stand to each other; in a revision a lone clause is gone or new."""
    if is_digests_front(comparison, row):
        return translate("comparison", "What the digests say of themselves; not compared")
    if row.relation is Relation.ONLY:
        column = next(n for n, cell in enumerate(row.cells) if cell)
        if comparison.mode is Mode.REVISION:
            return (
                translate("comparison", "Gone from the later text")
                if column == 0
                else translate("comparison", "New in the later text")
            )
        return translate("comparison", "Only in {0}").format(short_title(comparison.instruments[column]))
    return translate("comparison", RELATIONS[row.relation])


def row_hint(comparison: Comparison, row: Row) -> str:
    """Say relation, method and similarity; clauses that share their subject alone are not measured by their words."""
    words = relation_words(comparison, row)
    if row.relation is Relation.ONLY or is_digests_front(comparison, row):
        return words
    words = f"{words} · {translate('comparison', METHODS[row.method])}"
    if row.relation is Relation.RELATED:
        return words
    alike = translate("comparison", "{0} % alike").format(round(row.similarity * 100))
    return f"{words} · {alike}"


def row_description(comparison: Comparison, row: Row, columns: Sequence[int]) -> str:
    """Cite a row's clauses in columns, and say how they stand to each other."""
    return f"{' / '.join(row_citation(comparison, row, c) for c in columns)}\n{row_hint(comparison, row)}"


def provision_hint(provision: Provision) -> str:
    """Name a provision with its force."""
    words = provision_name(provision.type)
    force = force_name(provision.force)
    if provision.negated:
        return translate("comparison", "{0} (negated) · {1}").format(words, force)
    return f"{words} · {force}"


def row_citation(comparison: Comparison, row: Row, column: int) -> str:
    """Cite the clauses of a cell; a dash where there are none."""
    instrument = comparison.instruments[column]
    cited = (citation(instrument, instrument.by_id[c]) for c in row.cells[column])
    return "; ".join(dict.fromkeys(words for words in cited if words)) or "–"


def citation(instrument: Instrument, clause: Clause, front: str = "") -> str:
    """Cite a clause; a text without a number by its first words, what stands before all clauses as ``front``."""
    cited = instrument.citation(clause)
    if cited != clause.kind.value:
        return cited
    if clause.id.split("__")[-1] == "front":
        return front
    words = instrument.text_of(clause).strip().split("\n")[0]
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"


def announcement(comparison: Comparison, row: Row) -> str:
    """Say a row's difference in words, for those who hear the window."""
    column = next((n for n, cell in enumerate(row.cells) if cell), 0)
    cited = dict.fromkeys(row_citation(comparison, row, n) for n, cell in enumerate(row.cells) if cell)
    said = [f"{' / '.join(cited)}: {relation_words(comparison, row)}"]
    said += [turn_words(turn, comparison.mode) for turn in row.turns]
    if row.moved:
        other = next((n for n, cell in enumerate(row.cells) if cell and n != column), column)
        said.append(moved_words(comparison, row, other))
    words = ". ".join(said)
    return words if words.endswith("…") else f"{words}."
