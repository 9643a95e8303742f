"""What instruments and clauses are called on paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from clausewise.library.short_names import short_name
from clausewise.model.errors import NotFound
from clausewise.model.instrument import Fact, Instrument
from clausewise.segmenting.intake import take_in_text
from clausewise.sheet.places import (
    HEAD,
    clause_named,
    clause_range,
    column_heads,
    file_stem,
    in_words,
    outside,
    place,
    ranges,
    sheet_title,
    short_title,
    shorten,
)
from tests.sheet.writers.test_xml import RICH

if TYPE_CHECKING:
    from collections.abc import Mapping


@pytest.fixture(scope="module")
def instrument() -> Instrument:
    return take_in_text(RICH, "rich.txt")


@pytest.mark.parametrize(
    ("clause", "where"),
    [
        ("art_1", "Article 1"),
        ("art_1__para_1__list_1__point_a", "Article 1, 1 (a)"),
        ("art_2", "Article 2"),
        ("annex_1__art_1", "ANNEX 1, Article 1"),
        ("preamble", "Preamble"),
    ],
)
def test_places_are_found_by_readers(instrument: Instrument, clause: str, where: str) -> None:
    assert place(instrument, instrument.by_id[clause]) == where


def test_what_the_words_say_is_not_said_again(instrument: Instrument) -> None:
    assert outside(instrument, instrument.by_id["art_1"]) == ""
    assert outside(instrument, instrument.by_id["art_1__para_2"]) == "Article 1"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Article 1..Article 2", ("art_1", "art_2")),
        ("article 2", ("art_2", "art_2")),
        ("art_1..art_1__para_2", ("art_1", "art_1__para_2")),
        ("Article 1, 1 (a)", ("art_1__para_1__list_1__point_a",) * 2),
    ],
)
def test_ranges_are_understood(instrument: Instrument, text: str, ids: tuple[str, str]) -> None:
    assert clause_range(instrument, text) == ids


@pytest.mark.parametrize("text", ["Article 9", "Article 1..", "..", "Article 2..Article 1", ""])
def test_ranges_that_are_not_there_are_refused(instrument: Instrument, text: str) -> None:
    with pytest.raises(NotFound):
        clause_range(instrument, text)


def test_a_clause_is_found_by_its_place(instrument: Instrument) -> None:
    for clause in instrument.clauses:
        found = clause_named(instrument, place(instrument, clause))
        assert place(instrument, found).casefold() == place(instrument, clause).casefold()


LAMPS = "Pact of the islands on lamps, bells and towers"
LONG = "Договір про маяки, дзвони та вежі всіх островів моря"
TITLES: Mapping[str, tuple[Instrument, str]] = {
    "short": (Instrument("", (), title="Treaty of Mljet"), "Treaty of Mljet"),
    "capitals": (Instrument("", (), title="TREATY OF THE LIGHTS"), "Treaty of the Lights"),
    "short name": (
        Instrument(
            "", (), title="A very long title of a treaty on this and that and more", id="draft-treaty-of-us-and-mljet"
        ),
        "Draft Treaty of US and Mljet",
    ),
    "letters of its own": (
        Instrument("", (), title=LONG, id=short_name(LONG)),
        "Договір про маяки, дзвони та вежі всіх…",
    ),
    "a name made from the title": (
        Instrument("", (), title=f"{LAMPS} of the sea", id=f"{short_name(LAMPS + ' of the sea')}-2"),
        "Pact of the islands on lamps, bells…",
    ),
    "nothing": (Instrument("", ()), "untitled"),
}


@pytest.mark.parametrize("case", TITLES)
def test_heads_are_short(case: str) -> None:
    instrument, title = TITLES[case]
    assert short_title(instrument) == title


def test_the_same_title_is_told_apart() -> None:
    one = Instrument("", (), title="Constitution", source="a.txt", facts=(Fact("date", "1996-06-28"),))
    by_date = column_heads([one, replace(one, facts=(Fact("date", "2004-12-08"),))])
    assert by_date == ("A · Constitution (1996-06-28)", "B · Constitution (2004-12-08)")
    by_file = column_heads([one, replace(one, source="b.txt")])
    assert by_file == ("A · Constitution (a.txt)", "B · Constitution (b.txt)")


def test_texts_are_cut_after_a_word() -> None:
    assert shorten("one two three four", 10) == "one two…"
    assert len(shorten("x" * 300, HEAD)) <= HEAD
    assert shorten("short", 10) == "short"
    assert shorten("Pact between the towns of the northern shore", 32) == "Pact between the towns…"


def test_versions_of_one_text_have_its_title_once() -> None:
    one = Instrument("", (), title="TREATY OF THE LIGHTS", source="a.txt")
    assert sheet_title([one, replace(one, source="b.txt")]) == "Treaty of the Lights: a.txt / b.txt"
    assert sheet_title([one, replace(one, title="Pact of Mljet")]) == "Treaty of the Lights / Pact of Mljet"


def test_numbers_that_follow_each_other_are_a_range() -> None:
    labels = ["Article 2", "Article 3", "Article 4", "Article 4 bis", "Article 6", "Article 7", "Annex 8", "Purpose"]
    assert ranges(labels) == "Article 2–4; Article 4 bis; Article 6; Article 7; Annex 8; Purpose"


def test_short_names_become_titles() -> None:
    assert in_words("g7-joint-declaration") == "G7 Joint Declaration"


def test_file_names_tell_what_is_compared(instrument: Instrument) -> None:
    other = replace(instrument, id="kyiv-security-compact")
    assert file_stem([instrument, other]) == "Agreement-on-Lighthouses-kyiv-security-compact"
    assert file_stem([Instrument("", (), title="NUL")]) == "sheet-NUL"


def test_one_sides_text_is_called_by_its_side() -> None:
    assert in_words("draft-treaty-april-2022@RUS") == "Draft Treaty April 2022 (RUS)"
    assert in_words("draft-treaty-april-2022@") == "Draft Treaty April 2022"
