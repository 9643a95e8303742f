"""Everything can be taken out of the library again, under names that every system takes."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausewise.library.anchoring import anchor
from clausewise.library.export import DEVICES, FORBIDDEN, export_library, safe_name
from clausewise.model.comparison import Pin
from clausewise.model.errors import ExportError
from tests.library.test_library import ORIGINAL, TEXT, library, pact

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.library.library import Library

__all__ = ["library"]


def test_everything_is_copied_out(library: Library, tmp_path: Path) -> None:
    ref = library.add(pact(), ORIGINAL).id
    gone = library.add(pact(title="Gone"), b"gone").id
    library.trash(gone)
    library.collections.add("Lamps", [ref])
    library.notes.add(anchor(library.instrument(ref), 0, 4), "a title")
    library.pins.add(Pin("a", "art_1", "b", "art_2"))
    library.correct(ref, "date", ["1907-05-06"])
    folder = tmp_path / "out" / "deep"
    export_library(library, folder)

    manifest = json.loads((folder / "manifest.json").read_text())
    (listed,) = manifest["instruments"]
    assert (folder / listed["original"]).read_bytes() == ORIGINAL
    assert (folder / listed["text"]).read_text() == TEXT
    assert listed["sha256"] == hashlib.sha256(ORIGINAL).hexdigest()
    assert listed["date"] == "1907-05-06"
    own = manifest["own"]
    assert own["collections"] == {"Lamps": [ref]}
    assert [note["value"] for note in own["notes"]] == ["a title"]
    assert [pin["a_clause"] for pin in own["pins"]] == ["art_1"]
    export_library(library, folder)


def test_a_folder_that_cannot_be_made_is_a_sentence(library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ExportError):
        export_library(library, tmp_path / "file" / "out")


@pytest.mark.parametrize(
    ("ref", "source", "name"),
    [
        ("pact", "Pact of 1907.PDF", "pact.PDF"),
        ("pact", "C:\\My Documents\\pact.docx", "pact.docx"),
        ("pact", "../../.ssh/config", "pact"),
        ("pact", ".bashrc", "pact"),
        ("pact", "pact", "pact"),
        ("con", "x.txt", "_con.txt"),
        ("lpt1", "", "_lpt1"),
        ("pact", "x.t:x?t", "pact.txt"),
        ("pact", "x.пдф", "pact."),
    ],
)
def test_a_name_is_safe(ref: str, source: str, name: str) -> None:
    assert safe_name(ref, source) == name.rstrip(".")


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=120), st.text(max_size=60))
def test_any_name_is_safe(ref: str, source: str) -> None:
    name = safe_name(ref, source)
    assert name
    assert not FORBIDDEN.search(name)
    assert not DEVICES.match(name)
    assert name.strip(". ") == name
    assert len(name) <= 100
