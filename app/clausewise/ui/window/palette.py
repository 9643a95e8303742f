"""The command palette: every action by its words, with its key; what was done last stands first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from clausewise.ui.models.shelf import folded
from clausewise.ui.window.actions import keys_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from clausewise.ui.look.theme import Appearance

Index = QModelIndex | QPersistentModelIndex
ActionRole = Qt.ItemDataRole.UserRole + 1
MOST_RECENT = 6
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def rank(words: str, typed: str) -> int:
    """How well words fit: 0 begin so, 1 a word begins so, 2 hold it; -1 not at all.

    From 3 on they hold its letters in order; the wider apart, the more.
    """
    words, typed = folded(words), folded(typed).strip()
    if words.startswith(typed):
        return 0
    if any(word.startswith(typed) for word in words.split()):
        return 1
    if all(part in words for part in typed.split()):
        return 2
    apart, at = 0, -1
    for letter in typed.replace(" ", ""):
        there = words.find(letter, at + 1)
        if there < 0:
            return -1
        # A letter that begins a word is as near as the next one: "cs" stands for "comparison sheet".
        apart += 0 if words[there - 1 : there] in ("", " ") else there - at - 1
        at = there
    return 3 + apart


def remembered(recent: Sequence[str], name: str) -> list[str]:
    """Give the names of the actions done last, with one more at their head."""
    return [name, *(other for other in recent if other != name)][:MOST_RECENT]


class ActionsModel(QAbstractListModel):
    """The actions that fit what was typed: the best first, of equals those done last, then as in the menus.

    Those that cannot be done now stand at the end.
    """

    def __init__(self, actions: Iterable[QAction], parent: Any = None, *, recent: Sequence[str] = ()) -> None:  # noqa: ANN401 - as Qt has it
        super().__init__(parent)
        self._all = [action for action in actions if action.objectName() != "palette"]
        self._recent = {name: place for place, name in enumerate(recent)}
        self._shown: list[QAction] = []
        self.filter("")

    def filter(self, typed: str) -> None:
        """Show what fits."""
        self.beginResetModel()
        fitting = [(rank(words_of(action), typed), action) for action in self._all]
        last = len(self._recent)
        order = [
            (not action.isEnabled(), fit, self._recent.get(action.objectName(), last), place, action)
            for place, (fit, action) in enumerate(fitting)
            if fit >= 0
        ]
        self._shown = [entry[4] for entry in sorted(order, key=lambda entry: entry[:4])]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many fit."""
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What cannot be done now cannot be chosen."""
        if index.isValid() and not self._shown[index.row()].isEnabled():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """An action's words, icon, key."""
        if not index.isValid():
            return None
        action = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words_of(action)
        if role == Qt.ItemDataRole.DecorationRole:
            return action.icon()
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return keys_of(action)
        return action if role == ActionRole else None


class ActionDelegate(QStyledItemDelegate):
    """The words at the left, the key at the right."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line with room around it."""
        return QSize(100, QFontMetrics(self._appearance.window_font(1.05)).height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        theme = self._appearance.theme
        rect = QRectF(option.rect).adjusted(4, 1, -4, -1)  # type: ignore[attr-defined]
        action = index.data(ActionRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["accent_soft"])
            painter.drawRoundedRect(rect, 6, 6)
        action.icon().paint(
            painter, rect.adjusted(10, 0, 0, 0).toRect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        painter.setPen(theme["text"] if action.isEnabled() else theme["control"])
        keys, small = keys_of(action), self._appearance.window_font(0.92)
        beside = QFontMetrics(small).horizontalAdvance(keys) + 24
        painter.setFont(self._appearance.window_font(1.05))
        words = painter.fontMetrics().elidedText(
            words_of(action), Qt.TextElideMode.ElideRight, int(rect.width()) - 42 - beside
        )
        painter.drawText(rect.adjusted(42, 0, -beside, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(theme["muted"])
        painter.setFont(small)
        painter.drawText(rect.adjusted(0, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, keys)
        painter.restore()


class Palette(QDialog):
    """A field and the actions that fit; Return does one. ``chosen`` carries its name."""

    chosen = Signal(str)

    def __init__(
        self, actions: Iterable[QAction], appearance: Appearance, parent: QWidget, *, recent: Sequence[str] = ()
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Command palette"))
        self.setAccessibleName(self.tr("Command palette"))
        self.model = ActionsModel(actions, self, recent=recent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What would you like to do?"))
        self.field.setAccessibleName(self.tr("What would you like to do?"))
        self.field.textChanged.connect(self._on_text)
        self.field.installEventFilter(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(ActionDelegate(appearance, self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName(self.tr("Actions"))
        self.view.clicked.connect(self._do)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.addWidget(self.field)
        column.addWidget(self.view)
        self.resize(self.fontMetrics().averageCharWidth() * 82, 14 * self.view.sizeHintForRow(0))
        self._choose_first()

    def open_over(self, window: QWidget) -> None:
        """Show it in the upper middle of a window."""
        self.resize(self.size().boundedTo(QSize(window.width() - 40, window.height() - 130)))
        centre = window.mapToGlobal(window.rect().center())
        self.move(centre.x() - self.width() // 2, window.mapToGlobal(window.rect().topLeft()).y() + 90)
        self.show()
        self.field.setFocus()

    def _on_text(self, typed: str) -> None:
        self.model.filter(typed)
        self._choose_first()

    def _choose_first(self) -> None:
        self.view.setCurrentIndex(self.model.index(0, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys go to the list while one types."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in MOVES:
                self.view.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _do(self, index: QModelIndex) -> None:
        action = index.data(ActionRole)
        if action is not None and action.isEnabled():
            self.close()
            self.chosen.emit(action.objectName())
            action.trigger()
