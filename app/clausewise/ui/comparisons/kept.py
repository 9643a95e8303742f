"""Comparisons kept under names: saved, opened again, renamed, removed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from clausewise.model.errors import ClausewiseError
from clausewise.ui.window.desk import KEPT_VIEWS

if TYPE_CHECKING:
    from clausewise.library.keepsakes import Saved
    from clausewise.ui.window.main_window import MainWindow

PAIR = 2


@dataclass(frozen=True, slots=True)
class SavedComparison:
    """What is compared, by short names; whether as a text and its revision; and how it is shown, if not as usual."""

    name: str
    refs: tuple[str, ...]
    revision: bool = False
    view: str = ""

    @property
    def value(self) -> dict[str, object]:
        """As the library keeps it."""
        return {"refs": list(self.refs), "revision": self.revision} | ({"view": self.view} if self.view else {})


class Comparisons(QObject):
    """Keeps the comparisons of one window in the library."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def all(self) -> list[SavedComparison]:
        """Those kept, the latest first; what another version kept and this one cannot read is left out."""
        found = []
        for kept in self._window.services.library.comparisons.all():
            match kept.value:
                case {"refs": [str(), str(), *_] as refs, **rest} if all(isinstance(ref, str) for ref in refs):
                    view = rest.get("view")
                    shown = view if isinstance(view, str) else ""
                    found.append(SavedComparison(kept.name, tuple(refs), rest.get("revision") is True, shown))
        return found

    def save(self) -> None:
        """Ask for a name, and keep the comparison in front under it."""
        from clausewise.ui.comparisons.kept_dialog import NameDialog

        window = self._window
        pane = window.desk.comparison
        place = window.desk.tabs.place_of(pane)
        if place is None:
            window.messages.tell(self.tr("Open a comparison to save it."), "warning")
            return
        revision = window.desk.is_revision(pane)
        # Columns that were moved come back where they stand; a revision keeps its earlier text first.
        refs = place.refs if revision else tuple(place.refs[column] for column in pane.order.order)
        view = place.view if place.view in KEPT_VIEWS else ""
        same = [one for one in self.all() if (one.refs, one.revision) == (refs, revision)]
        dialog = NameDialog(same[0].name if same else self._name_for(pane), {one.name for one in self.all()}, window)
        if dialog.exec():
            kept = SavedComparison(dialog.name.text().strip(), refs, revision, view)
            if window.shelf.attempt(lambda: self._library.save(kept.name, kept.value)):
                words = self.tr("The comparison was saved as “%1”.").replace("%1", kept.name)
                window.messages.tell(words, "good", self.tr("Saved comparisons…"), self.show)

    def _name_for(self, pane: Any) -> str:  # noqa: ANN401 - the comparison pane is imported only when one is shown
        """Propose a name: the title of two; of more the first one's."""
        from clausewise.sheet.places import short_titles

        titles = short_titles(pane.comparison.instruments)
        if len(titles) <= PAIR:
            return str(pane.windowTitle())
        words = self.tr("%1 and %2 more")
        return words.replace("%1", titles[pane.order.order[0]]).replace("%2", str(len(titles) - 1))

    def show(self) -> None:
        """Show those kept."""
        from clausewise.ui.comparisons.kept_dialog import ComparisonsDialog

        window = self._window
        titles = {ref: entry.title or ref for ref, entry in window.library.entries.items()}
        dialog = ComparisonsDialog(self.all(), titles, self.rename, window)
        dialog.removed.connect(self.remove)
        dialog.put_back.connect(self._put_back)
        dialog.chosen.connect(self.open)
        dialog.exec()

    def open(self, kept: SavedComparison) -> None:
        """Open a comparison that was kept."""
        missing = [ref for ref in kept.refs if ref.partition("@")[0] not in self._window.library.entries]
        if missing:
            words = self.tr("“%1” cannot be opened: %2 is not in the library.")
            words = words.replace("%1", kept.name).replace("%2", ", ".join(missing))
            self._window.messages.tell(words, "error")
        else:
            self._window.desk.compare(kept.refs, revision=kept.revision, view=kept.view)

    def rename(self, kept: SavedComparison, name: str) -> str:
        """Keep it under another name; why not, where it cannot be."""
        if name == kept.name:
            return ""
        if name in {one.name for one in self.all()}:
            return self.tr("There is a comparison of this name already.")
        try:
            self._library.save(name, kept.value)
            self._library.remove(kept.name)
        except ClausewiseError as error:
            return f"{error}."
        return ""

    def remove(self, kept: SavedComparison) -> None:
        """Keep it no longer; the message offers the way back."""
        if self._window.shelf.attempt(lambda: self._library.remove(kept.name)):
            words = self.tr("“%1” is no longer saved.").replace("%1", kept.name)
            self._window.messages.tell(words, "good", self.tr("Undo"), lambda: self._put_back(kept))

    def _put_back(self, kept: SavedComparison) -> None:
        if self._window.shelf.attempt(lambda: self._library.save(kept.name, kept.value)):
            self._window.messages.tell(self.tr("Taken back."))

    @property
    def _library(self) -> Saved:
        return self._window.services.library.comparisons
