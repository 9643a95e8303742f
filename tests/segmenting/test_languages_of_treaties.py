"""Treaty-like texts in other languages: their lists, references, contents, recitals, annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.model.instrument import Instrument


def ids(instrument: Instrument) -> list[str]:
    return [clause.id for clause in instrument.clauses]


@pytest.mark.parametrize(
    "letters", ["абвгґдеєжзиіїй", "абвгдеєжзиії", "абвгдежзиклмн"], ids=["uk", "uk without ґ", "ru"]
)
def test_cyrillic_letters_count_one_list(instrument_of: Callable[[str], Instrument], letters: str) -> None:
    items = "\n\n".join(f"{letter}) міст {letter};" for letter in letters)
    instrument = instrument_of(
        f"Договір про мости\n\nСтаття 1\n\nДо переліку входять:\n\n{items}\n\nСтаття 2\n\nКінець."
    )
    assert [i for i in ids(instrument) if "list" in i] == [f"art_1__list_1__point_{letter}" for letter in letters]


def test_a_ukrainian_sentence_about_an_article_is_text(instrument_of: Callable[[str], Instrument]) -> None:
    instrument = instrument_of(
        """
        Договір про мости

        Стаття 1

        Мости спільні.

        Стаття 2

        Порти відкриті.

        Стаття 3 цього Договору не застосовується до портів.
        """
    )
    assert ids(instrument) == ["front", "art_1", "art_2"]


def test_spanish_ordinals_are_numbers(instrument_of: Callable[[str], Instrument]) -> None:
    instrument = instrument_of(
        """
        Tratado sobre los puentes

        Artículo 1.º

        Los puentes son libres.

        Artículo 2.º Barcos

        1. Los barcos podrán parar:

        1.ª por la noche;

        2.ª en invierno.

        2. Son libres.

        Artículo 2.º bis

        Los remos son libres.
        """
    )
    found = {clause.id: (clause.label, clause.number, clause.heading) for clause in instrument.clauses}
    assert found["art_1"] == ("Artículo 1.º", "1", None)
    assert found["art_2"] == ("Artículo 2.º", "2", "Barcos")
    assert found["art_2bis"] == ("Artículo 2.º bis", "2bis", None)
    assert found["art_2__para_1__list_1__point_2"][0] == "2.ª"
    assert "art_2__para_2" in found


def test_german_paragraph_signs(instrument_of: Callable[[str], Instrument]) -> None:
    instrument = instrument_of(
        """
        Vertrag über die Brücken

        Inhaltsübersicht

        § 1 Begriffe
        § 2 Brücken
        § 3 Fähren

        Die Vertragsparteien,

        in der Erwägung, dass Brücken verbinden,

        in Anerkennung ihrer Pflichten,

        haben Folgendes vereinbart:

        § 1 Begriffe

        (1) Brücken sind Bauwerke.

        § 2 Brücken

        (1) Die Parteien bauen Brücken. Nach
        § 3 Abs. 2 kann die Frist verlängert werden.

        (2) § 1 Abs. 1 gilt entsprechend.

        § 3 Abs. 2 Satz 1 gilt auch für Boote.

        § 2a Stege

        Stege sind frei.

        § 3 Fähren

        (1) Fähren fahren.

        (2) Sie kosten nichts.

        Anlage 1 (zu § 2 Abs. 1)

        1. Nordbrücke

        2. Südbrücke
        """
    )
    assert ids(instrument) == [
        "front", "preamble", "preamble__intro", "preamble__recital_1", "preamble__recital_2", "preamble__wrapup",
        "art_1", "art_1__intro", "art_1__para_1",
        "art_2", "art_2__intro", "art_2__para_1", "art_2__para_2",
        "art_2a",
        "art_3", "art_3__intro", "art_3__para_1", "art_3__para_2",
        "annex_1", "annex_1__intro", "annex_1__para_1", "annex_1__para_2",
    ]  # fmt: skip


def test_french_paragraph_signs_keep_their_ordinal(instrument_of: Callable[[str], Instrument]) -> None:
    instrument = instrument_of("Accord\n\nArticle premier\n\n§ 1er. Les ponts sont libres.\n\n§ 2. Les bacs aussi.")
    assert [clause.label for clause in instrument.clauses if clause.kind == "paragraph"] == ["§ 1er.", "§ 2."]


@pytest.mark.parametrize(
    ("speaker", "recitals", "agreed", "article"),
    [
        ("The Parties,", ["Recalling their pact,", "Considering peace,", "Recognising trade,", "Mindful of law,"],
         "Have agreed as follows:", "Article"),
        ("Les Parties,", ["Accueillant la paix,", "Guidées par elle,", "S'inspirant du droit,"],
         "Sont convenues de ce qui suit :", "Article"),
        ("Las Partes,", ["Deseosas de paz,", "Guiadas por ella,", "Vistas sus leyes,"], "Han convenido:", "Artículo"),
        ("Die Parteien,", ["davon überzeugt, dass es gilt,", "unter Hinweis auf das Recht,", "mit dem Ziel der Ruhe,"],
         "sind wie folgt übereingekommen:", "Artikel"),
        ("Стороны,", ["вновь подтверждая дружбу,", "основываясь на праве,", "памятуя о мире,"],
         "согласились о нижеследующем:", "Статья"),
        ("Сторони,", ["вважаючи мир благом,", "спираючись на право,", "посилаючись на угоду,"],
         "домовились про таке:", "Стаття"),
    ],
)  # fmt: skip
def test_each_recital_is_a_clause(
    instrument_of: Callable[[str], Instrument], speaker: str, recitals: list[str], agreed: str, article: str
) -> None:
    title = "Pact of Two Lakes"
    instrument = instrument_of("\n\n".join([title, speaker, *recitals, agreed, f"{article} 1", "All is said."]))
    found = [instrument.text_of(clause).strip() for clause in instrument.clauses if clause.kind == "recital"]
    assert found == recitals
    assert instrument.text_of("preamble__wrapup").strip() == agreed
