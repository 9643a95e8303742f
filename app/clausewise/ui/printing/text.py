"""One instrument on paper: its clauses in a column, what they provide in the margin, and the preview of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageLayout

from clausewise.model.instrument import ClauseKind
from clausewise.sheet.blocks import Run
from clausewise.sheet.options import SheetOptions
from clausewise.ui.naming.names import kind_name, language_name, provision_name, status_name
from clausewise.ui.panes.comparison.content import Parts
from clausewise.ui.printing.bands import Band, Lane, words
from clausewise.ui.printing.lines import MM, PT, Face, break_runs
from clausewise.ui.printing.pages import FOOT, Laid, paginating
from clausewise.ui.printing.pages_preview import PagesPreview

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

    from clausewise.model.instrument import Clause, Instrument
    from clausewise.model.progress import Steps
    from clausewise.model.provision import Findings
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.look.theme import Appearance
    from clausewise.ui.page.spans import Span
    from clausewise.ui.panes.comparison.content import CellText

MARGIN = 30 * MM
INDENT = 7 * MM
WIDEST = 140 * MM
"""A longer line is hard to read."""
BODY = Face(10.5)
HEAD = Face(11.5, bold=True)
NOTE = Face(7.2, faint=True, serif=False)
LARGE = frozenset({ClauseKind.PART, ClauseKind.TITLE, ClauseKind.CHAPTER, ClauseKind.SECTION, ClauseKind.ANNEX})


@dataclass(frozen=True, slots=True)
class Text:
    """What goes on paper of one instrument.

    ``names``: what its clauses provide is named in the margin; ``own``: what the reader marked, with the notes' words.
    """

    instrument: Instrument
    findings: Findings
    names: bool = True
    own: tuple[tuple[Span, str], ...] = ()

    @property
    def margin(self) -> float:
        """How wide the margin is."""
        return MARGIN if self.names or any(words for _, words in self.own) else 0.0


def laying_text(text: Text, printer: QPrinter) -> Steps[Laid]:
    """Lay an instrument out for a printer's paper, a band a step."""
    layout = printer.pageLayout()
    area = layout.paintRect(QPageLayout.Unit.Point)
    width, height = area.width() * PT, area.height() * PT
    total = 2 * len(text.instrument.leaves) + 2
    pages = yield from paginating(text_bands(text, width), height - FOOT, total)
    title = text.instrument.title or text.instrument.name
    return Laid(title, pages, width, height, layout.fullRect(QPageLayout.Unit.Point), area)


def text_bands(text: Text, width: float) -> Iterator[Band]:
    """Turn an instrument into bands for a page's width."""
    instrument = text.instrument
    title = instrument.title or instrument.name
    left = text.margin
    room = min(width - left, WIDEST)
    yield Band([Lane(left, break_runs(words(title), room, Face(17, bold=True)))], 0, 1.5 * MM, stays=True)
    facts = break_runs(words(facts_line(instrument)), room, Face(8.5, faint=True, serif=False))
    yield Band([Lane(left, facts)], 0, 4 * MM, 0.4)
    for leaf in instrument.leaves:
        parts = Parts(instrument, text.findings)
        parts.add(leaf.id)
        yield from _leaf_bands(text, leaf, parts.cell(0, ()), (left, room))


def facts_line(instrument: Instrument) -> str:
    """Say what an instrument is in one line."""
    told = (
        kind_name(instrument.kind),
        status_name(instrument.status),
        ", ".join(dict.fromkeys(instrument.facts_named("date"))),
        ", ".join(dict.fromkeys(instrument.facts_named("party"))),
        language_name(instrument.language),
        (instrument.head.official if instrument.head else "") or instrument.source,
    )
    return "  ·  ".join(part for part in told if part)


def _leaf_bands(text: Text, leaf: Clause, cell: CellText, column: tuple[float, float]) -> Iterator[Band]:
    left, room = column
    title = " ".join((text.instrument.title or "").casefold().split())
    named = [provision_name(t) for t in dict.fromkeys(p.type for _, _, p in cell.provisions)] if text.names else []
    note = QCoreApplication.translate("printing", "Note: {0}")
    marked = [(s.start - leaf.start, s.end - leaf.start) for s, _ in text.own]
    notes = [(s.start - leaf.start, told) for s, told in text.own if told and leaf.start <= s.start < leaf.end]
    for paragraph in cell.paragraphs:
        said = cell.text[paragraph.start : paragraph.end]
        if leaf.start == 0 and title.startswith(" ".join(said.casefold().split())):
            continue  # it stands above, as the title
        heads = [s for s in (*cell.labels, *cell.headings) if s[0] < paragraph.end and s[1] > paragraph.start]
        alone = bool(heads) and not _rest(said, paragraph.start, heads)
        large = alone and (leaf.kind in LARGE or len(said) > 3)
        indent = paragraph.indent * INDENT
        runs = _runs(cell, paragraph.start, paragraph.end, marked)
        lanes = [Lane(left + indent, break_runs(runs, room - indent, HEAD if large else BODY))]
        beside = [", ".join(named)] if named and not large else []
        beside += [note.format(told) for at, told in notes if at < paragraph.end]
        if beside:
            lanes.append(Lane(0, break_runs(words("\n".join(beside)), left - 4 * MM, NOTE)))
        named = named if large else []
        notes = [(at, told) for at, told in notes if at >= paragraph.end]
        above = 4 * MM if large and cell.labels and heads[0] == cell.labels[0] else 0.6 * MM
        yield Band(lanes, above, 0.9 * MM, stays=large)


def _rest(said: str, start: int, spans: list[tuple[int, int]]) -> str:
    """Give what a paragraph says besides its label and heading."""
    kept = [c for at, c in enumerate(said, start) if not any(s <= at < e for s, e in spans)]
    return "".join(kept).strip(" .:–—-")


def _runs(cell: CellText, start: int, end: int, marked: Sequence[tuple[int, int]]) -> list[Run]:
    """Cut a paragraph into runs: labels and headings are strong, what the reader marked is tinted."""

    def within(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        return [(max(s, start), min(e, end)) for s, e in spans if s < end and e > start]

    strong, own = within((*cell.labels, *cell.headings)), within(marked)
    edges = sorted({start, end, *(edge for span in (*strong, *own) for edge in span)})
    return [
        Run(
            cell.text[a:b],
            provisions=("own",) if any(s <= a and b <= e for s, e in own) else (),
            strong=any(s <= a and b <= e for s, e in strong),
        )
        for a, b in pairwise(edges)
    ]


class TextPreview(PagesPreview):
    """Shows the pages of one instrument."""

    def __init__(
        self,
        instrument: Instrument,
        findings: Findings,
        appearance: Appearance,
        icons: Icons,
        parent: QWidget | None = None,
        own: Sequence[tuple[Span, str]] = (),
    ) -> None:
        self._own = tuple(own)

        def make(_options: SheetOptions) -> Text:
            return Text(instrument, findings, self.names.isChecked(), self._own if self.own.isChecked() else ())

        super().__init__(make, laying_text, SheetOptions(landscape=False), appearance, icons, parent)

    def title(self) -> str:
        """What the window is called."""
        return self.tr("Print text")

    def offer(self, form: QFormLayout, column: QVBoxLayout) -> None:
        """Offer what goes into the margin."""
        self.names = self.switch(self.tr("Provisions in the margin"), on=True)
        self.own = self.switch(self.tr("Notes and highlights"), on=bool(self._own))
        self.own.setEnabled(bool(self._own))
        for switch in (self.names, self.own):
            column.addWidget(switch)
