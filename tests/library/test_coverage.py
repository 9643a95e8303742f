"""From a clause to the claims that speak of it, and from an article to its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clausewise.library.bundled import Bundled
from clausewise.library.coverage import CoverageIndex
from clausewise.model.head import Verdict

if TYPE_CHECKING:
    from pathlib import Path

TREATY = """---
title: Treaty of the Lake
kind: treaty
text_status: digest
date: 1901-05-02
---
# Treaty of the Lake

## Article 1

1. The Parties keep the peace.

2. They consult.

## Article 10

They fish.
"""
NEWS = """---
title: News of the lake
kind: coverage
text_status: digest
date: 1901-05-03
claims:
  - {clause: para_1, holder: a fisher, verdict: supported, reason: it does, targets: ["lake-treaty#art_1__para_2"]}
  - {clause: para_2, holder: the outlet, verdict: partly, reason: in part, targets: ["lake-treaty#art_1", "sea-treaty"]}
  - {clause: para_3, holder: the outlet, verdict: contradicted, reason: no, targets: [lake-treaty]}
  - {clause: para_4, holder: the outlet, verdict: not addressed, reason: silent, targets: []}
---
# News of the lake

1. They are said to consult.

2. The first article is said to be wise.

3. The whole is said to be long.

4. It is said to have rained.
"""


@pytest.fixture
def coverage(tmp_path: Path) -> CoverageIndex:
    for folder, name, text in (("proposals", "lake-treaty", TREATY), ("coverage", "lake-news", NEWS)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{name}.md").write_text(text, encoding="utf-8")
    return CoverageIndex(Bundled(tmp_path))


def found(coverage: CoverageIndex, instrument: str, clause: str = "") -> list[str]:
    return [mention.claim.clause for mention in coverage.claims_about(instrument, clause)]


def test_an_article_gives_its_claims_with_their_words(coverage: CoverageIndex) -> None:
    claims = coverage.claims_of("lake-news")
    assert [m.claim.verdict for m in claims] == list(Verdict)
    assert claims[0].text == "1. They are said to consult."
    assert claims[0].coverage == "lake-news"
    assert coverage.claims_of("lake-treaty") == ()
    assert coverage.claims_of("sea-news") == ()


def test_a_clause_gives_the_claims_about_itself_what_is_around_and_what_is_inside(coverage: CoverageIndex) -> None:
    assert found(coverage, "lake-treaty", "art_1__para_2") == ["para_1", "para_2"]
    assert found(coverage, "lake-treaty", "art_1__para_1") == ["para_2"]
    assert found(coverage, "lake-treaty", "art_1") == ["para_1", "para_2"]


def test_article_10_is_not_inside_article_1(coverage: CoverageIndex) -> None:
    assert found(coverage, "lake-treaty", "art_10") == []


def test_an_instrument_gives_all_claims_about_it_and_no_other(coverage: CoverageIndex) -> None:
    assert found(coverage, "lake-treaty") == ["para_1", "para_2", "para_3"]
    assert found(coverage, "sea-treaty") == ["para_2"]
