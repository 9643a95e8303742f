"""The session: window, panes and open tabs, kept in the settings and restored at the next start."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from clausewise.ui.history import Place

if TYPE_CHECKING:
    from clausewise.ui.main_window import MainWindow

MOST_RECENT = 20


def places_json(places: list[Place]) -> str:
    """Give places as they are stored."""
    return json.dumps([[list(place.refs), place.clause, place.revision] for place in places])


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
                places.append(Place(tuple(refs), clause, rest == [True]))
    return places


def keep(window: MainWindow) -> None:
    """Put the session into the settings."""
    session = window.services.settings.session
    session["geometry"] = bytes(window.saveGeometry().toBase64().data()).decode()
    session["splitter"] = bytes(window.splitter.saveState().toBase64().data()).decode()
    session["places"] = places_json(window.desk.tabs.places())
    session["front"] = str(window.desk.tabs.widget.currentIndex())
    session["side"] = "1" if window.actions_["sidebar"].isChecked() else "0"
    session["sort"] = window.library.sorted_by


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
    return ref in window.services.bundled or ref in window.services.library


def restore_places(window: MainWindow) -> None:
    """Open the tabs of the last session that are still there; the one in front last."""
    session = window.services.settings.session
    places = [place for place in places_of(session.get("places", "")) if not place.refs[0].endswith(":")]
    known = [p for p in places if all(is_there(window, r) for r in p.refs)]
    front = session.get("front", "")
    index = int(front) if front.isdigit() and int(front) < len(known) else -1
    order = [place for number, place in enumerate(known) if number != index]
    for place in (*order, *(known[index : index + 1] if index >= 0 else ())):
        window.desk.visit(place, remember=False)


def remember(recent: list[str], ref: str) -> None:
    """Put an instrument at the top of those opened last."""
    if ref in recent:
        recent.remove(ref)
    recent.insert(0, ref)
    del recent[MOST_RECENT:]
