"""Comparisons of invented treaties, shown in a real window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont

from clausewise.comparing.compare import compare
from clausewise.model.progress import finish
from clausewise.model.provision import Findings, Force, Provision, ProvisionType
from clausewise.segmenting.intake import take_in_text
from clausewise.settings import Settings
from clausewise.ui.look.icons import Icons
from clausewise.ui.look.theme import Appearance, load_fonts
from clausewise.ui.panes.comparison import ComparisonPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from clausewise.model.comparison import Comparison
    from clausewise.model.instrument import Instrument

RESOURCES = Path(__file__).resolve().parents[4] / "resources"

HARBOUR = """Harbour Pact

Article 1
Peace
The Parties shall keep the harbours of the lake open to the boats of each other in every season.

Article 2
Guarantee
1. The Guarantors shall defend the Republic of Lakeland if its harbours are attacked.
2. The Guarantors shall consult within three days after such an attack.

Article 3
Neutrality
Lakeland remains neutral and shall not join any league of shores.

Article 4
Fees
Fees for mooring are set every spring by the assembly of pilots, and are the same for all boats.

Article 5
Entry into force
This Pact enters into force when both Parties have ratified it.
"""
LANTERN = """Lantern Pact

Article 1
Peace
The Parties shall keep the harbours of the lake open to the boats of each other in every season.

Article 2
Fees
Fees for mooring are set every spring by the assembly of pilots, and are the same for all boats.

Article 3
Guarantee
1. The Guarantors may defend the Republic of Lakeland if its harbours are attacked.
2. The Guarantors shall consult within three days after such an attack.

Article 4
Lanterns
Every harbour keeps a lantern burning from dusk until dawn, and pays for its oil.

Article 5
Entry into force
This Pact enters into force when both Parties have ratified it.
"""


def instrument(text: str, name: str) -> Instrument:
    """Read a text."""
    return take_in_text(text, name)


def found(instrument: Instrument, words: str, kind: ProvisionType) -> dict[str, tuple[Provision, ...]]:
    """Recognise words by hand."""
    for leaf in instrument.leaves:
        at = instrument.text_of(leaf).find(words)
        if at >= 0:
            return {leaf.id: (Provision(kind, at, at + len(words), "hand", Force.SHALL),)}
    return {}


def findings_of(instrument: Instrument) -> Findings:
    """Recognise a guarantee and a neutrality by hand."""
    guarantee = found(instrument, "defend the Republic of Lakeland", ProvisionType.GUARANTEE)
    neutrality = found(instrument, "remains neutral", ProvisionType.NEUTRALITY)
    return Findings(guarantee | neutrality)


@pytest.fixture(scope="session")
def harbour() -> Instrument:
    return instrument(HARBOUR, "harbour")


@pytest.fixture(scope="session")
def lantern() -> Instrument:
    return instrument(LANTERN, "lantern")


@pytest.fixture(scope="session")
def rivals(harbour: Instrument, lantern: Instrument) -> Comparison:
    return finish(compare((harbour, lantern)))


@pytest.fixture(scope="session")
def revision(harbour: Instrument, lantern: Instrument) -> Comparison:
    return finish(compare((harbour, lantern), revision=True))


@pytest.fixture(scope="session")
def three(harbour: Instrument, lantern: Instrument) -> Comparison:
    third = instrument(HARBOUR.replace("Harbour Pact", "Haven Pact").replace("three days", "nine days"), "haven")
    return finish(compare((harbour, lantern, third)))


def long_text(name: str, verb: str) -> str:
    """A text of a hundred and twenty articles."""
    body = "\n\n".join(
        f"Article {n}\n\n"
        + f"The keepers of pier {n} {verb} hold the gate open for travellers from the hills. " * (1 + n * 7 % 9)
        for n in range(1, 121)
    )
    return f"{name}\n\n{body}\n"


@pytest.fixture(scope="session")
def long_one() -> Comparison:
    return finish(compare([take_in_text(long_text(n, v), n) for n, v in (("North", "shall"), ("South", "may"))]))


@pytest.fixture
def appearance(qapp: QApplication) -> Appearance:
    load_fonts(RESOURCES / "fonts")
    qapp.setFont(QFont("Inter", 10))
    appearance = Appearance(RESOURCES, Settings(theme="light"))
    appearance.apply()
    return appearance


@pytest.fixture
def icons(appearance: Appearance) -> Icons:
    return Icons(RESOURCES / "icons", appearance.theme)


@pytest.fixture
def show(qtbot: QtBot, appearance: Appearance, icons: Icons) -> Callable[..., ComparisonPane]:
    """Show a comparison in a window of its own."""

    def show(comparison: Comparison, width: int = 1100, height: int = 420) -> ComparisonPane:
        pane = ComparisonPane(appearance, icons)
        qtbot.addWidget(pane)
        pane.resize(width, height)
        pane.show_comparison(comparison, [findings_of(i) for i in comparison.instruments])
        pane.show()
        qtbot.waitExposed(pane)
        pane.activateWindow()
        qtbot.waitUntil(pane.isActiveWindow)
        pane.view.setFocus()
        qtbot.waitUntil(lambda: all(pane.view.stack.exact))
        return pane

    return show
