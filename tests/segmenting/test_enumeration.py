"""Where an enumerator belongs: the open list it goes on with, or the one it begins."""

from __future__ import annotations

import pytest

from clausewise.reading.blocks import Role
from clausewise.segmenting.enumeration import Step, place, ways_of
from clausewise.segmenting.ids import Numberer, slug
from clausewise.segmenting.lines import Line
from clausewise.segmenting.marks import enumerated, named


@pytest.mark.parametrize(
    ("text", "label", "number", "steps"),
    [
        ("1. Rivers", "1.", "1", [("1.", 1)]),
        ("12) Rivers", "12)", "12", [("1)", 12)]),
        ("(2) Rivers", "(2)", "2", [("1()", 2)]),
        ("7.2 Rivers", "7.2", "7.2", [("1.n.", 2)]),
        ("7.2.3. Rivers", "7.2.3.", "7.2.3", [("1.n.n.", 3)]),
        ("(c) rivers", "(c)", "c", [("a()", 3), ("i()", 100)]),
        ("(i) rivers", "(i)", "i", [("a()", 9), ("i()", 1)]),
        ("iv) rivers", "iv)", "iv", [("i)", 4)]),
        ("IV. Rivers", "IV.", "iv", [("I.", 4)]),
        ("B. Rivers", "B.", "b", [("A.", 2)]),
        ("(bb) rivers", "(bb)", "bb", [("aa()", 2)]),
        ("1a. Rivers", "1a.", "1a", [("1.", 1)]),
        ("§ 3. Rivers", "§ 3.", "3", [("§", 3)]),
        ("б) річки", "б)", "б", [("я0)", 2), ("я1)", 2), ("я2)", 2)]),
        ("ґ) річки", "ґ)", "ґ", [("я1)", 5)]),
        ("– rivers", "–", "", [("–", 1)]),
    ],
)
def test_enumerators(text: str, label: str, number: str, steps: list[tuple[str, int]]) -> None:
    mark = enumerated(text, 10)
    assert mark is not None
    assert (mark.label, mark.number, mark.at) == (label, number, 10)
    assert text[mark.body - 10 :].lower() in ("rivers", "річки")
    assert [(step.style, step.value) for step in ways_of(mark.number, mark.style, mark.label)] == steps


@pytest.mark.parametrize(
    "text", ["1994 was dry", "Rivers", "(rivers) flow", "3.5% of it", "A river", "J.Smith", "1,000"]
)
def test_no_enumerators(text: str) -> None:
    assert enumerated(text, 0) is None


P, A, R, D = "1.", "a()", "i()", "1.n."


@pytest.mark.parametrize(
    ("path", "ways", "firm", "depth", "step"),
    [
        ([], [(P, 1)], True, 0, (P, 1)),
        ([], [(P, 3)], True, 0, (P, 3)),
        ([], [(P, 3)], False, None, None),
        ([(P, 1)], [(P, 2)], False, 0, (P, 2)),
        ([(P, 1)], [(A, 1)], False, 1, (A, 1)),
        ([(P, 1), (A, 3)], [(P, 2)], False, 0, (P, 2)),
        ([(P, 1), (A, 8)], [(A, 9), (R, 1)], True, 1, (A, 9)),
        ([(D, 2)], [(A, 9), (R, 1)], True, 1, (R, 1)),
        ([(P, 1), (A, 2), (R, 4)], [(A, 22), (R, 5)], True, 2, (R, 5)),
        ([(P, 1), (A, 2)], [(P, 1)], True, 0, (P, 1)),
        ([(P, 1)], [(P, 4)], True, 0, (P, 4)),
        ([(P, 1)], [(P, 4)], False, None, None),
        ([(P, 1)], [(P, 40)], True, None, None),
        ([], [(A, 5)], True, None, None),
    ],
)
def test_places(
    path: list[tuple[str, int]],
    ways: list[tuple[str, int]],
    firm: bool,
    depth: int | None,
    step: tuple[str, int] | None,
) -> None:
    found = place([Step(*one) for one in path], tuple(Step(*way) for way in ways), firm=firm)
    assert (found and (found[0], (found[1].style, found[1].value))) == (step and (depth, step))


def test_what_follows_decides_between_letter_and_numeral() -> None:
    ways = (Step(A, 9), Step(R, 1))
    assert place([Step(A, 8)], ways, firm=True, ahead=(Step(R, 2),)) == (1, Step(R, 1))
    assert place([Step(A, 8)], ways, firm=True, ahead=(Step(A, 10), Step("x", 1))) == (0, Step(A, 9))


@pytest.mark.parametrize(
    ("text", "label", "number", "heading", "weak"),
    [
        ("Article 5", "Article 5", "5", None, False),
        ("ARTICLE 5 bis.", "ARTICLE 5 bis", "5bis", None, False),
        ("Article 5: Fish", "Article 5", "5", "Fish", False),
        ("Article 5 – Fish and boats", "Article 5", "5", "Fish and boats", False),
        ("Article 12*", "Article 12", "12", None, False),
        ("Article 5 of the Charter", "Article 5", "5", "of the Charter", True),
        ("Article 5, paragraph 2", "Article 5", "5", ", paragraph 2", True),
        ("Article 5(2) applies", "Article 5", "5", None, True),
        ("Art. 5", "Art. 5", "5", None, False),
        ("§ 5", "§ 5", "5", None, False),
        ("Annex II to the Treaty", "Annex II", "ii", "to the Treaty", False),
        ("Annex II says so", "Annex II", "ii", "says so", True),
        ("ANNEX", "ANNEX", "", None, False),
        ("Protocol No. 3", "Protocol No. 3", "3", None, False),
        ("Erster Teil", "Erster Teil", "1", None, False),
        ("Стаття 5. Риба", "Стаття 5", "5", "Риба", False),
    ],
)
def test_named_clauses(text: str, label: str, number: str, heading: str | None, weak: bool) -> None:
    mark = named(Line(text, 7, 0, True, True, Role.PARAGRAPH, 0))
    assert mark is not None
    assert (mark.label, mark.number, mark.heading, mark.weak) == (label, number, heading, weak)
    assert mark.at == 7


@pytest.mark.parametrize("text", ["Articles 5 and 6", "Article", "Party", "The Article 5", "Particle 5", "annex"])
def test_no_named_clauses(text: str) -> None:
    assert named(Line(text, 0, 0, True, True, Role.PARAGRAPH, 0)) is None


def test_ids_are_given_once() -> None:
    numberer = Numberer()
    assert [numberer.unique(name) for name in ("a", "a", "a~2", "a", "b")] == ["a", "a~2", "a~2~2", "a~3", "b"]


@pytest.mark.parametrize(("number", "shown"), [("1.1", "1-1"), ("5bis", "5bis"), ("(a)", "a"), ("", ""), ("б", "б")])
def test_slugs(number: str, shown: str) -> None:
    assert slug(number) == shown
