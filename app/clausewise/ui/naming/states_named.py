"""An anatomy's states, called as the window's language calls them: the rooms below name them in English."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clausewise.model.provision import Anatomy
    from clausewise.provisions.states import StateNames

OF_STATES = ("guarantors", "beneficiary")


def with_states_named(anatomy: Anatomy, states: StateNames, language: str) -> Anatomy:
    """Give an anatomy whose states are named in a language; names that are no state's stay."""
    if language == "en":
        return anatomy
    codes = {name: code for code, name in states.lexicon("en").short.items()}

    def called(names: str) -> str:
        how, parted, listed = names.rpartition(": ")
        found = (states.name(codes[name], language) if name in codes else name for name in listed.split(", "))
        return how + parted + ", ".join(found)

    return replace(
        anatomy,
        fields=tuple(
            replace(field, value="; ".join(map(called, field.value.split("; ")))) if field.name in OF_STATES else field
            for field in anatomy.fields
        ),
    )
