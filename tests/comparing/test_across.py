"""Alignment across languages, numbers hidden: by figures, dates, states, cognates and lengths."""

from __future__ import annotations

from dataclasses import replace

from by_hand import Maker, instrument_of

from clausewise.comparing.compare import compare
from clausewise.comparing.tongues import differ, root_of, territories
from clausewise.model.comparison import Comparison, Method, Pin, Relation
from clausewise.model.instrument import ClauseKind, Instrument
from clausewise.model.progress import finish

ENGLISH = [
    "The Republic of Ruritania shall keep no more than 85,000 soldiers in active service.",
    "This Treaty was done at Geneva on 12 March 2031.",
    "A joint commission of seven observers inspects the demilitarised zone and reports to the Assembly.",
    "Ukraine and Poland shall open their harbours.",
]
DUTCH = [
    "De Republiek Ruritanië houdt niet meer dan 85.000 soldaten in actieve dienst.",
    "Dit Verdrag is gedaan te Genève op 12 maart 2031.",
    "Een gemengde commissie van zeven waarnemers inspecteert de gedemilitariseerde zone en bericht de Assemblee.",
    "Oekraïne en Polen stellen hun havens open.",
]


def unnumbered(bodies: list[str], language: str) -> Instrument:
    maker = Maker()
    for n, body in enumerate(bodies):
        maker.add(f"{language}_{n}", ClauseKind.ARTICLE, f"{body}\n\n")
    return replace(maker.instrument(language), language=language)


def numbers(found: Comparison) -> list[tuple[str, str]]:
    return [("".join(c[-1] for c in row.cells[0]), "".join(c[-1] for c in row.cells[1])) for row in found.rows]


def test_articles_meet_without_numbers_or_shared_words() -> None:
    found = finish(compare([unnumbered(ENGLISH, "en"), unnumbered(DUTCH, "nl")]))
    assert numbers(found) == [("0", "0"), ("1", "1"), ("2", "2"), ("3", "3")]
    assert {row.relation for row in found.rows} == {Relation.RELATED}


def test_an_article_that_the_other_language_lacks_stands_alone() -> None:
    found = finish(compare([unnumbered(ENGLISH, "en"), unnumbered([*DUTCH[:1], *DUTCH[2:]], "nl")]))
    assert numbers(found) == [("0", "0"), ("1", ""), ("2", "1"), ("3", "2")]


def test_words_are_given_whole() -> None:
    a, b = unnumbered(ENGLISH[:1], "en"), unnumbered(DUTCH[:1], "nl")
    (row,) = finish(compare([a, b])).rows
    assert row.words == (("-", a.text), ("+", b.text))


def test_the_same_numbers_are_a_label() -> None:
    a = replace(instrument_of(ENGLISH, "a"), language="en")
    b = replace(instrument_of(DUTCH, "b", label="Artikel"), language="nl")
    found = finish(compare([a, b]))
    assert {row.method for row in found.rows} == {Method.LABEL}


def test_pins_are_honoured_across_languages() -> None:
    a, b = unnumbered(ENGLISH, "en"), unnumbered(DUTCH, "nl")
    pin = Pin(a.sha256, "en_0", b.sha256, "nl_3")
    unlinked = Pin(a.sha256, "en_1", b.sha256, "nl_1", linked=False)
    found = finish(compare([a, b], pins=[pin, unlinked]))
    assert ("0", "3") in numbers(found)
    assert ("1", "1") not in numbers(found)


def test_swapping_mirrors_across_languages() -> None:
    a, b = unnumbered(ENGLISH, "en"), unnumbered(DUTCH, "nl")
    there, back = finish(compare([a, b])), finish(compare([b, a]))
    assert [row.cells for row in there.rows] == [row.cells[::-1] for row in back.rows]


def test_cognates_begin_alike() -> None:
    assert root_of("commission")[:4] == root_of("commissie")[:4] == root_of("комісія")[:4]
    assert root_of("conférence")[:4] == root_of("conferentie")[:4]


def test_languages_differ_only_if_both_are_known() -> None:
    assert differ("en", "nl")
    assert not differ("en", "en-GB")
    assert not differ("", "nl")


def test_states_are_known_in_their_own_language() -> None:
    assert territories("nl")["duitsland"] == territories("en")["germany"] == "DE"
    assert territories("no such language") == {}


def test_an_article_with_its_annexes_glued_on_does_not_bend_the_rest() -> None:
    tail = " ".join(f"Annex item {n} lists tolls and wharves." for n in range(400))
    bodies_a = [f"{'Grain is stored here. ' * n}".strip() for n in (1, 6, 2, 9, 3)]
    bodies_b = [f"{'Graan wordt bewaard. ' * n}".strip() for n in (1, 6, 2, 9, 3)]
    found = finish(compare([unnumbered([*bodies_a, tail], "en"), unnumbered([*bodies_b, bodies_b[3]], "nl")]))
    assert numbers(found)[:5] == [(str(n), str(n)) for n in range(5)]
