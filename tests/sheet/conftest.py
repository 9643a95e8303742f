"""Sheets of small treaties of our own making, through the real rooms below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from clausewise.comparing.compare import compare
from clausewise.model.progress import finish
from clausewise.paths import standard_paths
from clausewise.provisions.recognise import Recogniser, load_recogniser
from clausewise.segmenting.intake import take_in_text
from clausewise.sheet.options import SheetOptions
from clausewise.sheet.sheet import Sheet, build_sheet
from tests.commands.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from clausewise.model.comparison import Comparison


@pytest.fixture(scope="session")
def recogniser() -> Recogniser:
    return load_recogniser(standard_paths().resources)


@dataclass(frozen=True)
class Workshop:
    recogniser: Recogniser

    def comparison(self, *texts: str, revision: bool = False) -> Comparison:
        instruments = [take_in_text(text, f"text-{number}.txt") for number, text in enumerate(texts)]
        findings = [self.recogniser.recognise(i) for i in instruments]
        return finish(compare(instruments, findings=findings, revision=revision))

    def sheet(self, *texts: str, revision: bool = False, **options: Any) -> Sheet:
        comparison = self.comparison(*texts, revision=revision)
        findings = [self.recogniser.recognise(i) for i in comparison.instruments]
        anatomies = [self.recogniser.anatomy(i, f) for i, f in zip(comparison.instruments, findings, strict=True)]
        return build_sheet(comparison, findings, anatomies, SheetOptions(**options))


@pytest.fixture
def workshop(recogniser: Recogniser) -> Workshop:
    return Workshop(recogniser)


@pytest.fixture
def sheet(workshop: Workshop) -> Sheet:
    return workshop.sheet(FIRST, SECOND)


Build = "Callable[..., Sheet]"
