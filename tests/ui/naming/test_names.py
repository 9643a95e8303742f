"""What the window calls things, and what a reader means by such a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clausewise.model.provision import Force, ProvisionType
from clausewise.segmenting.intake import take_in_text
from clausewise.ui.naming import names
from clausewise.ui.naming.names import bound_name, called, provision_meant

UKRAINIAN = {ProvisionType.NEUTRALITY: "Нейтралітет", ProvisionType.GUARANTEE: "Гарантія"}


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("нейтралітет", "provision:neutrality"),
        ("Нейтралітету", "provision:neutrality"),
        ("гарантії", "provision:guarantee"),
        ("гарант", "provision:guarantee"),
        ("ней", ""),
        ("море", ""),
        ("", ""),
    ],
)
def test_a_word_of_the_readers_language_means_a_provision(
    monkeypatch: pytest.MonkeyPatch, query: str, meant: str
) -> None:
    called = {type_: UKRAINIAN.get(type_, str(type_)) for type_ in ProvisionType}
    monkeypatch.setattr(names, "provision_name", called.__getitem__)
    assert provision_meant(query) == meant


def test_every_force_has_a_name_for_its_contrary(qapp: object) -> None:
    said = {bound_name(force, negated=True) for force in Force}
    assert len(said) == len(Force)
    assert not said & {bound_name(force, negated=False) for force in Force}


def test_a_text_without_a_title_is_called_as_on_the_shelf() -> None:
    untitled = replace(take_in_text("The pier is open to all ships.", "Pasted text"), title="", id="pasted-text")
    assert called(untitled) == "Pasted text"
    assert called(replace(untitled, title="Pact of the pier")) == "Pact of the pier"
