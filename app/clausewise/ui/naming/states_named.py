"""An anatomy's states, called as the window's language calls them: the rooms below name them in English."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clausewise.model.provision import Anatomy
    from clausewise.provisions.states import StateNames

OF_STATES = ("guarantors", "beneficiary")


def state_named(name: str, states: StateNames, language: str) -> str:
    """Call what is one state by its code or an English name as a language calls it; another name stays."""
    if language == "en":
        return states.name(name)
    mentions = states.find(name, "en")
    whole = len(mentions) == 1 and (mentions[0].first, mentions[0].last) == (0, len(name.split()))
    return states.name(mentions[0].code if whole else name, language)


def with_states_named(anatomy: Anatomy, states: StateNames, language: str) -> Anatomy:
    """Give an anatomy whose states are named in a language; names that are no state's stay."""
    if language == "en":
        return anatomy

    def called(names: str) -> str:
        how, parted, listed = names.rpartition(": ")
        return how + parted + ", ".join(state_named(name, states, language) for name in listed.split(", "))

    return replace(
        anatomy,
        fields=tuple(
            replace(field, value="; ".join(map(called, field.value.split("; ")))) if field.name in OF_STATES else field
            for field in anatomy.fields
        ),
    )
