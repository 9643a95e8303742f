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


def test_french_titles_behind_a_stop_and_a_dash(instrument_of: Callable[[str], Instrument]) -> None:
    instrument = instrument_of(
        """
        Convention sur la pêche

        SOMMAIRE

        Titre premier. – Principes ....... 1
        Chapitre Ier. – Objet ............ 2
        Art. 1er. – Objet ................ 2
        Art. 2. – Lacs ................... 3

        Les Parties,

        Considérant ce qui suit :

        (1) La pêche est utile.

        (2) Les poissons sont rares.

        Ont décidé ce qui suit :

        TITRE PREMIER. – PRINCIPES

        CHAPITRE Ier. – OBJET

        Art. 1er. – Objet.

        La pêche est libre.

        Art. 2. – Lacs.

        Les lacs sont communs.
        """
    )
    found = {clause.id: (clause.number, clause.heading) for clause in instrument.clauses}
    assert found["title_1"] == ("1", "PRINCIPES")
    assert found["chp_i"] == ("i", "OBJET")
    assert found["art_1"] == ("1", "Objet")
    assert found["art_2"] == ("2", "Lacs")
    assert [name for name in found if "recital" in name] == ["preamble__recital_1", "preamble__recital_2"]
    assert "Considérant" in instrument.text_of("preamble__intro")


def test_a_preamble_listed_in_the_contents_is_not_the_preamble(instrument_of: Callable[[str], Instrument]) -> None:
    instrument = instrument_of(
        """
        Abkommen über die Seen

        Inhalt

        Präambel
        Artikel 1 Gegenstand
        Artikel 2 Fischerei
        Artikel 3 Schluss

        Präambel

        Die Vertragsstaaten,

        eingedenk ihrer Geschichte,

        haben Folgendes vereinbart:

        Artikel 1 Gegenstand

        Dieses Abkommen regelt den Fang.

        Artikel 2 Fischerei

        Gefischt wird am Tage.

        Artikel 3 Schluss

        Es gilt.
        """
    )
    (preamble,) = (clause for clause in instrument.clauses if clause.kind == "preamble")
    words = " ".join(instrument.text_of(preamble).split())
    assert words == "Präambel Die Vertragsstaaten, eingedenk ihrer Geschichte, haben Folgendes vereinbart:"


def test_a_dutch_heading_that_ends_in_a_verb(instrument_of: Callable[[str], Instrument]) -> None:
    instrument = instrument_of(
        "Verdrag over meren\n\nArtikel 1\n\nMeren waarop het Verdrag van toepassing is\n\n"
        "1. De meren zijn vrij.\n\n2. De havens ook."
    )
    assert instrument.by_id["art_1"].heading == "Meren waarop het Verdrag van toepassing is"
    assert [clause.id for clause in instrument.clauses][-2:] == ["art_1__para_1", "art_1__para_2"]
