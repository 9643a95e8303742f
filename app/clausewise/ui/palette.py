"""The command palette: every action by its words, with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
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

from clausewise.ui.actions import words_of
from clausewise.ui.models.shelf import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from clausewise.ui.theme import Appearance

Index = QModelIndex | QPersistentModelIndex
ActionRole = Qt.ItemDataRole.UserRole + 1
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def rank(words: str, typed: str) -> int:
    """How well words fit: 0 begin so, 1 a word begins so, 2 hold it, 3 hold its letters in order; -1 not at all."""
    words, typed = folded(words), folded(typed).strip()
    if words.startswith(typed):
        return 0
    if any(word.startswith(typed) for word in words.split()):
        return 1
    if all(part in words for part in typed.split()):
        return 2
    letters = iter(words)
    return 3 if all(letter in letters for letter in typed.replace(" ", "")) else -1


class ActionsModel(QAbstractListModel):
    """The actions that fit what was typed, the best first; those that cannot be done now at the end."""

    def __init__(self, actions: Iterable[QAction], parent: Any = None) -> None:  # noqa: ANN401 - as Qt has it
        super().__init__(parent)
        self._all = [action for action in actions if action.objectName() != "palette"]
        self._shown: list[QAction] = []
        self.filter("")

    def filter(self, typed: str) -> None:
        """Show what fits."""
        self.beginResetModel()
        ranked = [(rank(words_of(action), typed), action) for action in self._all]
        fitting = [(not action.isEnabled(), r, words_of(action), action) for r, action in ranked if r >= 0]
        self._shown = [entry[3] for entry in sorted(fitting, key=lambda entry: entry[:3])]
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
            return action.shortcut().toString()
        return action if role == ActionRole else None


class ActionDelegate(QStyledItemDelegate):
    """The words at the left, the key at the right."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line with room around it."""
        return QSize(100, 34)

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
        painter.setFont(self._appearance.window_font(1.05))
        painter.drawText(rect.adjusted(42, 0, -120, 0), Qt.AlignmentFlag.AlignVCenter, words_of(action))
        painter.setPen(theme["muted"])
        painter.setFont(self._appearance.window_font(0.92))
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        painter.drawText(rect.adjusted(0, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, keys)
        painter.restore()


class Palette(QDialog):
    """A field and the actions that fit; Return does one."""

    def __init__(self, actions: Iterable[QAction], appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Command palette"))
        self.setAccessibleName(self.tr("Command palette"))
        self.model = ActionsModel(actions, self)
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
        self.resize(580, 440)
        self._choose_first()

    def open_over(self, window: QWidget) -> None:
        """Show it in the upper middle of a window."""
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
            action.trigger()
