"""Annexes and protocols: their headings told from sentences that begin with their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.model.instrument import Instrument

AROUND = "Treaty on the Two Lakes\n\nArticle 1\n\nThe lakes are shared.\n\n{}\n\nArticle 2\n\nThe ports are free."


@pytest.mark.parametrize(
    "sentence",
    [
        "Protocol No 1 lays down the rules for the boats.",
        "Protocol No 2 to this Treaty shall apply to the islands.",
        "Protocol 2 on the islands forms an integral part of this Treaty.",
        "Annex II sets out the ports.",
        "Annex II to this Treaty shall apply to the ports that the Council has opened and that the Parties have named",
        "Le protocole n° 1 fixe les règles.",
        "Anlage 2 zu diesem Vertrag nennt die Häfen.",
        "Bijlage II bij dit Verdrag bevat de lijst van de havens.",
        "Anexo II al presente Tratado contiene la lista.",
        "Додаток 2 до цього Договору містить перелік портів.",
        "Приложение 2 к настоящему Договору содержит перечень портов.",
    ],
)
def test_a_sentence_about_an_annex_is_text_of_its_article(
    instrument_of: Callable[[str], Instrument], sentence: str
) -> None:
    instrument = instrument_of(AROUND.format(sentence))
    assert not [clause for clause in instrument.clauses if clause.kind == "annex"]
    assert sentence.rsplit(maxsplit=1)[-1] in instrument.text_of("art_1")


@pytest.mark.parametrize(
    "heading", ["Protocol No 1 on the boats", "Annex II to this Treaty", "Annex II: Ports", "Anlage 2 zu Artikel 1"]
)
def test_the_heading_of_an_annex_opens_it(instrument_of: Callable[[str], Instrument], heading: str) -> None:
    instrument = instrument_of(AROUND.format("They stay free.") + f"\n\n{heading}\n\nArticle 1\n\nBoats are free.")
    (annex,) = (clause for clause in instrument.clauses if clause.kind == "annex")
    assert [child.number for child in instrument.children[annex.id] if child.kind == "article"] == ["1"]


def test_articles_below_a_protocol_whose_title_has_a_line_of_its_own(
    instrument_of: Callable[[str], Instrument],
) -> None:
    instrument = instrument_of(
        AROUND.format("They stay free.") + "\n\nProtocol No 1\n\non the boats\n\nArticle 1\n\nBoats."
    )
    assert "annex_1__art_1" in {clause.id for clause in instrument.clauses}
