"""How long the window stands still while a long sheet is laid out and printed."""

from __future__ import annotations

import itertools
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from clausewise.comparing.compare import compare
from clausewise.model.progress import finish
from clausewise.model.provision import Anatomy, Findings
from clausewise.segmenting.intake import take_in_text
from clausewise.settings import Settings
from clausewise.sheet.options import SheetOptions
from clausewise.sheet.sheet import Sheet, build_sheet
from clausewise.ui.look.icons import Icons
from clausewise.ui.look.theme import Appearance
from clausewise.ui.printing import PrintPreview

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ARTICLES = 1500
WORDS = "the keepers of the lighthouse {verb} keep the lamp of pier {n} burning through every night of the year "


def text(verb: str) -> str:
    """A long treaty of the measure's own."""
    parts = (f"Article {n}\n\n{(WORDS.format(n=n, verb=verb) * 4).strip()}." for n in range(1, ARTICLES + 1))
    return "Lamp Treaty\n\n" + "\n\n".join(parts)


def main() -> None:
    """Print the figures."""
    app = QApplication([])
    comparison = finish(compare((take_in_text(text("shall"), "a"), take_in_text(text("may"), "b"))))
    appearance = Appearance(RESOURCES, Settings(theme="light"))

    def make(options: SheetOptions) -> Sheet:
        return build_sheet(comparison, [Findings()] * 2, [Anatomy(())] * 2, options)

    beats = [time.monotonic()]
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    timer.start(0)
    preview = PrintPreview(
        make, SheetOptions(landscape=False), appearance, Icons(RESOURCES / "icons", appearance.theme)
    )
    preview.show()
    begun = time.monotonic()
    while not preview.preview.pageCount():
        app.processEvents()
    told("laid out", preview.preview.pageCount(), begun, beats)
    with tempfile.TemporaryDirectory() as folder:
        preview.printer.setOutputFileName(str(Path(folder) / "sheet.pdf"))
        ended: list[bool] = []
        preview.printed.connect(lambda: ended.append(True))
        pages, begun = preview.preview.pageCount(), time.monotonic()
        beats[:] = [begun]
        preview.print_pages()
        while not ended:
            app.processEvents()
        told("printed", pages, begun, beats)


def told(what: str, pages: int, begun: float, beats: list[float]) -> None:
    """Print one line of figures."""
    stalls = sorted(b - a for a, b in itertools.pairwise(beats))
    whole, p99 = time.monotonic() - begun, stalls[int(len(stalls) * 0.99)]
    print(f"{what}: {pages} pages in {whole:.2f} s; stall p99 {p99 * 1000:.0f} ms, longest {stalls[-1] * 1000:.0f} ms")


if __name__ == "__main__":
    main()
