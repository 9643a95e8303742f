"""What the window and the commands ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clausewise.model.errors import ClausewiseError, DamagedDocument, NotFound
from clausewise.model.instrument import Instrument
from clausewise.paths import standard_paths
from clausewise.services import Services

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def services() -> Iterator[Services]:
    made = Services(standard_paths())
    yield made
    made.close()


def names(services: Services, *refs: str) -> list[str]:
    opened = services.open_each(refs)
    return [found.title if isinstance(found, Instrument) else f"! {found.reason}" for _, found in opened]


def test_names_and_files_open_in_order(services: Services, tmp_path: Path) -> None:
    own = tmp_path / "pact.txt"
    own.write_text("Pact of the Bay\n\nArticle 1\nThe bay is open.\n", "utf-8")
    missing = str(tmp_path / "none.txt")
    found = names(services, str(own), "budapest-memorandum", missing, str(own))
    assert [f[:10] for f in found] == ["Pact of th", "Memorandum", "! there is", "Pact of th"]


def test_a_name_that_is_nothing_says_so(services: Services) -> None:
    ((ref, error),) = services.open_each(["no-such-treaty"])
    assert ref == "no-such-treaty"
    assert isinstance(error, ClausewiseError)
    with pytest.raises(NotFound):
        services.instrument("no-such-treaty")


def test_a_file_that_changes_while_it_is_read_is_not_kept(services: Services, tmp_path: Path) -> None:
    own = tmp_path / "pact.txt"
    own.write_text("Article 1\nThe bay is open.\n", "utf-8")
    (taken,) = services.take_in([own])
    own.write_text("Article 1\nThe bay is closed.\n", "utf-8")
    with pytest.raises((DamagedDocument, ClausewiseError)):
        services.add(taken)
    assert services.library.entries() == ()


def test_settings_are_kept(services: Services) -> None:
    services.settings.theme = "dark"
    services.save_settings()
    assert Services(services.paths).settings.theme == "dark"
