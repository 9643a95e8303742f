"""What the window calls things, and what a reader means by such a name."""

from __future__ import annotations

import pytest

from clausewise.model.provision import Force, ProvisionType
from clausewise.ui import names
from clausewise.ui.names import bound_name, provision_meant

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
