"""The language whose rules read a text."""

from __future__ import annotations

import pytest

from clausewise.provisions.language import guess


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Parties shall be bound by the terms of this Treaty.", "en"),
        ("Les Parties sont liées par les dispositions du présent traité.", "fr"),
        ("Стороны обязуются выполнять условия настоящего договора.", "ru"),
        ("Сторони зобов'язуються виконувати умови цієї угоди.", "uk"),
        ("Die Parteien sind an die Bestimmungen des Vertrags gebunden.", "de"),
        ("Ruthenien verpflichtet sich, keinem Militärpakt anzugehören.", "de"),
        ("In zwei Urschriften, jede in deutscher Sprache.", "de"),
        ("De Partijen zijn gebonden aan de bepalingen van het Verdrag.", "nl"),
        ("Las Partes quedan obligadas por las disposiciones del presente Tratado.", "es"),
    ],
)
def test_a_sentence_tells_its_language(text: str, language: str) -> None:
    assert guess(text) == language


def test_what_the_text_cannot_tell_its_declaration_decides() -> None:
    assert guess("1 2 3", "fr") == "fr"
    assert guess("Договор", "uk") == "uk"
