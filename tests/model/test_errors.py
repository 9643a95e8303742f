"""Errors are sentences, and survive the way from a worker process."""

from __future__ import annotations

import pickle

import pytest

from clausewise.model import errors


@pytest.mark.parametrize(
    "error",
    [
        errors.UnreadableDocument("a.pdf", "it is empty"),
        errors.QueryError("“x", "unclosed quote", 3),
        errors.RuleError("guarantee.yaml", "unknown word group", 12),
        errors.Cancelled(),
    ],
)
def test_an_error_survives_pickling(error: errors.ClausewiseError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_an_error_is_a_sentence() -> None:
    assert str(errors.DocumentLimit("big.docx", "it unpacks to more than 200 MB")) == (
        "big.docx: it unpacks to more than 200 MB"
    )
    assert str(errors.Cancelled()) == "stopped"
