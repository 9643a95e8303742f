"""Real treaties, where they are at hand: what must be found in them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from clausewise.model.instrument import ClauseKind
from clausewise.reading.reader import read_file
from clausewise.segmenting.segment import segment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from clausewise.reading.blocks import Reading

RENDERINGS: dict[str, Callable[[int, str, str], str]] = {
    "label, heading and text in paragraphs": lambda n, title, text: f"Article {n}\n\n{title}\n\n{text}",
    "heading behind the label": lambda n, title, text: f"Article {n}: {title}\n\n{text}",
    "text behind the label": lambda n, _, text: f"Article {n}. {text}",
    "capitals, lines": lambda n, title, text: f"ARTICLE {n}\n{title}\n{text}",
}


@pytest.mark.parametrize("year", ["1996", "2004"])
def test_the_constitution_of_ukraine_has_161_articles(year: str, corpora: Path) -> None:
    instrument = segment(read_file(corpora / "constitution-of-ukraine" / f"{year}.txt"))
    numbers = [clause.number for clause in instrument.clauses if clause.kind is ClauseKind.ARTICLE]
    assert numbers == [str(number) for number in range(1, 162)]
    assert sum(clause.kind is ClauseKind.CHAPTER for clause in instrument.clauses) == 15


@pytest.mark.parametrize("name", ["un-charter", "vclt", "unclos", "icj-statute"])
@pytest.mark.parametrize("rendering", RENDERINGS)
def test_un_treaties_have_all_their_articles(
    name: str, rendering: str, corpora: Path, reading_of: Callable[[str], Reading]
) -> None:
    treaty = json.loads((corpora / "un-treaties" / f"{name}.json").read_text("utf-8"))
    parts = [treaty["treaty_en"], treaty["preamble_en"] or ""]
    for number, article in enumerate(treaty["articles"], start=1):
        parts.append(RENDERINGS[rendering](number, article["title_en"] or "", article["content_en"]))
    instrument = segment(reading_of("\n\n".join(part for part in parts if part)))
    numbers = [clause.number for clause in instrument.clauses if clause.kind is ClauseKind.ARTICLE]
    assert numbers == [str(number) for number in range(1, len(treaty["articles"]) + 1)]
    assert "".join(instrument.text_of(leaf) for leaf in instrument.leaves) == instrument.text


def test_bilingual_treaties_are_linked(corpora: Path) -> None:
    documents = json.loads((corpora / "labels" / "parallel_docs.json").read_text("utf-8"))[::12]
    shared = linked = 0
    for document in documents:
        instrument = segment(read_file(corpora / "treaties" / f"{document['id']}.md"))
        pairs = [a for a, _ in instrument.links if instrument.by_id[a].kind is ClauseKind.ARTICLE]
        shared += document["shared_numbers"]
        linked += min(len(pairs), document["shared_numbers"])
    assert linked >= 0.98 * shared
