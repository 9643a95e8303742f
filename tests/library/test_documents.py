"""The bundled documents themselves: marked clause by clause, neutral in their order, and in our own words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from clausewise.library.bundled import Bundled
from clausewise.library.fetch import known_hosts
from clausewise.model.head import Mark
from clausewise.model.instrument import ClauseKind, TextStatus

if TYPE_CHECKING:
    from clausewise.model.head import Head
    from clausewise.model.instrument import Instrument

HOME = Path(__file__).resolve().parents[2]
SOURCES = HOME.parent / "shared" / "facts" / "coverage-sources"
BUNDLED = Bundled(HOME / "documents")
IDS = [entry.id for entry in BUNDLED.entries()]
COVERAGE = [entry.id for entry in BUNDLED.coverage()]
ISO_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
HEADING_ONLY = 120
"""The longest own text, in characters, of a clause that only opens or heads others and states nothing."""


def opened(ref: str) -> tuple[Instrument, Head]:
    instrument = BUNDLED.instrument(ref)
    assert instrument.head is not None
    return instrument, instrument.head


def test_the_shelf_is_whole() -> None:
    assert BUNDLED.damaged == ()
    assert len(IDS) >= 35
    assert len(COVERAGE) == 5
    needed = {
        "russia-us-draft-treaty",
        "russia-nato-draft-agreement",
        "istanbul-communique",
        "kyiv-security-compact",
        "budapest-memorandum",
        "draft-treaty-april-2022",
        "north-atlantic-treaty",
        "un-charter-article-51",
    }
    assert needed <= set(IDS)


@pytest.mark.parametrize("ref", IDS)
def test_it_reads_without_a_complaint_under_its_own_name(ref: str) -> None:
    instrument, head = opened(ref)
    # A digest that gives only some articles jumps from one to the next, and reading says so.
    assert [notice.message for notice in instrument.notices if notice.code != "numbering-jump"] == []
    assert head.short_name == ref
    assert instrument.status is TextStatus.DIGEST
    assert instrument.kind
    assert instrument.language == "en"
    assert head.original_status
    assert "".join(instrument.text_of(leaf) for leaf in instrument.leaves) == instrument.text


@pytest.mark.parametrize("ref", IDS)
def test_its_first_lines_say_that_it_is_a_digest_and_where_the_text_is(ref: str) -> None:
    instrument, head = opened(ref)
    front = instrument.text_of("front")
    assert "Digest in Clausewise's own words" in front
    if head.official:
        assert head.official in front
    elif ref not in COVERAGE:
        assert re.search(r"No official|not known|not public|stands|no official|published", front)


@pytest.mark.parametrize("ref", IDS)
def test_every_leaf_has_its_mark_unless_it_only_heads_others(ref: str) -> None:
    instrument, head = opened(ref)
    marked = {mark.clause for mark in head.evidence}
    bare = [leaf for leaf in instrument.leaves if leaf.id not in marked]
    wrong = [
        (leaf.id, instrument.text_of(leaf))
        for leaf in bare
        if leaf.id != "front" and (leaf.kind is not ClauseKind.TEXT or len(instrument.text_of(leaf)) > HEADING_ONLY)
    ]
    assert wrong == []
    if ref not in COVERAGE:
        assert "front" in marked


@pytest.mark.parametrize("ref", IDS)
def test_marks_conflicts_and_contested_wording_point_at_clauses_that_exist(ref: str) -> None:
    instrument, head = opened(ref)
    leaves = {leaf.id for leaf in instrument.leaves}
    assert {mark.clause for mark in head.evidence} <= leaves
    assert {conflict.clause for conflict in head.conflicts} <= leaves | {""}
    for contested in head.contested:
        assert contested.clause in leaves
        assert contested.quote in instrument.text_of(contested.clause)
        assert re.fullmatch(r"[A-Z]{3}", contested.holder)
        assert re.fullmatch(r"([A-Z]{3})?", contested.refused_by)
        assert contested.holder != contested.refused_by


@pytest.mark.parametrize("ref", IDS)
def test_what_is_not_verified_says_so_and_names_no_source_as_if_it_were(ref: str) -> None:
    instrument, head = opened(ref)
    for mark in head.evidence:
        text = instrument.text_of(mark.clause)
        if mark.mark is Mark.UNVERIFIED:
            assert "Not verified" in text or mark.clause == "front", text
        else:
            assert mark.source, text
            assert "Not verified" not in text


def test_all_three_marks_are_in_use() -> None:
    marks = {mark.mark for ref in IDS for mark in opened(ref)[1].evidence}
    assert marks == set(Mark)


@pytest.mark.parametrize("ref", IDS)
def test_dates_are_iso_and_parties_alphabetical(ref: str) -> None:
    entry = next(entry for entry in BUNDLED.entries() if entry.id == ref)
    assert ISO_DATE.fullmatch(entry.date)
    assert list(entry.parties) == sorted(entry.parties)
    assert len(set(entry.parties)) == len(entry.parties)


@pytest.mark.parametrize("ref", IDS)
def test_official_addresses_are_https_on_a_host_that_may_be_asked(ref: str) -> None:
    _, head = opened(ref)
    if head.official:
        parts = urlsplit(head.official)
        assert parts.scheme == "https"
        assert parts.hostname in known_hosts([], HOME / "resources" / "official" / "hosts.txt")
        assert not parts.fragment


@pytest.mark.parametrize("ref", COVERAGE)
def test_every_claim_has_a_paragraph_a_holder_a_reason_and_targets_that_exist(ref: str) -> None:
    instrument, head = opened(ref)
    paragraphs = [leaf.id for leaf in instrument.leaves if leaf.kind is ClauseKind.PARAGRAPH]
    assert [claim.clause for claim in head.claims] == paragraphs
    assert [instrument.by_id[ref].number for ref in paragraphs] == [str(n + 1) for n in range(len(paragraphs))]
    for claim in head.claims:
        assert claim.holder
        assert claim.reason.endswith(".")
        for target in claim.targets:
            assert target.instrument in IDS
            assert not target.clause or target.clause in BUNDLED.instrument(target.instrument).by_id, target


def test_coverage_holds_all_eighty_three_claims() -> None:
    counts = sorted(len(opened(ref)[1].claims) for ref in COVERAGE)
    assert counts == [14, 16, 17, 18, 18]


@pytest.mark.parametrize("ref", IDS)
def test_states_are_listed_in_the_order_of_the_alphabet(ref: str) -> None:
    """A list of three states or more in the text is alphabetical, whatever order its source has."""
    instrument, _ = opened(ref)
    names = (
        "Australia|Belarus|Canada|China|Denmark|Finland|France|Germany|(?:the )?United Kingdom|(?:the )?United States|"
        "Great Britain|Israel|Italy|Japan|NATO|Netherlands|Norway|Poland|Russia|(?:the )?Russian Federation|Sweden|"
        "Turkey|Ukraine"
    )
    for found in re.finditer(rf"(?:(?:{names}), )+(?:{names}),? and (?:{names})", instrument.text):
        listed = [name.removeprefix("the ") for name in re.split(r",? and |, ", found.group())]
        assert listed == sorted(listed), found.group()


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def shingles(words: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


@pytest.mark.parametrize("ref", IDS)
def test_no_twelve_words_in_a_row_are_an_article_s(ref: str) -> None:
    if not SOURCES.is_dir():
        pytest.skip("the articles are not here")
    path = HOME / "documents" / next(entry.source for entry in BUNDLED.entries() if entry.id == ref)
    ours = shingles(words_of(path.read_text(encoding="utf-8")), 12)
    for source in SOURCES.glob("*.txt"):
        assert not ours & shingles(words_of(source.read_text(encoding="utf-8")), 12)


LOADED = re.compile(
    r"\b(?:regime|aggressor state|puppet|so-called|unprovoked|coup|liberat\w+|special military operation|"
    r"kiev|terrorist|nazi(?! propaganda)\w*)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("ref", IDS)
def test_words_are_neutral(ref: str) -> None:
    assert LOADED.findall(BUNDLED.instrument(ref).text) == []
