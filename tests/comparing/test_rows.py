"""Rows of leaves within matched articles."""

from __future__ import annotations

from by_hand import Maker, instrument_of

from clausewise.comparing.compare import compare
from clausewise.model.comparison import Comparison, Method, Relation
from clausewise.model.instrument import ClauseKind, Instrument
from clausewise.model.progress import finish
from clausewise.model.provision import Findings, Force, Provision, ProvisionType

AID = "Each Party shall come to the aid of any other Party that is the victim of an armed attack on its territory."
NEUTRAL = "The Republic declares itself permanently neutral and shall join no military alliance whatsoever."
BASES = "No foreign military bases or contingents shall be admitted upon the soil of the Republic at any time."


def cut(*leaves: tuple[str, str, str]) -> Instrument:
    """One article, cut into the leaves given: (id, label, text)."""
    maker = Maker()
    for key, label, text in leaves:
        kind = ClauseKind.PARAGRAPH if label else ClauseKind.TEXT
        maker.add(f"art_1__{key}", kind, f"{text}\n\n", label, level=2, parent="art_1")
    made = maker.instrument("x")
    article = Maker()
    article.add("art_1", ClauseKind.ARTICLE, made.text, "Article 1")
    clauses = (*article.clauses, *made.clauses)
    return Instrument(made.text, clauses, id="x", sha256=made.sha256)


def shown(found: Comparison) -> list[str]:
    return [
        "|".join("+".join(c.removeprefix("art_1__") for c in cell) or "–" for cell in row.cells)
        + f" {row.relation.value}"
        for row in found.rows
    ]


def test_the_same_article_cut_differently_is_one_row_and_the_same() -> None:
    a = cut(("intro", "", "Article 1"), ("para_1", "1.", f"1. {AID}"), ("para_2", "2.", f"2. {NEUTRAL}"))
    b = cut(("intro", "", "Article 1"), ("para_1", "1.", f"1. {AID} 2. {NEUTRAL}"))
    assert shown(finish(compare([a, b]))) == ["intro+para_1+para_2|intro+para_1 same"]


def test_a_leaf_cut_off_differently_goes_back_to_its_neighbour() -> None:
    a = cut(("intro", "", "Article 1"), ("para_1", "1.", f"1. {AID} 2."), ("para_3", "3.", f"3. {NEUTRAL}"))
    b = cut(
        ("intro", "", "Article 1"),
        ("para_1", "1.", f"1. {AID}"),
        ("para_2", "2.", "2."),
        ("para_3", "3.", f"3. {NEUTRAL.replace('shall', 'may')}"),
    )
    assert shown(finish(compare([a, b]))) == ["intro|intro same", "para_1|para_1+para_2 same", "para_3|para_3 changed"]


def test_of_many_paragraphs_only_those_that_an_undivided_article_holds_answer_it() -> None:
    a = instrument_of([AID], "a")
    b = instrument_of([f"1. {AID}\n2. {BASES}"], "b")
    rows = {row.cells: row.relation for row in finish(compare([a, b])).rows}
    assert rows == {
        (("art_1",), ("art_1__intro", "art_1__para_1")): Relation.CHANGED,
        ((), ("art_1__para_2",)): Relation.ONLY,
    }


def test_similarity_is_one_only_for_the_same_words() -> None:
    a, b = instrument_of([AID, NEUTRAL], "a"), instrument_of([AID, NEUTRAL.replace("shall", "may")], "b")
    same, changed = finish(compare([a, b])).rows
    assert same.similarity == 1
    assert 0.8 < changed.similarity < 1


def test_rivals_that_provide_the_same_in_other_words_are_related() -> None:
    a = instrument_of(["The realm of Ruritania is neutral for ever."], "a")
    b = instrument_of(["No pact of arms is open to that realm, which keeps from all wars between other crowns."], "b")
    neutral = Findings({"art_1": (Provision(ProvisionType.NEUTRALITY, 0, 3, "a rule", Force.SHALL),)})
    (row,) = finish(compare([a, b], findings=[neutral, neutral])).rows
    assert (row.relation, row.method) == (Relation.RELATED, Method.PROVISION)


def test_each_row_of_two_rebuilds_its_cells() -> None:
    a = instrument_of([("Aid", f"1. {AID}\n2. {NEUTRAL}"), BASES], "a")
    b = instrument_of([("Help", f"1. {NEUTRAL}\n2. {AID}")], "b")
    found = finish(compare([a, b]))
    for row in found.rows:
        assert row.words is not None
        assert "".join(text for sign, text in row.words if sign != "+") == found.cell_text(row, 0)
        assert "".join(text for sign, text in row.words if sign != "-") == found.cell_text(row, 1)
