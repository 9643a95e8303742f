"""Reading an own document again: in another encoding, or with its tracked changes read in another way."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from clausewise.model.errors import UnreadableDocument
from clausewise.ui.dialogs import small_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.entry import Entry
    from clausewise.model.instrument import Instrument
    from clausewise.model.progress import Steps
    from clausewise.reading.options import ReadOptions
    from clausewise.segmenting.intake import Taken
    from clausewise.services import Services
    from clausewise.ui.window.main_window import MainWindow

ENCODINGS = (
    *("utf-8", "utf-16-le", "utf-16-be", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1257"),
    *("iso8859-1", "iso8859-2", "iso8859-5", "iso8859-15", "koi8-r", "koi8-u", "cp866", "mac-cyrillic"),
)
WITH_ENCODING = ("txt", "md", "html")
WITH_CHANGES = ("docx", "odt", "rtf")
WAYS = {"as before them": "original", "with both texts": "both"}


def read_one(path: Path, options: ReadOptions | None = None) -> Steps[Taken]:
    """Read one file in a limited worker; closing the steps stops it at once."""
    from clausewise.segmenting.intake import Taken, take_in_attended

    last: Taken | None = None
    with closing(take_in_attended([path], options)) as reading:
        for taken in reading:
            last = taken or last
            yield 0, 0
    return last or Taken(path, error=UnreadableDocument(path.name, "it could not be read"))


def read_again(services: Services, ref: str, options: ReadOptions) -> Steps[Entry]:
    """Read the kept original of an own document again. Raises ``ClausewiseError``; then nothing has changed."""
    entry, original = services.library.entry(ref), services.library.original(ref)
    cache = services.paths.cache
    cache.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=cache) as folder:
        # Under its own name: a reading remembers what its file was called.
        path = Path(folder) / (PurePath(entry.source.replace("\\", "/")).name[-80:].lstrip(".") or ref)
        path.write_bytes(original)
        taken = yield from read_one(path, options)
    if taken.instrument is None:
        reason = taken.error.reason if taken.error is not None else "it could not be read"
        raise UnreadableDocument(entry.source or ref, reason)
    return services.reread(ref, taken.instrument)


class ReadAgain(QWidget):
    """How the document was read, and how it may be read instead. ``asked`` carries ``ReadOptions``."""

    asked = Signal(object)

    def __init__(self, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        self.encoding = QComboBox()
        self.tracked = QComboBox()
        if instrument.format in WITH_ENCODING:
            encodings = [("", self.tr("as guessed")), *_encodings(instrument.encoding)]
            self._offer(line, self.tr("Encoding"), self.encoding, encodings)
            self.encoding.setCurrentIndex(max(0, self.encoding.findData(instrument.encoding)))
        else:
            ways = (
                ("accepted", self.tr("accepted")),
                ("original", self.tr("as before the changes")),
                ("both", self.tr("both texts")),
            )
            self._offer(line, self.tr("Tracked changes"), self.tracked, ways)
            said = next((n.message for n in instrument.notices if n.code == "tracked-changes"), "")
            present = next((way for words, way in WAYS.items() if words in said), "accepted")
            self.tracked.setCurrentIndex(self.tracked.findData(present))
        self.button = small_button(self.tr("Read again"))
        self.button.clicked.connect(self._ask)
        line.addWidget(self.button)
        line.addStretch(1)

    @staticmethod
    def fits(instrument: Instrument) -> bool:
        """Whether there is anything to choose about reading this document."""
        return instrument.format in (*WITH_ENCODING, *WITH_CHANGES)

    def _offer(self, line: QHBoxLayout, name: str, box: QComboBox, values: Sequence[tuple[str, str]]) -> None:
        for value, words in values:
            box.addItem(words, value)
        box.setAccessibleName(name)
        label = QLabel(name)
        label.setBuddy(box)
        line.addWidget(label)
        line.addWidget(box)

    def _ask(self) -> None:
        from clausewise.reading.options import ReadOptions

        tracked = self.tracked.currentData() or "accepted"
        self.asked.emit(ReadOptions(encoding=self.encoding.currentData() or "", tracked=tracked))


def _encodings(present: str) -> list[tuple[str, str]]:
    """Give the encodings to choose from, with the one that was used, each as people write it."""
    from clausewise.reading.encodings import shown

    return [(name, shown(name)) for name in dict.fromkeys((*ENCODINGS, present)) if name]


class Rereading(QObject):
    """Reads again what the reader asks for, beside the window, and shows it anew where it is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def start(self, ref: str, options: ReadOptions) -> None:
        """Read an own document again; a failure is said, and changes nothing."""
        services = self._window.services
        self._window.jobs.start(
            self.tr("Reading the document again…"), lambda: read_again(services, ref, options), self._show
        )

    def _show(self, entry: Entry) -> None:
        desk = self._window.desk
        places = desk.tabs.places()
        shown = [place for place in places if entry.id in place.refs]
        revised = [desk.is_revision(desk.tabs.find(place.refs)) for place in shown]
        front = desk.tabs.place_of(desk.pane)
        desk.tabs.forget(entry.id)
        del desk.tabs.closed[len(desk.tabs.closed) - len(shown) :]
        # They are opened side by side, and come in whatever order.
        desk.tabs.expect([place.refs for place in places], front.refs if front is not None else ())
        for place, revision in zip(shown, revised, strict=True):
            if revision:
                desk.compare(place.refs, revision=True, visit=False)
            else:
                desk.visit(place, remember=False)
        self._window.shelf.refresh()
        self._window.messages.tell(self.tr("The document was read again."))
