"""Turns of the screw: what changes the force of a clause, and what is mere wording."""

from __future__ import annotations

import pytest
from by_hand import instrument_of

from clausewise.comparing.compare import compare
from clausewise.comparing.turns import turns_of
from clausewise.comparing.words import word_changes
from clausewise.model.progress import finish


def turns(a: str, b: str) -> list[str]:
    return [f"{t.kind.value}: {t.before or '–'} > {t.after or '–'}" for t in turns_of(word_changes(a, b))]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The Parties shall join.", "The Parties may join.", ["modal: shall > may"]),
        ("The Parties should join.", "The Parties shall join.", ["modal: should > shall"]),
        ("They undertake to aid it.", "They intend to aid it.", ["modal: undertake > intend"]),
        ("The Parties shall join it.", "The Parties shall not join it.", ["negation: shall > shall not"]),
        ("The Republic shall confer.", "The Kingdom shall confer.", ["actor: The Republic > The Kingdom"]),
        (
            "Each Party shall confer.",
            "The Guarantor States shall confer.",
            ["actor: Each Party > The Guarantor States"],
        ),
        ("aided by Ruritania alone", "aided by Graustark alone", ["actor: Ruritania > Graustark"]),
        ("no more than 50,000 troops", "no more than 85,000 troops", ["number: 50,000 > 85,000"]),
        ("on 1 May 2031 at noon", "on 2 May 2031 at noon", ["date: 1 May 2031 > 2 May 2031"]),
        ("done on 1 May 2031)", "done on 1 May 2031 and amended on 2 June 2032)", ["date: – > 2 June 2032"]),
        ("done on 1 May 2031 and amended on 2 June 2032)", "done on 1 May 2031)", ["date: 2 June 2032 > –"]),
        ("meet within thirty days", "meet within 60 days", ["deadline: thirty days > 60 days"]),
        ("a 30-day period", "a 60-day period", ["deadline: 30-day > 60-day"]),
        ("shall be freed", "shall be freed within 3 months", ["deadline: – > 3 months"]),
        ("Les Parties doivent agir.", "Les Parties peuvent agir.", ["modal: doivent > peuvent"]),
        ("Les Parties doivent agir.", "Les Parties ne doivent pas agir.", ["negation: doivent > doivent pas"]),
        ("Стороны должны вступить.", "Стороны могут вступить.", ["modal: должны > могут"]),
        ("Сторони зобов'язані діяти.", "Сторони можуть діяти.", ["modal: зобов'язані > можуть"]),
        ("De Partijen moeten handelen.", "De Partijen kunnen handelen.", ["modal: moeten > kunnen"]),
    ],
)
def test_a_turn_is_found(a: str, b: str, expected: list[str]) -> None:
    assert turns(a, b) == expected
    assert turns(b, a) == [
        f"{kind}: {after} > {before}"
        for kind, before, after in ((line.split(": ")[0], *line.split(": ")[1].split(" > ")) for line in expected)
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Parties shall ratify it.", "The Parties must ratify it."),
        ("within thirty days", "within 30 days"),
        ("on 1 May 2031", "on May 1, 2031"),
        ("under Article 4 of this Pact", "under Article 5 of this Pact"),
        ("it is freed", "it is freed not later than that"),
        ("a wide road", "a broad road"),
        ("as Chapter Four says so", "as Article Five says so"),
        ("under rule 15.6.1 only", "under rule 15.7.1 only"),
        ("in the territory.6 It rests", "in the territory.9 It rests"),
        ("the fleet sails", "the fleet sails and shall at all times keep a good lookout"),
        ("the party is large", "the Party is large"),
        ("join it", f"join it. A new sentence says that the Parties may hold {'councils, games and fairs ' * 10}"),
    ],
)
def test_mere_wording_is_no_turn(a: str, b: str) -> None:
    assert turns(a, b) == []


def test_rows_carry_their_turns_but_not_those_of_labels() -> None:
    a = instrument_of([("Term 1999", "Each Party shall give aid within ten days of the attack, by land and sea.")])
    b = instrument_of(
        [
            "The fair is held in spring.",
            ("Term 2010", "Each Party may give aid within ten days of the attack, by land and sea."),
        ]
    )
    found = finish(compare([a, b]))
    (row,) = (row for row in found.rows if row.cells[0])
    assert [(t.before, t.after) for t in row.turns] == [("shall", "may")]
