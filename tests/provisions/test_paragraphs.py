"""Each invented paragraph is read as a specialist reads it: the types of its provisions, and its guarantors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from clausewise.model.provision import Standing
from tests.provisions.texts import instrument_of

if TYPE_CHECKING:
    from clausewise.provisions.recognise import Recogniser

SETS = sorted(Path(__file__).parent.glob("paragraphs*.yaml"))
PARAGRAPHS: list[dict[str, Any]] = [row for file in SETS for row in yaml.safe_load(file.read_text("utf-8"))]


@pytest.mark.parametrize("row", PARAGRAPHS, ids=[row["text"][:50] for row in PARAGRAPHS])
def test_a_paragraph_is_read(recogniser: Recogniser, row: dict[str, Any]) -> None:
    findings = recogniser.recognise(instrument_of(row["text"], language=row["language"]))
    assert {kind.value for kind in findings.types_of("art_1")} == set(row["does"])
    giving = {g.state for g in findings.guarantors if g.standing is not Standing.EXCLUDED}
    assert giving == set(row["guarantors"])


def test_every_language_has_traps_among_the_paragraphs() -> None:
    # A list of hits only would let a rule that always fires pass.
    for language in ("de", "en", "fr", "ru", "uk"):
        assert any(not row["does"] for row in PARAGRAPHS if row["language"] == language)
