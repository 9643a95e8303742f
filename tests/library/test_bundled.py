"""The bundled shelf: heads are read quickly, documents only when opened, and a bad file is said and left out."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from pathlib import Path

import pytest

from clausewise.library.bundled import Bundled
from clausewise.model.errors import NotFound, UnreadableDocument
from clausewise.model.instrument import TextStatus

DOCUMENTS = Path(__file__).resolve().parents[2] / "documents"

LAKE = """---
title: "Treaty of the Lake: a draft"
short_name: lake-treaty
kind: draft treaty
evidence:
  art_1: "R a copy"
  art_2: "M"
conflicts:
- {clause: art_1, text: "one copy says: two"}
text_status: digest
date: 1901-05-02
parties:
  - Northland
  - Southland
language: en
official: https://texts.example/lake
---
# Treaty of the Lake

## Article 1

The Parties keep the peace.

## Article 2

They consult.
"""
NEWS = """---
title: News of the lake
kind: coverage
text_status: digest
date: '1901'
parties: []
---
# News of the lake

1. A lake was seen.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("proposals/lake-treaty", LAKE), ("coverage/lake-news", NEWS)):
        path = tmp_path / f"{name}.md"
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_an_entry_says_what_the_head_says(folder: Path) -> None:
    lake, news = Bundled(folder).entries()
    assert (lake.id, lake.title, lake.kind, lake.status) == (
        "lake-treaty",
        "Treaty of the Lake: a draft",
        "draft treaty",
        TextStatus.DIGEST,
    )
    assert (lake.date, lake.parties, lake.language, lake.bundled) == (
        "1901-05-02",
        ("Northland", "Southland"),
        "en",
        True,
    )
    assert lake.sha256 == hashlib.sha256(LAKE.encode()).hexdigest()
    assert lake.words == 15
    assert (news.id, news.date, news.parties) == ("lake-news", "1901", ())


def test_official_addresses_are_known_without_opening_a_document(folder: Path) -> None:
    assert Bundled(folder).official == {"lake-treaty": "https://texts.example/lake"}


def test_membership_and_the_document_itself(folder: Path) -> None:
    bundled = Bundled(folder)
    assert "lake-treaty" in bundled
    assert "sea-treaty" not in bundled
    assert "proposals/lake-treaty" not in bundled
    lake = bundled.instrument("lake-treaty")
    assert lake.id == "lake-treaty"
    assert lake.sha256 == bundled.entries()[0].sha256
    assert "They consult." in lake.text
    assert lake.head is not None
    assert [mark.clause for mark in lake.head.evidence] == ["art_1", "art_2"]
    assert bundled.instrument("lake-treaty") is lake
    assert bundled.original("lake-treaty") == LAKE.encode()


def test_an_unknown_name_is_not_found(folder: Path) -> None:
    bundled = Bundled(folder)
    for ask in (bundled.instrument, bundled.original):
        with pytest.raises(NotFound, match="sea-treaty: no such"):
            ask("sea-treaty")


def test_coverage_is_told_from_the_rest(folder: Path) -> None:
    assert [entry.id for entry in Bundled(folder).coverage()] == ["lake-news"]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"# No head\n", "no head"),
        (b"", "no head"),
        (b"---\ntitle: A\n", "does not end"),
        (b"---\ntitle: [A\n---\n", "not valid YAML"),
        (b"---\nkind: treaty\n---\n", "no title"),
        (b"---\ntitle: A\ndate: 2021-99-99\n---\n", "not valid YAML"),
        (b"---\ntitle: A\ntext_status: sacred\n---\n", "sacred"),
        (b"---\ntitle: !!python/object/apply:os.getcwd []\n---\n", "not valid YAML"),
        (b"---\ntitle: \xff\n---\n", "UTF-8"),
    ],
)
def test_a_bad_file_is_said_and_the_others_stay(folder: Path, data: bytes, why: str) -> None:
    (folder / "proposals" / "bad.md").write_bytes(data)
    bundled = Bundled(folder)
    assert [entry.id for entry in bundled.entries()] == ["lake-treaty", "lake-news"]
    (error,) = bundled.damaged
    assert str(error).startswith("bad.md: ")
    assert why in str(error)


def test_a_file_that_went_away_is_one_sentence(folder: Path) -> None:
    bundled = Bundled(folder)
    assert "lake-treaty" in bundled
    (folder / "proposals" / "lake-treaty.md").unlink()
    with pytest.raises(UnreadableDocument, match="lake-treaty"):
        bundled.instrument("lake-treaty")


def test_no_folder_is_an_empty_shelf(tmp_path: Path) -> None:
    assert Bundled(tmp_path / "nowhere").entries() == ()


def test_the_shelf_is_quick_and_opens_no_document() -> None:
    begun = time.perf_counter()
    bundled = Bundled(DOCUMENTS)
    assert bundled.entries()
    assert time.perf_counter() - begun < 0.5  # 15 ms on a quiet machine; this bound only catches reading them whole
    assert bundled.damaged == ()
    probe = (
        "import sys; from pathlib import Path; from clausewise.library.bundled import Bundled; "
        "Bundled(Path(sys.argv[1])).entries(); "
        "print([m for m in sys.modules if m.startswith(('clausewise.reading', 'clausewise.segmenting', 'lxml'))])"
    )
    done = subprocess.run([sys.executable, "-c", probe, str(DOCUMENTS)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
