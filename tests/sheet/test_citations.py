"""Citations: the styles' forms, and records that reference managers can read."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from clausewise.model.errors import NotFound
from clausewise.model.head import Head
from clausewise.model.instrument import Fact, Instrument, TextStatus
from clausewise.segmenting.intake import take_in_text
from clausewise.sheet.citations import Style, cite
from tests.sheet.writers.test_hostile import TITLES
from tests.sheet.writers.test_xml import RICH


@pytest.fixture(scope="module")
def instrument() -> Instrument:
    taken = take_in_text(RICH, "rich.txt")
    facts = (Fact("date", "2021-05-04"), Fact("party", "Lastovia"), Fact("party", "Mljet"), Fact("place", "Mljet"))
    head = Head("lights", official="https://example.org/lights", original_status="signed, not in force")
    return replace(taken, id="agreement-on-lighthouses", kind="agreement", facts=facts, head=head)


POINT = "art_1__para_1__list_1__point_a"


def test_oscola(instrument: Instrument) -> None:
    assert cite(instrument, POINT) == ("Agreement on Lighthouses (4 May 2021) art 1(1)(a) <https://example.org/lights>")


def test_bluebook_names_two_parties(instrument: Instrument) -> None:
    assert cite(instrument, "Article 1", Style.BLUEBOOK) == (
        "Agreement on Lighthouses, Lastovia–Mljet, art. 1, May 4, 2021, https://example.org/lights."
    )


@pytest.mark.parametrize(
    ("clause", "oscola", "bluebook"),
    [
        ("annex_1__art_1", "annex 1 art 1", "annex 1 art. 1"),
        ("preamble", "preamble", "pmbl."),
        ("art_1__para_2", "art 1(2)", "art. 1(2)"),
    ],
)
def test_pinpoints(instrument: Instrument, clause: str, oscola: str, bluebook: str) -> None:
    assert oscola in cite(instrument, clause)
    assert bluebook in cite(instrument, clause, Style.BLUEBOOK)


def test_a_digest_is_said_to_be_one(instrument: Instrument) -> None:
    digest = replace(instrument, status=TextStatus.DIGEST)
    for style in Style:
        assert "digest of: signed, not in force" in cite(digest, style=style)
    assert "digest" not in cite(instrument)


def test_csl_json_is_an_item_list(instrument: Instrument) -> None:
    (item,) = json.loads(cite(instrument, POINT, "csl-json"))
    assert item["type"] == "treaty"
    assert item["issued"] == {"date-parts": [[2021, 5, 4]]}
    assert item["section"] == "Article 1, 1 (a)"
    assert item["URL"] == "https://example.org/lights"


def test_ris_is_a_record(instrument: Instrument) -> None:
    lines = cite(instrument, POINT, Style.RIS).split("\n")
    assert lines[0] == "TY  - STAT"
    assert lines[-1] == "ER  - "
    assert "DA  - 2021/05/04" in lines
    assert [line for line in lines if line.startswith("A2")] == ["A2  - Lastovia", "A2  - Mljet"]


def test_bibtex_is_an_entry(instrument: Instrument) -> None:
    entry = cite(instrument, POINT, Style.BIBTEX)
    assert entry.startswith("@misc{agreement-on-lighthouses,")
    assert "title = {{Agreement on Lighthouses}}" in entry
    assert entry.count("{") == entry.count("}")


@pytest.mark.parametrize("title", TITLES.values(), ids=list(TITLES))
def test_hostile_titles_stay_titles(instrument: Instrument, title: str) -> None:
    hostile = replace(
        instrument,
        title=title,
        id="",
        kind=title,
        facts=(Fact("date", title), Fact("party", title)),
        head=Head("x", official=title),
    )
    (item,) = json.loads(cite(hostile, POINT, Style.CSL_JSON))
    assert "URL" not in item
    assert "issued" not in item
    ris = cite(hostile, POINT, Style.RIS).split("\n")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in ris)
    entry = cite(hostile, POINT, Style.BIBTEX)
    assert len(re.findall(r"(?<!\\)\{", entry)) == len(re.findall(r"(?<!\\)\}", entry))
    assert not re.search(r"\\input|(?<!\\)%", entry)
    assert "\n" not in cite(hostile, POINT)


@pytest.mark.parametrize(("date", "told"), [("2021", "(2021)"), ("2021-05", "(May 2021)"), ("in spring", " art 1")])
def test_dates_as_far_as_known(instrument: Instrument, date: str, told: str) -> None:
    dated = replace(instrument, facts=(Fact("date", date),))
    assert told in cite(dated, "art_1")


def test_unknown_clauses_and_styles_are_refused(instrument: Instrument) -> None:
    with pytest.raises(NotFound, match="no such clause"):
        cite(instrument, "Article 99")
    with pytest.raises(NotFound, match="no such style"):
        cite(instrument, "", "harvard")
