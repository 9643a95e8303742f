"""A forged index runs nothing."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from clausewise.model.errors import IndexUnavailable
from clausewise.model.progress import finish
from clausewise.searching.builder import build
from clausewise.searching.guard import ForbiddenPickle, loads
from clausewise.searching.index import SearchIndex
from clausewise.searching.part import Order
from tests.searching.shelf import Source

if TYPE_CHECKING:
    from pathlib import Path


class Command:
    """Runs a command when it is unpickled."""

    def __init__(self, command: str) -> None:
        self.command = command

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, (self.command,)


@pytest.fixture
def own(tmp_path: Path) -> SearchIndex:
    folder = tmp_path / "cache" / "index"
    source = Source()
    finish(build(Order(folder, tuple(source.shelf()), source)))
    return SearchIndex(folder)


def toc_of(index: SearchIndex) -> Path:
    folder = index.folder / json.loads((index.folder / "manifest.json").read_text())["folder"]
    (path,) = folder.glob("*.toc")
    return path


def forge(toc: Path, marker: Path, *, in_schema: bool) -> None:
    """Write a table of contents as Whoosh would, with a pickle that runs a command."""
    from whoosh.filedb.filestore import FileStorage
    from whoosh.index import TOC
    from whoosh.system import _FLOAT_SIZE, _INT_SIZE, _LONG_SIZE

    evil = Command(f"touch {marker}")
    storage = FileStorage(str(toc.parent))
    old = TOC.read(storage, "clausewise", gen=1, schema=None if in_schema else _schema())
    with storage.create_file(toc.name) as stream:
        for size in (_INT_SIZE, _LONG_SIZE, _FLOAT_SIZE):
            stream.write_varint(size)
        stream.write_int(-12345)
        stream.write_int(-111)
        for number in (2, 7, 4):
            stream.write_varint(number)
        stream.write_string(pickle.dumps(evil if in_schema else old.schema, 2))
        stream.write_int(1)
        stream.write_int(0)
        stream.write_pickle(old.segments if in_schema else [evil])


def _schema() -> object:
    from clausewise.searching.storage import make_schema

    return make_schema()


def test_a_forged_table_of_contents_runs_nothing_and_is_built_anew(own: SearchIndex, tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    forge(toc_of(own), marker, in_schema=False)
    with pytest.raises(IndexUnavailable):
        own.search("lamp")
    source = Source()
    finish(build(Order(own.folder, tuple(source.shelf()), source)))
    assert own.search("lamp").total == 2
    assert not marker.exists()
    own.close()


def test_without_the_guard_the_forgery_would_run(own: SearchIndex, tmp_path: Path) -> None:
    """The forgery above is a real one: Whoosh by itself runs it."""
    marker = tmp_path / "ran"
    toc = toc_of(own)
    forge(toc, marker, in_schema=False)
    script = (
        "import sys\nfrom whoosh.filedb.filestore import FileStorage\nfrom whoosh.index import TOC\n"
        "from whoosh.fields import Schema, ID\n"
        f"TOC.read(FileStorage({str(toc.parent)!r}), 'clausewise', gen=1, schema=Schema(a=ID()))\n"
    )
    subprocess.run([sys.executable, "-c", script], check=False, capture_output=True)
    assert marker.exists()


@pytest.mark.parametrize("file", ["*.pst", "*_stored.col", "*.trm"])
def test_forged_postings_and_stored_fields_run_nothing(own: SearchIndex, tmp_path: Path, file: str) -> None:
    marker = tmp_path / "ran"
    (path,) = toc_of(own).parent.glob(file)
    evil = pickle.dumps(Command(f"touch {marker}"), 2)
    data = path.read_bytes()
    # Over every place where a pickle begins.
    at = [i for i in range(len(data) - 1) if data[i : i + 2] in (b"\x80\x02", b"\x80\x04")]
    forged = bytearray(data)
    for place in at:
        forged[place : place + len(evil)] = evil
    path.write_bytes(bytes(forged) if at else evil * 8)
    with pytest.raises(IndexUnavailable):
        own.search("lamp OR guarantee OR in:lastovia")
    assert not marker.exists()
    own.close()


@pytest.mark.parametrize("value", [Command("true"), print, pickle.loads, SearchIndex, RuntimeError()])
def test_no_other_class_is_unpickled(value: object) -> None:
    with pytest.raises(ForbiddenPickle):
        loads(pickle.dumps(value))


def test_another_version_of_whoosh_is_not_trusted() -> None:
    script = (
        "import whoosh\nwhoosh.versionstring = lambda: '2.7.5'\n"
        "from clausewise.searching.guard import secure\nsecure()\n"
    )
    run = subprocess.run([sys.executable, "-W", "ignore", "-c", script], capture_output=True, text=True, check=False)
    assert "it needs Whoosh 2.7.4, and 2.7.5 is installed" in run.stderr


def test_plain_values_are_unpickled() -> None:
    value = [((1, 2), None, (b"\xff", "ї")), {"a": 1.5}, {1, 2}]
    assert loads(pickle.dumps(value)) == value


def test_a_manifest_does_not_lead_out_of_its_folder(own: SearchIndex, tmp_path: Path) -> None:
    path = own.folder / "manifest.json"
    manifest = json.loads(path.read_text())
    for folder in ("../elsewhere", str(tmp_path), "..", ""):
        path.write_text(json.dumps(manifest | {"folder": folder}))
        with pytest.raises(IndexUnavailable):
            own.search("lamp")
    own.close()
