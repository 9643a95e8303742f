"""The reading view: one instrument, its contents beside it, what it does in the margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from clausewise.model.provision import Findings
from clausewise.ui.naming.names import bound_name, called, provision_name
from clausewise.ui.page.contested import ALL, Contested
from clausewise.ui.page.margin_notes import MarginWords
from clausewise.ui.page.references import Definitions, terms_of
from clausewise.ui.page.spans import Span, provision_spans, word_spans
from clausewise.ui.panes.contents import ContentsPane
from clausewise.ui.panes.contested_bar import ContestedBar
from clausewise.ui.panes.find_bar import FindBar
from clausewise.ui.panes.instrument_head import InstrumentHead
from clausewise.ui.panes.legend import Legend
from clausewise.ui.panes.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from clausewise.model.head import Verdict
    from clausewise.model.instrument import Instrument
    from clausewise.ui.look.icons import Icons
    from clausewise.ui.look.theme import Appearance
    from clausewise.ui.page.references import Reference, Terms

SETTLE = 120  # milliseconds without scrolling before the contents follow


class ReadingPane(QWidget):
    """Shows one instrument. Asks for what lies outside it by signals."""

    clause_reached = Signal(str)
    jumped = Signal(str)
    zoomed = Signal(int)
    address_requested = Signal(str)
    claims_requested = Signal()
    sources_requested = Signal()
    sides_requested = Signal(tuple)
    note_requested = Signal()

    def __init__(self, appearance: Appearance, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("paper")
        self.appearance = appearance
        self.instrument: Instrument | None = None
        self.findings = Findings()
        self._references: tuple[Reference, ...] = ()
        self._definitions = Definitions({})
        self._own: list[Span] = []
        self._tips: list[tuple[Span, str]] = []
        self._verdicts: Mapping[str, Sequence[tuple[Verdict, str]]] = {}
        self._kept: tuple[tuple[int, int], ...] | None = None
        self.contested = Contested()
        self.rule_words: Callable[[str], str] = str
        self.contested_bar = ContestedBar()
        self.head = InstrumentHead(appearance, icons)
        self.page = Page(appearance)
        self.contents = ContentsPane(appearance)
        self.legend = Legend(appearance)
        self.find = FindBar(self.page, icons)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, self.contested_bar, self.find, self.page, self.legend):
            column.addWidget(widget, 1 if widget is self.page else 0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.contents)
        self.splitter.addWidget(reading)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([240, 800])
        self.splitter.setChildrenCollapsible(False)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)

    def _wire(self) -> None:
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.setInterval(SETTLE)
        self._following.timeout.connect(self._follow)
        self.page.verticalScrollBar().valueChanged.connect(lambda _value: self._following.start())
        self.page.clause_reached.connect(self.clause_reached)
        self.page.pressed.connect(self._on_pressed)
        self.page.margin.verdict_pressed.connect(self.claims_requested)
        self.page.margin.note_pressed.connect(self._ask_for_note)
        self.page.zoomed.connect(self.zoomed)
        self.page.set_whole.connect(self._mark_all)
        self.page.tip_at = self._tip_at
        self.page.pointed_at = lambda offset: self.reference_at(offset) is not None
        self.contents.left.connect(self.setFocus)
        self.contents.clause_chosen.connect(lambda clause: self.go_to(clause, lit=False))
        self.legend.hidden_changed.connect(lambda _hidden: self._mark_provisions())
        self.contested_bar.chosen_changed.connect(lambda _chosen: self.redraw())
        self.contested_bar.sides_requested.connect(self.sides_requested)
        self.appearance.changed.connect(self.redraw)
        self.head.address_requested.connect(self.address_requested)
        self.head.claims_requested.connect(self.claims_requested)
        self.head.sources_requested.connect(self.sources_requested)

    def show_instrument(
        self,
        instrument: Instrument,
        findings: Findings | None = None,
        terms: Terms | None = None,
        contested: Contested | None = None,
    ) -> None:
        """Show an instrument; its findings may follow by ``show_findings``, its terms are looked for if not given."""
        self.instrument = instrument
        self.findings = findings or Findings()
        self._references, self._definitions = terms or terms_of(instrument)
        self.setWindowTitle(called(instrument))
        self.contested = contested or Contested()
        self.contested_bar.show_contested(self.contested)
        self._kept = None
        self.head.show_instrument(instrument)
        self.contents.show_instrument(instrument)
        self.legend.show_findings(self.findings)
        self.find.close_bar()
        self.page.show_instrument(instrument)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Go into the text: a focus proxy inside its own pane would send Tab round in circles."""
        self.page.setFocus(reason)

    def show_findings(self, findings: Findings) -> None:
        """Mark what was recognised."""
        self.findings = findings
        self.legend.show_findings(findings)
        self._mark_provisions()

    def redraw(self) -> None:
        """Set the page again, after the look, the size or the text chosen changed, at the same place."""
        if self.instrument is None:
            return
        top, caret = self.page.top_offset(), self.page.caret_offset()
        self._kept = self.contested.kept(self.instrument, self.contested_bar.chosen)
        self.page.show_instrument(self.instrument, self._kept)
        if top or caret:
            self.page.come_back(top, caret)

    def _mark_all(self) -> None:
        if self.instrument is None:
            return
        self.page.mark("reference", [Span(r.start, r.end, "reference") for r in self._references])
        if self._kept is None:
            self.page.mark("contested", [Span(p.start, p.end, "contested") for p in self.contested.passages])
        self._mark_provisions()
        self._mark_own()

    def _mark_provisions(self) -> None:
        if self.instrument is None:
            return
        hidden = self.legend.hidden
        self.page.mark("provision", provision_spans(self.instrument, self.findings, hidden))
        self._words_in_margin(hidden)

    def _words_in_margin(self, hidden: frozenset[str]) -> None:
        if self.instrument is None:
            return
        told = MarginWords(self.contested, self.findings, self._verdicts, self._notes(), self.rule_words)
        self.page.margin.set_notes(told.of(self.instrument, hidden))

    def _notes(self) -> list[tuple[str, str]]:
        """The reader's own notes, each with the clause that it stands on."""
        if self.instrument is None:
            return []
        found = ((self.instrument.clause_at(span.start), words) for span, words in self._tips if words)
        return [(clause.id, words) for clause, words in found if clause is not None]

    def _ask_for_note(self, words: str) -> None:
        """Go where a note stands, as it was written: on words, or on a clause; then ask for it."""
        span = next((span for span, told in self._tips if told == words), None)
        clause = self.instrument.clause_at(span.start) if self.instrument and span else None
        if span is not None and clause is not None:
            whole = (span.start, span.end) == (clause.start, clause.end)
            self.page.select(span.start, span.start if whole else span.end)
            self.note_requested.emit()

    def show_verdicts(self, verdicts: Mapping[str, Sequence[tuple[Verdict, str]]]) -> None:
        """Show beside its clauses what became of an article's claims: the verdict and its reason."""
        self._verdicts = verdicts
        self._words_in_margin(self.legend.hidden)

    def stands(self, clause: str) -> bool:
        """Whether anything of a clause stands in the text chosen."""
        if self.instrument is None or clause not in self.instrument.by_id:
            return False
        found = self.instrument.by_id[clause]
        return self.page.stands(found.start, found.end)

    def selected_text(self) -> str:
        """The selected words as they stand in the instrument, without what the text chosen leaves out."""
        span = self.page.selected_span()
        if span is None or self.instrument is None:
            return ""
        first, last = span
        kept = [(first, last)] if self._kept is None else [(max(a, first), min(b, last)) for a, b in self._kept]
        return "".join(self.instrument.text[a:b] for a, b in kept if a < b)

    def show_own(self, marks: Sequence[tuple[Span, str]]) -> None:
        """Mark the reader's own highlights and notes: spans, and the note's words (empty for a highlight)."""
        self._tips = list(marks)
        self._mark_own()
        self._words_in_margin(self.legend.hidden)

    def _mark_own(self) -> None:
        self.page.mark("highlight", [span for span, _words in self._tips])

    def show_searched(self, clause: str, words: Collection[str]) -> None:
        """Mark the words that a search found in a clause, in place of those marked before."""
        if self.instrument is not None:
            self.page.mark("searched", word_spans(self.instrument, clause, words))

    def go_to(self, clause: str, *, lit: bool = True, tell: bool = True) -> bool:
        """Bring a clause into view; whether the instrument has it."""
        if self.instrument is None or clause not in self.instrument.by_id:
            return False
        if not self.stands(clause):
            self.contested_bar.choose(ALL)
        if tell:
            self.jumped.emit(clause)
        self.page.go_to_clause(self.instrument.by_id[clause], lit=lit)
        return True

    @property
    def clause(self) -> str:
        """The clause at the caret."""
        found = self.instrument.clause_at(self.page.caret_offset()) if self.instrument else None
        return found.id if found else ""

    def reference_at(self, offset: int) -> Reference | None:
        """The reference that covers a code point."""
        return next((r for r in self._references if r.start <= offset < r.end), None)

    def _on_pressed(self, offset: int) -> None:
        found = self.reference_at(offset)
        if found is not None:
            self.go_to(found.clause)

    def _tip_at(self, offset: int) -> str:
        if self.instrument is None:
            return ""
        note = next((words for span, words in self._tips if words and span.start <= offset < span.end), "")
        if note:
            return note
        found = self.reference_at(offset)
        if found is not None:
            return " ".join(self.instrument.text_of(found.clause).split())[:600]
        defined = self._definitions.at(self.instrument.text, offset)
        if defined is not None:
            return defined[2]
        told = [self.contested.at(offset) if self._kept is None else "", self._provisions_at(offset)]
        return "\n".join(words for words in told if words)

    def _provisions_at(self, offset: int) -> str:
        if self.instrument is None:
            return ""
        clause = self.instrument.clause_at(offset)
        if clause is None:
            return ""
        here = [p for p in self.findings.of(clause.id) if clause.start + p.start <= offset < clause.start + p.end]
        return "\n".join(
            f"{provision_name(p.type)} · {bound_name(p.force, negated=p.negated)}\n{self.rule_words(p.rule)}"
            for p in here
        )

    def _follow(self) -> None:
        if self.instrument is not None:
            clause = self.instrument.clause_at(self.page.reading_offset())
            if clause is not None:
                self.contents.follow(clause.id)
