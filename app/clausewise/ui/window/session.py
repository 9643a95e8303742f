"""The session: window, panes and open tabs, kept in the settings as they change and restored at the next start."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer

from clausewise.model.errors import ClausewiseError
from clausewise.ui.window.history import Place

if TYPE_CHECKING:
    from clausewise.ui.window.main_window import MainWindow

MOST_RECENT = 20
PASSING = frozenset({"claims:"})  # tabs that are about a clause, not to be opened another day
PAUSE = 1500  # milliseconds without a change before the session is kept


def places_json(places: list[Place]) -> str:
    """Give places as they are stored."""
    return json.dumps([[list(place.refs), place.clause, place.revision, place.view] for place in places])


def places_of(stored: str) -> list[Place]:
    """Read places; whatever is wrong in them is left out."""
    try:
        value = json.loads(stored)
    except ValueError:
        return []
    places = []
    for entry in value if isinstance(value, list) else ():
        match entry:
            case [[*refs], str(clause), *rest] if refs and all(isinstance(ref, str) for ref in refs):
                view = rest[1] if len(rest) > 1 and isinstance(rest[1], str) else ""
                places.append(Place(tuple(refs), clause, rest[:1] == [True], view))
    return places


def keep(window: MainWindow) -> None:
    """Put the session into the settings."""
    session = window.services.settings.session
    session["geometry"] = bytes(window.saveGeometry().toBase64().data()).decode()
    session["splitter"] = bytes(window.splitter.saveState().toBase64().data()).decode()
    places = window.desk.tabs.places()
    here = window.desk.tabs.place_of(window.desk.pane)
    kept = [place for place in places if place.refs[0] not in PASSING]
    session["places"] = places_json(kept)
    session["front"] = str(kept.index(here)) if here in kept else ""
    session["side"] = "1" if window.actions_["sidebar"].isChecked() else "0"
    session["sort"] = window.library.sorted_by


class Keeper(QObject):
    """Keeps the session a moment after it changes, so that a computer that fails takes little with it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.pause.timeout.connect(self._keep)
        window.desk.tabs.changed.connect(self.pause.start)
        window.desk.clause_reached.connect(lambda *_: self.pause.start())
        window.closing.connect(self.pause.stop)

    def _keep(self) -> None:
        if self._window.desk.tabs.settled:
            keep(self._window)
            # What cannot be written now is told when the window is closed.
            with suppress(ClausewiseError):
                self._window.services.save_settings()


def restore_geometry(window: MainWindow) -> None:
    """Give the window its place and size back, before it is shown."""
    stored = window.services.settings.session.get("geometry", "")
    window.restoreGeometry(QByteArray.fromBase64(stored.encode()))


def restore_panes(window: MainWindow) -> None:
    """Give the panes their sizes back."""
    session = window.services.settings.session
    if session.get("splitter"):
        window.splitter.restoreState(QByteArray.fromBase64(session["splitter"].encode()))
    window.actions_["sidebar"].setChecked(session.get("side", "1") != "0")
    window.library.sort_by(session.get("sort", "date"))


def is_there(window: MainWindow, ref: str) -> bool:
    """Whether what a tab showed is still to be had."""
    base = ref.partition("@")[0]
    return base in window.services.bundled or base in window.services.library


def restore_places(window: MainWindow) -> None:
    """Open the tabs of the last session that are still there, in their order, and the one that was in front."""
    session = window.services.settings.session
    places = [place for place in places_of(session.get("places", "")) if place.refs[0] not in PASSING]
    known = [p for p in places if all(is_there(window, r) for r in p.refs if not r.endswith(":"))]
    front = session.get("front", "")
    index = int(front) if front.isdigit() and int(front) < len(places) else -1
    window.desk.tabs.expect([place.refs for place in known], places[index].refs if index >= 0 else ())
    for place in known:
        window.desk.visit(place, remember=False)


def remember(recent: list[str], ref: str) -> None:
    """Put an instrument at the top of those opened last."""
    if ref in recent:
        recent.remove(ref)
    recent.insert(0, ref)
    del recent[MOST_RECENT:]
