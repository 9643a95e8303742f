"""An index over the invented shelf, built once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from clausewise.model.progress import finish
from clausewise.searching.builder import build
from clausewise.searching.index import SearchIndex
from clausewise.searching.part import Order
from tests.searching.shelf import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STATES = Path(__file__).resolve().parents[2] / "resources" / "states"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an index over the invented shelf: for reading alone."""
    folder = tmp_path_factory.mktemp("cache") / "index"
    source = Source()
    finish(build(Order(folder, tuple(source.shelf()), source, states=STATES)))
    return folder


@pytest.fixture
def index(built: Path) -> Iterator[SearchIndex]:
    opened = SearchIndex(built)
    yield opened
    opened.close()


@pytest.fixture
def find(index: SearchIndex) -> Callable[[str], list[str]]:
    """Search, and give the clauses found, the best first: "lastovia/1"."""

    def call(query: str) -> list[str]:
        return [f"{hit.instrument}/{hit.clause[4:]}" for hit in index.search(query).hits]

    return call
