"""One instrument as a page to read: a measured column, marks on the words, notes in the margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip

from clausewise.ui.look.tips import tip
from clausewise.ui.page.paragraphs import trimmed
from clausewise.ui.page.spans import Span, selections
from clausewise.ui.page.typesetting import Typesetter
from clausewise.ui.panes.margin import Margin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

    from clausewise.model.instrument import Clause, Instrument
    from clausewise.ui.look.theme import Appearance
    from clausewise.ui.page.typesetting import Setting

MEASURE = 70  # characters a line: what long reading bears best
MARGIN = 240
LEAST = 220  # pixels of a line
EDGES = 32
SAMPLE = "The Parties shall consult together whenever, in the opinion of any of t"
LAYERS = ("contested", "lit", "highlight", "provision", "reference", "searched", "found", "current")


class Page(QTextEdit):
    """Shows an instrument's text. Panes give it spans to mark, layer by layer; it says what the reader points at."""

    clause_reached = Signal(str)
    pressed = Signal(int)
    zoomed = Signal(int)
    set_whole = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(self.tr("Text of the instrument"))
        self.viewport().setMouseTracking(True)
        self.appearance = appearance
        self.tip_at: Callable[[int], str] = lambda _offset: ""
        self.pointed_at: Callable[[int], bool] = lambda _offset: False
        self.margin = Margin(self)
        self._measure = LEAST
        self._typesetter: Typesetter | None = None
        self._layers: dict[str, list[Span]] = {}
        self._clause = ""
        self._awaited: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._set_more)
        self.cursorPositionChanged.connect(self._on_caret)
        self.verticalScrollBar().valueChanged.connect(self.margin.update)

    @property
    def setting(self) -> Setting | None:
        """Where the text stands on the page; nothing while no instrument is shown."""
        return self._typesetter.setting if self._typesetter else None

    def shows(self, start: int, end: int) -> bool:
        """Whether a span of the text stands on the page whole; only some wordings of contested text may do so."""
        kept = self._typesetter.kept if self._typesetter else ()
        return kept is None or any(first <= start and end <= last for first, last in kept)

    def show_instrument(self, instrument: Instrument, kept: Sequence[tuple[int, int]] | None = None) -> None:
        """Set an instrument, or only the spans kept of it.

        A long one goes on being set while the first page can already be read.
        """
        self._timer.stop()
        self._layers.clear()
        self._clause = ""
        self._awaited = None
        old = self._typesetter
        self._typesetter = Typesetter(instrument, self.appearance, kept)
        self._typesetter.document.setParent(self)
        self._typesetter.set_batch()
        # Qt would go on asking the old document about these.
        self.setExtraSelections([])
        self.setDocument(self._typesetter.document)
        if old is not None:
            old.document.deleteLater()
        metrics = QFontMetricsF(self.appearance.reading_font())
        self._measure = round(metrics.horizontalAdvance(SAMPLE) * MEASURE / len(SAMPLE))
        self._place()
        if self._typesetter.done:
            self._timer.singleShot(0, self.set_whole.emit)
        else:
            self._timer.start()

    def _set_more(self) -> None:
        if self._typesetter is None or self._typesetter.done:
            self._timer.stop()
            return
        self._typesetter.set_batch()
        if self._typesetter.done:
            self._finished()

    def _finished(self) -> None:
        self._timer.stop()
        self._repaint_marks()
        self.set_whole.emit()
        if self._awaited is not None:
            there, self._awaited = self._awaited, None
            there()

    def finish_setting(self) -> None:
        """Put in at once what is still missing, to jump into it."""
        if self._typesetter is not None and not self._typesetter.done:
            self._typesetter.set_all()
            self._finished()

    def mark(self, layer: str, spans: Iterable[Span]) -> None:
        """Mark spans of one layer, in place of those it marked before."""
        self._layers[layer] = list(spans)
        self._repaint_marks()

    def _repaint_marks(self) -> None:
        if self._typesetter is None or not self._typesetter.done:
            return
        spans = [span for layer in LAYERS for span in self._layers.get(layer, ())]
        self.setExtraSelections(selections(spans, self._typesetter.setting, self.document(), self.appearance.theme))
        self.margin.update()

    def go_to(self, start: int, end: int | None = None, *, lit: bool = True) -> None:
        """Bring a code point into view, a little below the top; light the span where asked.

        While a long text is still being set, it is gone to as soon as all of it stands.
        """
        if self.setting is None:
            return
        if self._timer.isActive():
            self._awaited = lambda: self.go_to(start, end, lit=lit)
            return
        self._put_caret(start)
        self._scroll_to(start, self.viewport().height() // 6)
        if lit and end is not None:
            self.mark("lit", [Span(*trimmed(self.setting.instrument.text, start, end), "lit")])

    def come_back(self, top: int, caret: int) -> None:
        """Bring a code point to the top, and put the caret where it was, after the text was set anew."""
        if self._timer.isActive():
            self._awaited = lambda: self.come_back(top, caret)
            return
        self._put_caret(caret)
        self._scroll_to(top, 0)

    def _put_caret(self, offset: int) -> None:
        self.setTextCursor(self._cursor_at(offset))

    def _scroll_to(self, offset: int, below: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(self._cursor_at(offset)).top() - below)

    def _cursor_at(self, offset: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.setting.position(offset) if self.setting else 0)
        return cursor

    def go_to_clause(self, clause: Clause, *, lit: bool = True) -> None:
        """Bring a clause into view."""
        self.go_to(clause.start, clause.end, lit=lit)

    def reading_offset(self) -> int:
        """The code point that the reader is at: the caret's while it is in view, or that of a line near the top."""
        if self.setting is None:
            return 0
        caret = self.cursorRect().center()
        if self.viewport().rect().contains(caret):
            return self.caret_offset()
        return self.setting.offset(self.cursorForPosition(QPoint(4, self.viewport().height() // 6)).position())

    def select(self, start: int, end: int) -> None:
        """Select a span; an empty one only has the caret put there."""
        cursor = self._cursor_at(start)
        cursor.setPosition(self._cursor_at(end).position(), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def selected_span(self) -> tuple[int, int] | None:
        """The code points that the reader selected."""
        cursor = self.textCursor()
        if self.setting is None or not cursor.hasSelection():
            return None
        return self.setting.offset(cursor.selectionStart()), self.setting.offset(cursor.selectionEnd())

    def top_offset(self) -> int:
        """The code point at the top of what is in view."""
        if self.setting is None:
            return 0
        return self.setting.offset(self.cursorForPosition(QPoint(4, 8)).position())

    def caret_offset(self) -> int:
        """The code point at the caret."""
        return self.setting.offset(self.textCursor().position()) if self.setting else 0

    def stands(self, start: int, end: int) -> bool:
        """Whether anything of a span of the text stands on the page."""
        kept = self._typesetter.kept if self._typesetter else ()
        return kept is None or any(first < end and last > start for first, last in kept)

    def _on_caret(self) -> None:
        if self.setting is None:
            return
        clause = self.setting.instrument.clause_at(self.caret_offset())
        if clause is not None and clause.id != self._clause:
            self._clause = clause.id
            self.clause_reached.emit(clause.id)

    def offset_at(self, point: QPoint) -> int | None:
        """The code point under the mouse, if there is one."""
        if self.setting is None:
            return None
        position = (
            self.document()
            .documentLayout()
            .hitTest(
                (point + QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())).toPointF(),
                Qt.HitTestAccuracy.ExactHit,
            )
        )
        return self.setting.offset(position) if position >= 0 else None

    def _place(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 8
        # A narrow page has shorter lines rather than lines that end out of sight.
        column = max(LEAST, min(self._measure, room - EDGES))
        if column != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(column)
        free = room - column
        right = MARGIN if free >= MARGIN + 40 else 0
        left = max(20, min((free - right) // 2 + (right // 6 if right else 0), free - right))
        self.setViewportMargins(left, 24, max(right, free - left, 12), 12)
        self.margin.setVisible(bool(right))
        view = self.viewport().geometry()
        self.margin.setGeometry(view.right() + 14, view.top(), MARGIN - 18, view.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._place()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be followed."""
        super().mouseMoveEvent(event)
        offset = self.offset_at(event.position().toPoint())
        hand = offset is not None and self.pointed_at(offset)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a selection points at a code point."""
        super().mouseReleaseEvent(event)
        offset = self.offset_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and offset is not None and not self.textCursor().hasSelection():
            self.pressed.emit(offset)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return follows what the caret stands on; the rest moves and selects as everywhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed.emit(self.caret_offset())
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what the words under the mouse are, as text of our own making."""
        if isinstance(event, QHelpEvent):
            offset = self.offset_at(event.pos())
            words = self.tip_at(offset) if offset is not None else ""
            QToolTip.showText(event.globalPos(), tip(words), self.viewport())
            return True
        return super().viewportEvent(event)
