"""States as treaties name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clausewise.model.errors import RuleError
from clausewise.provisions.states import StateNames

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("en", "the French Republic and Great Britain", ["FRA", "GBR"]),
        ("en", "the Russian Side, the Hellenic Side and Her Majesty's Government", ["RUS", "GRC", "GBR"]),
        ("en", "the Union of Soviet Socialist Republics", ["SUN"]),
        ("en", "Türkiye, formerly Turkey, and Czechia", ["TUR", "TUR", "CZE"]),
        ("en", "the People's Republic of China and the Republic of Korea", ["CHN", "KOR"]),
        ("en", "The French wine and the china cup", []),
        ("en", "in the Baltic Sea", []),
        ("fr", "le Royaume-Uni, l'Ukraine, la Partie russe et la délégation ukrainienne", ["GBR", "UKR", "RUS", "UKR"]),
        ("de", "die Grenzen Polens, Großbritanniens und der Vereinigten Staaten", ["POL", "GBR", "USA"]),
        ("ru", "с Украиной, Францией, Соединёнными Штатами Америки и Великобританией", ["UKR", "FRA", "USA", "GBR"]),
        ("ru", "Российская Сторона и украинская делегация", ["RUS", "UKR"]),
        ("ru", "Того же дня в Китае и Вьетнаме", ["CHN", "VNM"]),
        ("uk", "Німеччиною, Польщею, Великою Британією та Сполученими Штатами Америки", ["DEU", "POL", "GBR", "USA"]),
        ("uk", "Російською Федерацією", ["RUS"]),
        ("de", "die Bundesrepublik Deutschland und Frankreich", ["DEU", "FRA"]),
    ],
)
def test_names_become_codes(states: StateNames, language: str, text: str, codes: list[str]) -> None:
    assert [mention.code for mention in states.find(text, language)] == codes


def test_groups_stay_groups(states: StateNames) -> None:
    found = states.find("the Nordic countries and NATO allies", "en")
    assert [(m.code, m.group) for m in found] == [("Nordic states", True), ("NATO", True)]


def test_the_style_belongs_to_the_name(states: StateNames) -> None:
    (found,) = states.find("by the Republic of Poland", "en")
    assert found.name == "Republic of Poland"


def test_the_nominative_is_told_from_other_cases(states: StateNames) -> None:
    acting, attacked = states.find("Польша защищает Молдову", "ru")
    assert acting.nominative
    assert not attacked.nominative


def test_a_german_genitive_is_no_nominative(states: StateNames) -> None:
    assert [m.nominative for m in states.find("Polen verbürgt die Neutralität Frankreichs.", "de")] == [True, False]


def test_a_state_has_one_short_name(states: StateNames) -> None:
    assert states.name("GBR") == "United Kingdom"
    assert states.name("Nordic states") == "Nordic states"


def test_a_damaged_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "en.yaml").write_text("names: [", "utf-8")
    with pytest.raises(RuleError, match=r"en\.yaml: the states' names could not be read"):
        StateNames(tmp_path).find("France", "en")
