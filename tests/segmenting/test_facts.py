"""Facts that a text states, each with the words it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clausewise.segmenting.dates import dates_in
from clausewise.segmenting.kinds import kind_of
from clausewise.segmenting.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.model.instrument import Instrument

TREATY = """
TREATY ON RIVERS

between the Republic of Freedonia and the Kingdom of Ruritania

The Republic of Freedonia and the Kingdom of Ruritania,

Have agreed as follows:

Article 1
The rivers are free.

Article 2
Instruments of ratification shall be deposited with the Government of the Kingdom of Ruritania.

Done at Strelsau, this 7th day of September, 1977, in duplicate.
"""


def test_the_facts_of_a_treaty(instrument_of: Callable[[str], Instrument]) -> None:
    instrument = instrument_of(TREATY)
    facts = [(fact.name, fact.value) for fact in instrument.facts]
    assert facts == [
        ("title", "TREATY ON RIVERS between the Republic of Freedonia and the Kingdom of Ruritania"),
        ("kind", "treaty"),
        ("date", "1977-09-07"),
        ("place", "Strelsau"),
        ("party", "Republic of Freedonia"),
        ("party", "Kingdom of Ruritania"),
        ("language", "en"),
        ("depositary", "Government of the Kingdom of Ruritania"),
    ]
    words = {fact.name: instrument.text[fact.start : fact.end] for fact in instrument.facts}
    assert words["date"] == "7th day of September, 1977"
    assert words["place"] == "Strelsau"
    assert words["party"] == "Kingdom of Ruritania"
    assert words["language"] == ""
    assert (instrument.title, instrument.kind) == (facts[0][1], "treaty")


@pytest.mark.parametrize("heading", ["", "PREAMBLE", "Preamble:"])
def test_parties_of_the_preamble(instrument_of: Callable[[str], Instrument], heading: str) -> None:
    instrument = instrument_of(
        f"""
        Agreement on Fish

        {heading}

        The Government of Freedonia and the Government of Ruritania, wishing to fish,

        Article 1
        Fish are free.
        """
    )
    assert instrument.facts_named("party") == ("Freedonia", "Ruritania")


def test_a_title_that_is_broken_over_lines(instrument_of: Callable[[str], Instrument]) -> None:
    lines = "TREATY ON THE RIVERS OF\n\nFREEDONIA\n\nArticle 1\n\nThe rivers are free."
    assert instrument_of(lines).title == "TREATY ON THE RIVERS OF FREEDONIA"


def test_what_the_text_does_not_state_is_not_given(instrument_of: Callable[[str], Instrument]) -> None:
    instrument = instrument_of(
        "Article 1\n\nThe Parties shall keep the rivers clean and shall see to it that they are."
    )
    assert [fact.name for fact in instrument.facts] == ["language"]
    assert instrument.title == ""


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("done on 4 April 1949", "1949-04-04"),
        ("this fourth day of April, one thousand nine hundred and forty-nine", "1949-04-04"),
        ("on the twenty-first day of May nineteen hundred and seventy", "1970-05-21"),
        ("September 7th, 1977", "1977-09-07"),
        ("le 1er mai 1990", "1990-05-01"),
        ("am 12. September 1990", "1990-09-12"),
        ("de 4e april 1949", "1949-04-04"),
        ("el 5 de mayo de 1990", "1990-05-05"),
        ("5 декабря 1994 года", "1994-12-05"),
        ("5 грудня 1994 року", "1994-12-05"),
        ("2022-09-13", "2022-09-13"),
        ("on 31 February 1990", ""),
        ("Article 4 May 19", ""),
    ],
)
def test_a_date(words: str, iso: str) -> None:
    found = list(dates_in(words))
    assert [date for date, _, _ in found] == ([iso] if iso else [])
    assert all(0 <= start < end <= len(words) for _, start, end in found)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Treaty on Rivers", "treaty"),
        ("Draft Treaty on Rivers", "draft treaty"),
        ("Protocol to the Treaty on Rivers", "protocol"),
        ("Memorandum on Security Assurances in connection with the Treaty on Rivers", "memorandum"),
        ("Agreement on the Convention of Rivers", "agreement"),
        ("Joint Declaration of the River States", "declaration"),
        ("Constitution of Freedonia", "constitution"),
        ("Traité des rivières", "treaty"),
        ("Vertrag über Flüsse", "treaty"),
        ("Verdrag inzake rivieren", "treaty"),
        ("Договор о реках", "treaty"),
        ("Угода про річки", "agreement"),
        ("Framework for rivers", "framework"),
        ("Rivers and their fish", ""),
    ],
)
def test_the_kind_of_a_title(title: str, kind: str) -> None:
    assert kind_of(title) == kind


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Parties shall keep the rivers clean and shall not sell the fish that is in them.", "en"),
        ("Les Parties gardent les rivières propres et ne vendent pas les poissons qui sont dans celles-ci.", "fr"),
        ("Die Parteien halten die Flüsse sauber und verkaufen nicht die Fische, die in ihnen sind.", "de"),
        ("Las Partes mantendrán los ríos limpios y no venderán los peces que hay en ellos.", "es"),
        ("De Partijen houden de rivieren schoon en verkopen niet de vissen die daarin zijn.", "nl"),
        ("Стороны содержат реки в чистоте и не продают рыбу, которая в них живёт.", "ru"),
        ("Сторони утримують річки в чистоті і не продають рибу, яка в них живе.", "uk"),
        ("1234 5678", ""),
        ("", ""),
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert language_of(text) == language
