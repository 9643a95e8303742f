"""An instrument answers about its clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clausewise.model.instrument import Clause, ClauseKind, Instrument

TEXT = "Article 1\n1. Peace.\n(a) Always.\n"


@pytest.fixture
def instrument() -> Instrument:
    def clause(key: str, kind: str, label: str, level: int, parent: str | None, start: int, end: int) -> Clause:
        return Clause(key, ClauseKind(kind), label, label.strip("().").lower(), None, level, parent, start, end)

    return Instrument(
        TEXT,
        (
            clause("art_1", "article", "Article 1", 1, None, 0, 32),
            clause("art_1__intro", "text", "", 2, "art_1", 0, 10),
            clause("art_1__para_1", "paragraph", "1.", 2, "art_1", 10, 32),
            clause("art_1__para_1__intro", "text", "", 3, "art_1__para_1", 10, 20),
            clause("art_1__para_1__list_1__point_a", "item", "(a)", 3, "art_1__para_1", 20, 32),
        ),
    )


def test_leaves_tile_the_text(instrument: Instrument) -> None:
    assert "".join(map(instrument.text_of, instrument.leaves)) == TEXT


def test_the_innermost_clause_is_found(instrument: Instrument) -> None:
    at = [instrument.clause_at(offset) for offset in (0, 10, 25, 31, 32)]
    assert [c and c.id for c in at] == [
        "art_1__intro",
        "art_1__para_1__intro",
        "art_1__para_1__list_1__point_a",
        "art_1__para_1__list_1__point_a",
        None,
    ]


def test_a_clause_is_cited_from_the_outside_in(instrument: Instrument) -> None:
    assert instrument.citation(instrument.by_id["art_1__para_1__list_1__point_a"]) == "Article 1, 1 (a)"
    assert instrument.citation(instrument.by_id["art_1__intro"]) == "Article 1"
    spaced = replace(instrument.by_id["art_1"], label="Article\u00a0 1\n")
    assert replace(instrument, clauses=(spaced,)).citation(spaced) == "Article 1"
