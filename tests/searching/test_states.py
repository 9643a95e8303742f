"""States are found under all their names, and nothing else is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clausewise.model.progress import finish
from clausewise.searching.builder import build
from clausewise.searching.index import SearchIndex
from clausewise.searching.part import Order
from clausewise.searching.records import Record
from tests.searching.conftest import STATES
from tests.searching.shelf import Source

if TYPE_CHECKING:
    from collections.abc import Callable

TEXTS = {
    "en/1": ("en", "Turkey shall light its lamps."),
    "en/2": ("en", "The Republic of Türkiye shall light its lamps."),
    "en/3": ("en", "Join us, said the keeper; the sun is out."),
    "en/4": ("en", "The United States of America and the Soviet Union."),
    "en/5": ("en", "NATO members are not concerned."),
    "en/6": ("en", "The North Atlantic Treaty Organization is concerned."),
    "fr/1": ("fr", "La Turquie allume ses lampes; la chine est une étoffe."),
    "uk/1": ("uk", "Лампи Туреччини горять."),
    "uk/2": ("uk", "Сполучені Штати Америки мають лампи."),
    "ru/1": ("ru", "Лампы Турции горят."),
    "xx/1": ("", "Turquie"),
}
PARTIES = {"en/1": ("Republic of Turkey", "Great Britain"), "en/4": ("United States of America",), "fr/1": ("Turquie",)}


@pytest.fixture(scope="module")
def find(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], set[str]]:
    records = [
        Record(ref, "art_1", text, language=language, parties=PARTIES.get(ref, ()))
        for ref, (language, text) in TEXTS.items()
    ]
    source = Source(records)
    folder = tmp_path_factory.mktemp("states") / "index"
    finish(build(Order(folder, tuple(source.shelf()), source, states=STATES)))
    index = SearchIndex(folder)
    return lambda query: {hit.instrument for hit in index.search(query).hits}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Turkey", {"en/1", "en/2", "fr/1", "uk/1", "ru/1", "xx/1"}),
        ("Türkiye", {"en/1", "en/2", "fr/1", "uk/1", "ru/1", "xx/1"}),
        ("Туреччина", {"en/1", "en/2", "fr/1", "uk/1", "ru/1", "xx/1"}),
        ('"Turkey"', {"en/1"}),
        ("Turkey lang:en lamps", {"en/1", "en/2"}),
        ("us", {"en/3"}),
        ("sun", {"en/3"}),
        ("USSR", {"en/4"}),
        ("USA", {"en/4", "uk/2"}),
        ("NATO", {"en/5", "en/6"}),
        ("chine", {"fr/1"}),
        ("Soviet Union", {"en/4"}),
        ("Republic of Turkey", {"en/1", "en/2", "fr/1", "uk/1", "ru/1", "xx/1"}),
        ("lamps Republic of Turkey", {"en/1", "en/2"}),
        ("United States", {"en/4", "uk/2"}),
        ("lamps -Turkey", set()),
        ('"United States"', {"en/4"}),
        ("party:turq*", {"fr/1"}),
        ("party:*republic*", {"en/1"}),
        ("party:Turkey", {"en/1", "fr/1"}),
        ("party:TUR", {"en/1", "fr/1"}),
        ("party:Туреччина", {"en/1", "fr/1"}),
        ('party:"United Kingdom"', {"en/1"}),
        ("party:Britain", {"en/1"}),
        ("party:America", {"en/4"}),
        ("party:France", set()),
    ],
)
def test_a_state_is_found_by_any_of_its_names(find: Callable[[str], set[str]], query: str, found: set[str]) -> None:
    assert find(query) == found
