"""The shelf and the index together: what is added, changed or thrown away is found as it is now."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from clausewise.library.export import export_library
from clausewise.model.errors import IndexUnavailable
from clausewise.model.progress import finish
from clausewise.paths import Paths, standard_paths
from clausewise.searching import index as searching_index
from clausewise.searching.builder import build
from clausewise.searching.index import SearchIndex
from clausewise.searching.manifest import read_lexicon
from clausewise.searching.part import Order
from clausewise.segmenting.intake import take_in_text
from clausewise.services import Services
from tests.searching.shelf import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from clausewise.searching.lexicon import Lexicon
    from clausewise.searching.manifest import Manifest

PACT = """Pact of the Two Lighthouses

Article 1
1. Neither Party shall dim the lamp of the other.
2. The Guarantor States guarantee the lamps.

Article 2
This Pact shall enter into force on the first night without stars.
"""
DIGEST = """---
title: Isle of Lamps Paper
short_name: isle-paper
kind: recommendations
text_status: digest
date: 2022-09-13
parties: [Lastovia]
language: en
---
# Isle of Lamps Paper

1. The isle should keep its lamps lit.
"""


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    documents = tmp_path / "documents" / "proposals"
    documents.mkdir(parents=True)
    (documents / "isle-paper.md").write_text(DIGEST, "utf-8")
    made = Services(
        Paths(standard_paths().resources, documents.parent, tmp_path / "data", tmp_path / "cache", tmp_path / "config")
    )
    yield made
    made.close()


def keep(services: Services, text: str = PACT) -> str:
    instrument = take_in_text(text, "pact.txt")
    return services.library.add(instrument, text.encode()).id


def found(services: Services, query: str) -> set[str]:
    finish(services.refresh_index())
    return {hit.instrument for hit in services.search(query).hits}


def test_search_follows_the_shelf(services: Services) -> None:
    with pytest.raises(IndexUnavailable, match="not built yet"):
        services.search("lamp")
    assert found(services, "lamp") == {"isle-paper"}
    ref = keep(services)
    assert found(services, "lamp") == {"isle-paper", ref}
    services.library.correct(ref, "date", ["1907-05-06"])
    services.library.correct(ref, "party", ["Ostrovia"])
    assert found(services, "date:..1910 party:ostrovia lamp") == {ref}
    services.library.trash(ref)
    assert found(services, "lamp") == {"isle-paper"}
    services.library.restore(ref)
    assert found(services, "lamp") == {"isle-paper", ref}


def test_labels_are_searched_in_without_building_anything(services: Services) -> None:
    ref = keep(services)
    finish(services.refresh_index())
    services.library.collections.add("By the sea", [ref])
    assert list(services.refresh_index()) == []
    assert {hit.instrument for hit in services.search('in:"by the sea" lamp').hits} == {ref}


def test_what_the_rules_recognise_can_be_searched_for(services: Services) -> None:
    ref = keep(services)
    finish(services.refresh_index())
    (hit,) = services.search("provision:guarantee").hits
    assert (hit.instrument, hit.clause) == (ref, "art_1")
    (facet,) = services.search("lamps in:pact", facets=True).facets["provision"]
    assert (facet.value, facet.count) == ("guarantee", 1)


def test_a_hit_opens_at_the_paragraph_of_its_words(services: Services) -> None:
    ref = keep(services)
    finish(services.refresh_index())
    (hit,) = services.search(f'in:{ref} "guarantee the lamps"').hits
    assert (hit.clause, hit.place, hit.label) == ("art_1", "art_1__para_2", "Article 1")
    instrument = services.instrument(ref)
    assert "guarantee the lamps" in instrument.text_of(hit.place)


def test_the_index_is_private_and_nothing_of_it_is_kept_with_the_library(services: Services) -> None:
    keep(services)
    finish(services.rebuild_index())
    assert {path.name for path in services.paths.data.iterdir()} <= {
        "library.sqlite3",
        "library.sqlite3-wal",
        "library.sqlite3-shm",
    }
    assert all(path.stat().st_mode & 0o077 == 0 for path in services.paths.index.iterdir() if path.is_dir())
    assert services.paths.index.stat().st_mode & 0o777 == 0o700
    export_library(services.library, services.paths.data / "out")
    assert not [path for path in (services.paths.data / "out").rglob("*") if path.suffix in (".toc", ".trm", ".pst")]


def test_searches_go_on_in_several_threads_while_the_index_is_replaced(tmp_path: Path) -> None:
    source = Source()
    folder = tmp_path / "index"
    finish(build(Order(folder, tuple(source.shelf()), source)))
    index = SearchIndex(folder)
    wrong: list[object] = []
    done = threading.Event()

    def ask() -> None:
        while not done.is_set():
            try:
                if (total := index.search("lamp OR гарантія").total) not in (2, 3):
                    wrong.append(total)
            except Exception as error:
                wrong.append(error)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(8):
        shelf = source.shelf(ostriv=f"{number}")
        finish(build(Order(folder, tuple(shelf[: 3 - number % 2]), source, anew=number % 3 == 0)))
    done.set()
    for thread in threads:
        thread.join()
    index.close()
    assert wrong == []


def test_an_index_replaced_while_it_is_opened_is_opened_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source()
    order = Order(tmp_path / "index", tuple(source.shelf()), source, anew=True)
    finish(build(order))
    index = SearchIndex(order.index)
    opened = []

    def slow(folder: Path, manifest: Manifest) -> Lexicon:
        if not opened:
            opened.append(manifest)
            finish(build(order))
        return read_lexicon(folder, manifest)

    monkeypatch.setattr(searching_index, "read_lexicon", slow)
    assert index.search("lamp").total == 2
    assert index.is_current(order.shelf)
    index.close()
