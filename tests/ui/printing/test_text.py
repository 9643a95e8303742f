"""One text on paper: its clauses, what they provide in the margin, and its preview."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from clausewise.model.progress import finish
from clausewise.model.provision import Findings, Force, Provision, ProvisionType
from clausewise.segmenting.intake import take_in_text
from clausewise.settings import Settings
from clausewise.sheet.options import SheetOptions
from clausewise.ui.look.icons import Icons
from clausewise.ui.look.theme import Appearance
from clausewise.ui.page.spans import Span
from clausewise.ui.printing import TextPreview
from clausewise.ui.printing.pages import set_page
from clausewise.ui.printing.text import Text, laying_text, text_bands

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from clausewise.model.instrument import Instrument
    from clausewise.ui.printing.bands import Band

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
PACT = """Pact of the Wells

Article 1
Openness

1. Every well shall be open to all travellers.
(a) by day;
(b) by night.
2. No toll shall be taken.

Article 2
Keeping

The elders keep the ropes.
"""
WIDE = 4300.0


def instrument() -> Instrument:
    return take_in_text(PACT, "pact")


def findings() -> Findings:
    promise = Provision(ProvisionType.GUARANTEE, 0, 5, "a rule", Force.SHALL)
    return Findings({"art_1__para_2": (promise,)})


def said(band: Band) -> list[str]:
    """The words of each lane."""
    return [" ".join(dict.fromkeys(line.broken.layout.text() for line in lane.lines)) for lane in band.lanes]


def test_every_paragraph_is_there_once_and_the_title_stands_above_alone(qapp: object) -> None:
    bands = list(text_bands(Text(instrument(), findings()), WIDE))
    told = [said(band)[0] for band in bands]
    assert told[0] == "Pact of the Wells"
    assert told[2:] == [
        "Article 1",
        "Openness",
        "1. Every well shall be open to all travellers.",
        "(a) by day;",
        "(b) by night.",
        "2. No toll shall be taken.",
        "Article 2",
        "Keeping",
        "The elders keep the ropes.",
    ]
    assert [told[n] for n, band in enumerate(bands) if n > 1 and band.stays] == [
        "Article 1",
        "Openness",
        "Article 2",
        "Keeping",
    ]


def test_items_are_indented_and_provisions_stand_in_the_margin(qapp: object) -> None:
    text = Text(instrument(), findings())
    by_words = {said(band)[0]: band for band in text_bands(text, WIDE)}
    assert by_words["(a) by day;"].lanes[0].x > by_words["2. No toll shall be taken."].lanes[0].x > 0
    assert said(by_words["2. No toll shall be taken."])[1] == "Guarantee"
    assert len(by_words["(a) by day;"].lanes) == 1
    bare = list(text_bands(Text(instrument(), findings(), names=False), WIDE))
    assert all(len(band.lanes) == 1 for band in bare)
    assert bare[0].lanes[0].x == 0


def test_own_notes_stand_in_the_margin_and_what_they_mark_is_tinted(qapp: object) -> None:
    one = instrument()
    toll, day = one.text.index("toll"), one.by_id["art_1__para_1__list_1__point_a"]
    own = (
        (Span(toll, toll + 4, "note"), "ask <b>why</b>"),
        (Span(day.start, day.end, "note"), "the whole clause"),
        (Span(toll - 3, toll - 1, "highlight"), ""),
    )
    by_words = {said(band)[0]: band for band in text_bands(Text(one, findings(), own=own), WIDE)}
    assert said(by_words["2. No toll shall be taken."])[1] == "Guarantee Note: ask <b>why</b>"
    assert said(by_words["(a) by day;"])[1] == "Note: the whole clause"
    assert len(by_words["(b) by night."].lanes) == 1
    tints = by_words["2. No toll shall be taken."].lanes[0].lines[0].broken.tints
    assert len(tints) == 2
    alone = list(text_bands(Text(one, Findings(), names=False, own=own[:1]), WIDE))
    assert alone[0].lanes[0].x > 0


@pytest.fixture
def preview(qtbot: QtBot) -> TextPreview:
    said = "Every well shall be open to all travellers."
    text = "\n\n".join(f"Article {n}\n\n{said}" for n in range(1, 200))
    appearance = Appearance(RESOURCES, Settings(theme="dark"))
    long = take_in_text(f"Well Pact\n\n{text}", "a")
    made = TextPreview(long, Findings(), appearance, Icons(RESOURCES / "icons", appearance.theme))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.preview.pageCount() > 0)
    return made


def test_the_preview_of_a_text_turns_its_paper(preview: TextPreview, qtbot: QtBot) -> None:
    upright = preview.preview.pageCount()
    assert upright > 3
    assert not preview.options.landscape
    preview.way.setFocus()
    qtbot.keyClick(preview.way, Qt.Key.Key_Home)
    assert preview.options.landscape
    qtbot.waitUntil(lambda: preview.preview.pageCount() > upright)


def test_a_text_is_printed_whole(preview: TextPreview, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "text.pdf"
    preview.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    preview.printer.setOutputFileName(str(path))
    with qtbot.waitSignal(preview.printed):
        preview.print_pages()
    assert path.stat().st_size > 5000


def test_laying_goes_by_small_steps(qapp: object) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_page(printer, SheetOptions(landscape=False))
    one = instrument()
    assert sum(1 for _ in laying_text(Text(one, findings()), printer)) >= len(one.leaves)
    assert len(finish(laying_text(Text(one, findings()), printer)).pages) == 1
