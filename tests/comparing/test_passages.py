"""What is aligned: articles, and the leaves inside them."""

from __future__ import annotations

from by_hand import Maker, instrument_of

from clausewise.comparing.passages import articles_of, leaves_of, number_of
from clausewise.model.instrument import ClauseKind


def test_articles_hold_each_leaf_once() -> None:
    made = instrument_of(["Peace is kept.", "1. Aid is given.\n2. Arms are lent."], "x")
    found = articles_of(made)
    assert [p.clause.id for p in found] == ["art_1", "art_2"]
    assert [leaf for p in found for leaf in p.leaves] == list(made.leaves)


def test_words_leave_the_label_out_but_not_the_heading() -> None:
    (only,) = articles_of(instrument_of([("Aid", "Arms are lent.")], "x"))
    assert only.words == ("aid", "arms", "are", "lent")
    assert only.heading == ("aid",)


def test_recitals_and_headings_are_passages_of_their_own() -> None:
    maker = Maker()
    maker.add("front", ClauseKind.TEXT, "Treaty\n\n")
    maker.add("preamble", ClauseKind.PREAMBLE, "")
    maker.add("preamble__recital_1", ClauseKind.RECITAL, "Desiring peace,\n\n", parent="preamble", level=2)
    maker.add("preamble__recital_2", ClauseKind.RECITAL, "Fearing war,\n\n", parent="preamble", level=2)
    assert [p.clause.id for p in articles_of(maker.instrument())] == [
        "front",
        "preamble__recital_1",
        "preamble__recital_2",
    ]


def test_a_bare_label_takes_the_text_that_follows() -> None:
    maker = Maker()
    maker.add("art_1", ClauseKind.ARTICLE, "Article 1\n\n", "Article 1")
    maker.add("sec_1", ClauseKind.SECTION, "Arms are lent for a year.\n\n")
    maker.add("art_2", ClauseKind.ARTICLE, "Article 2\n\nPeace.\n\n", "Article 2")
    found = articles_of(maker.instrument())
    assert [[leaf.id for leaf in p.leaves] for p in found] == [["art_1", "sec_1"], ["art_2"]]


def test_places_tell_versions_and_repetitions_apart() -> None:
    maker = Maker()
    maker.add("art_1", ClauseKind.ARTICLE, "Article 1\n\nPeace.\n\n", "Article 1", language="en")
    maker.add("nl__art_1", ClauseKind.ARTICLE, "Artikel 1\n\nVrede.\n\n", "Artikel 1", language="nl")
    maker.add("art_1~2", ClauseKind.ARTICLE, "Article 1\n\nWar.\n\n", "Article 1", language="en")
    assert len({p.place for p in articles_of(maker.instrument())}) == 3


def test_an_opening_goes_by_the_number_of_its_article() -> None:
    made = instrument_of(["1. Aid is given.\n2. Arms are lent."], "x")
    opening, first, _ = leaves_of(made, made.leaves)
    assert number_of(made, opening.clause) == "1"
    assert first.words == ("aid", "is", "given")
