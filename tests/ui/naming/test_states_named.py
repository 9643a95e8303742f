"""States in the anatomy are called as the window's language calls them."""

from __future__ import annotations

from pathlib import Path

from clausewise.model.provision import Anatomy, AnatomyField
from clausewise.provisions.states import StateNames
from clausewise.ui.naming.states_named import with_states_named

STATES = Path(__file__).resolve().parents[3] / "resources" / "states"


def test_states_are_named_with_their_standing() -> None:
    anatomy = Anatomy((
        AnatomyField("guarantors", "France; possible: China, Ruritania"),
        AnatomyField("beneficiary", "Ukraine"),
        AnatomyField("trigger", "France; an attack on France"),
    ))  # fmt: skip
    named = with_states_named(anatomy, StateNames(STATES), "uk")
    assert [field.value for field in named.fields] == [
        "Франція; possible: Китай, Ruritania",
        "Україна",
        "France; an attack on France",
    ]
    assert with_states_named(anatomy, StateNames(STATES), "en") is anatomy
