"""The rules that come with the program, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausewise.provisions.recognise import Recogniser, load_recogniser
from clausewise.provisions.states import StateNames

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="session")
def recogniser() -> Recogniser:
    return load_recogniser(RESOURCES)


@pytest.fixture(scope="session")
def states() -> StateNames:
    return StateNames(RESOURCES / "states")
