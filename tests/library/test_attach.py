"""The clauses of a digest point at those of the official text, by number, and never at a wrong one by a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clausewise.library.attach import Attachments, keep_fetched, map_clauses
from clausewise.library.fetch import Fetched
from clausewise.library.library import Library
from clausewise.library.store import Store
from clausewise.model.errors import ExportError
from clausewise.model.instrument import Clause, ClauseKind, Instrument
from clausewise.reading.reader import read_pasted
from clausewise.segmenting.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KINDS = {kind.value: kind for kind in ClauseKind}


def tree(outline: str) -> Instrument:
    """Build an instrument from lines "kind number heading", indented by two blanks a level."""
    clauses: list[Clause] = []
    path: list[str] = []
    for line in outline.strip("\n").splitlines():
        level = (len(line) - len(line.lstrip())) // 2
        kind, number, heading = [*line.split(maxsplit=2), "", ""][:3]
        number = "" if number == "-" else number
        parent = path[level - 1] if level else None
        place = len([c for c in clauses if c.parent == parent and c.kind is KINDS[kind]]) + 1
        own = f"{kind}_{number or place}" if kind != "text" else number or "front"
        ref = f"{parent}__{own}" if parent else own
        path[level:] = [ref]
        number = "" if kind == "text" else number
        clauses.append(Clause(ref, KINDS[kind], number, number, heading or None, level + 1, parent, 0, 0))
    return Instrument("", tuple(clauses), language="en")


def test_articles_and_paragraphs_answer_by_number_whatever_groups_them() -> None:
    digest = tree("article 1\narticle 4\n  text intro\n  paragraph 1\n  paragraph 2")
    official = tree(
        "part 1\n  article 1\n    paragraph 1\npart 2\n  article 4\n    text intro\n    paragraph 1\n    paragraph 2"
    )
    assert map_clauses(digest, official) == {
        "article_1": "part_1__article_1",
        "article_4": "part_2__article_4",
        "article_4__intro": "part_2__article_4",
        "article_4__paragraph_1": "part_2__article_4__paragraph_1",
        "article_4__paragraph_2": "part_2__article_4__paragraph_2",
    }


def test_a_paragraph_that_the_text_does_not_number_is_found_by_its_place_only_if_there_are_as_many() -> None:
    digest = tree("article 4\n  paragraph 1\n  paragraph 2")
    assert (
        map_clauses(digest, tree("article 4\n  paragraph -\n  paragraph -"))["article_4__paragraph_2"]
        == "article_4__paragraph_2"
    )
    assert (
        map_clauses(digest, tree("article 4\n  paragraph -\n  paragraph -\n  paragraph -"))["article_4__paragraph_2"]
        == "article_4"
    )


def test_a_letter_of_the_digest_points_at_the_clause_around_it() -> None:
    digest = tree("paragraph 3\n  item a\n  item b")
    official = tree("paragraph 3\n  item b\n  item a")
    assert map_clauses(digest, official)["paragraph_3__item_a"] == "paragraph_3"


def test_points_of_a_declaration_answer_the_articles_of_another_copy() -> None:
    assert map_clauses(tree("paragraph 2"), tree("article 1\narticle 2")) == {"paragraph_2": "article_2"}


def test_an_annex_keeps_its_articles_apart_from_those_of_the_body() -> None:
    digest = tree("article 2\nannex 1\n  article 2")
    official = tree("article 2\nannex 1\n  article 1\n  article 2")
    assert map_clauses(digest, official)["annex_1__article_2"] == "annex_1__article_2"


def test_recitals_answer_by_place_or_else_the_preamble() -> None:
    digest = tree("preamble -\n  recital -\n  recital -")
    assert (
        map_clauses(digest, tree("preamble -\n  recital -\n  recital -"))["preamble_1__recital_2"]
        == "preamble_1__recital_2"
    )
    assert map_clauses(digest, tree("preamble -\n  recital -"))["preamble_1__recital_2"] == "preamble_1"


def test_headed_sections_answer_by_their_heading_and_own_sections_by_nothing() -> None:
    digest = tree("section - Final Provisions\nsection - From the briefing")
    official = tree("section - Purpose\nsection - FINAL  PROVISIONS.")
    assert map_clauses(digest, official) == {"section_1": "section_2"}


def test_what_has_no_answer_is_left_out() -> None:
    assert map_clauses(tree("article 9\n  paragraph 1"), tree("article 1")) == {}


def test_real_texts_answer_each_other() -> None:
    digest = segment(
        read_pasted(
            "Digest\n\nArticle 1\n\nThe Parties keep the peace.\n\nArticle 2\n\n1. They consult.\n\n2. They help.", "a"
        )
    )
    official = segment(
        read_pasted(
            "TREATY OF THE LAKE\n\nThe Parties to this Treaty,\n\nDesiring peace,\n\nHave agreed as follows:\n\n"
            "Article 1\n\n"
            "The High Contracting Parties shall keep the peace of the lake.\n\nArticle 2\n\n"
            "1. They shall consult without delay.\n\n2. They shall come to each other's help.",
            "b",
        )
    )
    found = map_clauses(digest, official)
    assert official.text_of(found["art_2__para_2"]).startswith("2. They shall come")
    assert all(target in official.by_id for target in found.values())


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path / "library.sqlite3")
    yield library
    library.close()


def test_an_attachment_lasts_and_ends_with_its_text(tmp_path: Path, library: Library) -> None:
    text = "Article 1\n\nThe Parties keep the peace."
    reading = segment(read_pasted(text, "pasted"))
    entry = library.add(reading, text.encode())
    store = Store(tmp_path / "library.sqlite3")
    try:
        Attachments(store).attach("old-treaty", entry.id)
        assert Attachments(store).all() == {"old-treaty": entry.id}
        assert Attachments(store).official_of("other-treaty") == ""
        library.trash(entry.id)
        assert Attachments(store).official_of("old-treaty") == ""
        library.restore(entry.id)
        Attachments(store).detach("old-treaty")
        assert Attachments(store).official_of("old-treaty") == ""
        assert entry.id in library
    finally:
        store.close()


def test_what_was_fetched_is_laid_down_under_a_harmless_name(tmp_path: Path) -> None:
    folder = tmp_path / "fetched"
    path = keep_fetched(Fetched(b"data", "a:b\\..\\c?.html", "https://texts.example/a"), folder)
    assert path.parent == folder
    assert path.read_bytes() == b"data"
    assert path.suffix == ".html"
    assert not set(path.name) & set('\\/:?*"<>|')


@pytest.mark.parametrize("name", ["", "..", "/", "   "])
def test_a_name_of_nothing_becomes_a_name(tmp_path: Path, name: str) -> None:
    assert keep_fetched(Fetched(b"data", name, "https://texts.example/"), tmp_path).is_file()


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"")
    with pytest.raises(ExportError):
        keep_fetched(Fetched(b"data", "a.html", "https://texts.example/"), tmp_path / "taken")
