"""Claims of the coverage: a card a claim, filtered by verdict, leading to the clauses it speaks of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from clausewise.library.coverage import Mention
from clausewise.model.head import Claim, ClauseRef, Verdict
from clausewise.settings import Settings
from clausewise.ui.look.theme import Appearance
from clausewise.ui.page.verdicts import verdict_sign
from clausewise.ui.panes.claims import ClaimsPane
from clausewise.ui.panes.quote_link import QuoteLink

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


def mention(n: int, verdict: Verdict, *targets: ClauseRef) -> Mention:
    return Mention(
        "pier-news", Claim(f"para_{n}", "The harbour master", verdict, f"Reason {n}.", targets), f"Claim {n}."
    )


MENTIONS = (
    mention(1, Verdict.SUPPORTED, ClauseRef("pier-pact", "art_1"), ClauseRef("pier-pact")),
    mention(2, Verdict.CONTRADICTED, ClauseRef("pier-pact", "art_2")),
    mention(3, Verdict.SUPPORTED),
)


def told(target: ClauseRef) -> tuple[str, str]:
    return f"Pier Pact {target.clause}", "No <b>ship</b> sails."


@pytest.fixture
def pane(qtbot: QtBot) -> ClaimsPane:
    pane = ClaimsPane(Appearance(RESOURCES, Settings(theme="light")))
    qtbot.addWidget(pane)
    pane.resize(640, 700)
    pane.show_claims("News of the pier", MENTIONS)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def cards(pane: ClaimsPane) -> list[str]:
    return [next(link.text() for link in card.findChildren(QuoteLink)) for card in pane.cards]


def test_every_claim_has_its_card_in_order(pane: ClaimsPane) -> None:
    assert cards(pane) == ["Claim 1.", "Claim 2.", "Claim 3."]
    words = [label.text() for label in pane.area.widget().findChildren(QLabel)]
    assert words.count("Supported") == 2
    assert words.count("Contradicted") == 1
    assert {"Reason 1.", "The harbour master"} <= set(words)


def test_verdicts_are_counted_and_filter(pane: ClaimsPane, qtbot: QtBot) -> None:
    assert pane.verdicts[Verdict.SUPPORTED].text().strip() == "Supported  2"
    assert not pane.verdicts[Verdict.PARTLY].isVisible()
    qtbot.mouseClick(pane.verdicts[Verdict.SUPPORTED], Qt.MouseButton.LeftButton)
    assert cards(pane) == ["Claim 2."]
    qtbot.mouseClick(pane.verdicts[Verdict.CONTRADICTED], Qt.MouseButton.LeftButton)
    assert cards(pane) == []


def test_a_target_leads_to_its_clause(pane: ClaimsPane, qtbot: QtBot) -> None:
    link = pane.findChild(QuoteLink, "target-pier-pact-art_2")
    with qtbot.waitSignal(pane.target_chosen) as chosen:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert chosen.args == ["pier-pact", "art_2"]


def test_the_claim_leads_to_the_article(pane: ClaimsPane, qtbot: QtBot) -> None:
    link = next(one for one in pane.findChildren(QuoteLink) if one.text() == "Claim 2.")
    with qtbot.waitSignal(pane.claim_chosen) as chosen:
        link.setFocus()
        qtbot.keyClick(link, Qt.Key.Key_Return)
    assert chosen.args == ["pier-news", "para_2"]


def test_about_a_clause_each_card_names_its_article(pane: ClaimsPane) -> None:
    pane.show_claims(
        "Article 2",
        MENTIONS[1:2],
        lambda ref: (f"Pier Pact {ref.clause}", "No <b>ship</b> sails."),
        lambda ref: ref.title(),
    )
    words = [label.text() for label in pane.area.widget().findChildren(QLabel)]
    assert "The harbour master · Pier-News" in words
    assert {"Pier Pact art_2", "No <b>ship</b> sails."} <= set(words)


def test_the_marks_of_the_evidence_are_explained(pane: ClaimsPane) -> None:
    assert pane.key.isVisible()
    assert "[R] read in a copy" in pane.key.text()


def test_claims_shown_are_copied_with_verdict_and_clause(pane: ClaimsPane, qtbot: QtBot) -> None:
    pane.show_claims("News", MENTIONS, told)
    qtbot.mouseClick(pane.verdicts[Verdict.SUPPORTED], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pane.copied):
        qtbot.mouseClick(pane.copy_button, Qt.MouseButton.LeftButton)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == (
        "Contradicted (The harbour master): Claim 2.\nReason 2.\n→ Pier Pact art_2: No <b>ship</b> sails.\n"
    )
    assert "&lt;b&gt;ship" in mime.html()
    qtbot.mouseClick(pane.verdicts[Verdict.CONTRADICTED], Qt.MouseButton.LeftButton)
    assert not pane.copy_button.isEnabled()


def test_no_claim_is_said(pane: ClaimsPane) -> None:
    pane.show_claims("Article 9", ())
    words = [label.text() for label in pane.area.widget().findChildren(QLabel)]
    assert words == ["No claim of the coverage speaks of this."]


def test_verdicts_differ_in_shape(pane: ClaimsPane) -> None:
    from PySide6.QtGui import QImage

    class Grey:
        def __getitem__(self, name: str) -> object:
            from PySide6.QtGui import QColor

            return QColor("black")

    images = [verdict_sign(v, Grey()).toImage().convertToFormat(QImage.Format.Format_ARGB32) for v in Verdict]  # type: ignore[arg-type]
    assert all(a != b for n, a in enumerate(images) for b in images[n + 1 :])
