"""The manifest says what an index holds; a damaged or foreign one is no index."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import pytest

from clausewise.model.errors import IndexUnavailable
from clausewise.searching.lexicon import Lexicon
from clausewise.searching.manifest import (
    NAME,
    Manifest,
    read_lexicon,
    read_manifest,
    stamp,
    write_lexicon,
    write_manifest,
)

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = Manifest(stamp("rules"), "g0123456789ab", 3, "lexicon-3.json", "0" * 64, {"pact": "key"})


def test_a_manifest_comes_back_as_it_was(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None
    write_manifest(tmp_path, MANIFEST)
    assert read_manifest(tmp_path) == MANIFEST


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"{}",
        json.dumps(asdict(MANIFEST) | {"more": 1}).encode(),
        json.dumps(asdict(MANIFEST) | {"folder": "../../home"}).encode(),
        json.dumps(asdict(MANIFEST) | {"lexicon": "/etc/passwd"}).encode(),
        json.dumps(asdict(MANIFEST) | {"lexicon": None}).encode(),
    ],
)
def test_a_damaged_manifest_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(IndexUnavailable, match="damaged"):
        read_manifest(tmp_path)


def test_the_stamp_changes_with_the_rules() -> None:
    assert stamp("a") != stamp("b")
    assert stamp("a") == stamp("a")
    assert "2.7.4" in stamp()


def test_words_that_are_not_those_of_the_manifest_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / MANIFEST.folder
    folder.mkdir()
    name, sha256 = write_lexicon(folder, 3, Lexicon({"lamp": 2, "лампа": 1}, {"uk": {"лампа": []}}))
    manifest = replace(MANIFEST, lexicon=name, lexicon_sha256=sha256)
    read = read_lexicon(tmp_path, manifest)
    assert (read.counts, read.lemmas, read.states) == ({"lamp": 2, "лампа": 1}, {"uk": {"лампа": []}}, {})
    with pytest.raises(ValueError, match="lexicon-3"):
        read_lexicon(tmp_path, replace(manifest, lexicon_sha256="1" * 64))
    (folder / name).write_bytes((folder / name).read_bytes() + b" ")
    with pytest.raises(ValueError, match="lexicon-3"):
        read_lexicon(tmp_path, manifest)
