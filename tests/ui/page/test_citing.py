"""Citing, and finding a clause by what a reader types."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clausewise.model.head import Head
from clausewise.model.instrument import TextStatus
from clausewise.segmenting.intake import take_in_text
from clausewise.ui.page.citing import citation_of, clause_mime, clause_name, find_clause, link_to, quote_mime, words_of

PACT = """Pact of the Lake

Article 1
Terms

1. The Shore is the land.
2. The Parties are:
(a) Lakeland;
(b) Hilland.

Article 2
Duties <of> all

The Parties shall keep the peace.

Annex 1
Maps

The maps are open.
"""


@pytest.mark.parametrize(
    ("typed", "clause"),
    [
        ("1", "art_1"),
        ("Article 2", "art_2"),
        ("art. 1", "art_1"),
        ("1(2)", "art_1__para_2"),
        ("1.2", "art_1__para_2"),
        ("Article 1, paragraph 2", "art_1__para_2"),
        ("1(2)(b)", "art_1__para_2__list_1__point_b"),
        ("annex 1", "annex_1"),
        ("duties", "art_2"),
        ("art_1__para_1", "art_1__para_1"),
    ],
)
def test_a_clause_is_found_by_what_one_types(typed: str, clause: str) -> None:
    found = find_clause(take_in_text(PACT, "pact"), typed)
    assert found is not None
    assert found.id == clause


@pytest.mark.parametrize("typed", ["9", "Article 99", "no such heading", "((((", "", "🙂"])
def test_what_is_not_there_is_not_found(typed: str) -> None:
    assert find_clause(take_in_text(PACT, "pact"), typed or "zzz") is None


def test_a_clause_is_copied_with_its_citation_and_without_its_markup(qapp: object) -> None:
    instrument = take_in_text(PACT, "pact")
    mime = clause_mime(instrument, ["art_2"])
    assert mime.text().endswith("— Pact of the Lake, Article 2\n")
    assert "Duties &lt;of&gt; all" in mime.html()
    assert "<of>" not in mime.html()


def test_several_clauses_have_one_citation_with_the_date(qapp: object) -> None:
    instrument = take_in_text(PACT.replace("Pact of the Lake", "Pact of the Lake, done on 3 May 1899"), "pact")
    assert citation_of(instrument, ["art_1__para_1", "art_1__para_2", "art_2"]).endswith(
        "Article 1, 1; Article 1, 2; Article 2, 1899-05-03"
    )
    mime = clause_mime(instrument, ["art_1__para_1", "art_2"])
    assert "The Shore is the land." in mime.text()
    assert mime.text().count("—") == 1


def test_what_has_no_number_is_cited_by_its_instrument(qapp: object) -> None:
    instrument = take_in_text(PACT, "pact")
    assert citation_of(instrument, ["front"]) == "Pact of the Lake"


def test_a_digest_is_not_quoted_as_the_text(qapp: object) -> None:
    instrument = take_in_text("Digest of a pact\n\n1. The pier is open.\n", "pact.txt")
    digest = replace(instrument, status=TextStatus.DIGEST)
    assert citation_of(digest, ["para_1"]) == (
        "Digest of a pact, Paragraph 1. Digest by Clausewise, not the official text."
    )
    head = Head("pact", official="https://pier.example/pact")
    assert citation_of(replace(digest, head=head), ["para_1"]).endswith("text: https://pier.example/pact")


def test_a_bare_number_is_named(qapp: object) -> None:
    instrument = take_in_text("Pact\n\n1. Open:\n(a) the pier;\n(b) the quay.\n\nArticle 2\n\n1. Shut.\n", "pact.txt")
    names = {clause.id: clause_name(instrument, clause.id) for clause in instrument.clauses}
    assert names["front"] == "Title and opening"
    assert "Paragraph 1" in names.values()
    assert "Paragraph 1 (a)" in names.values()
    assert names["art_2__para_1"] == "Article 2, 1"
    assert words_of(instrument, "art_2__para_1") == "Shut."


def test_many_clauses_are_cited_by_the_first_and_the_last() -> None:
    text = "\n\n".join(f"Article {n}\n\nPeace." for n in range(1, 9))
    instrument = take_in_text(f"Pact of the Lake\n\n{text}", "pact")
    assert citation_of(instrument, [f"art_{n}" for n in range(2, 8)]) == "Pact of the Lake, Article 2 – Article 7"


def test_mere_words_are_copied_without_a_citation(qapp: object) -> None:
    mime = quote_mime("shall <b>keep</b>\nthe peace")
    assert mime.text() == "shall <b>keep</b>\nthe peace"
    assert mime.html() == "<p>shall &lt;b&gt;keep&lt;/b&gt;</p><p>the peace</p>"


def test_a_link_names_instrument_and_clause() -> None:
    instrument = take_in_text(PACT, "pact")
    assert link_to(instrument, "art_2").endswith("#art_2")
