"""The whole way: a digest's official text is fetched, taken in by the worker, attached, and its clauses answer."""

from __future__ import annotations

import http.client
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from clausewise.library.attach import Attachments
from clausewise.library.bundled import Bundled
from clausewise.library.library import Library
from clausewise.library.official import OfficialTexts
from clausewise.library.store import Store
from clausewise.model.errors import NotFound
from clausewise.model.progress import finish
from clausewise.segmenting.intake import take_in, take_in_text

if TYPE_CHECKING:
    from collections.abc import Iterator

HOME = Path(__file__).resolve().parents[2]
PAGE = """<html><head><title>Treaty of the Lake</title></head><body><h1>Treaty of the Lake</h1>
<p>Article 4</p><p>Every Party that sees its shore in danger calls the others together.</p>
<p>Article 5</p>
<p>1. Whoever wades against one wades against all.</p>
<p>2. Every Party helps at once, with such boats as it finds fit.</p>
<p>Article 10</p><p>A village of this shore may be asked to join.</p></body></html>"""


@pytest.fixture
def texts(tmp_path: Path) -> Iterator[OfficialTexts]:
    library = Library(tmp_path / "library.sqlite3")
    store = Store(tmp_path / "library.sqlite3")
    bundled = Bundled(HOME / "documents")
    yield OfficialTexts(bundled, library, Attachments(store), HOME / "resources" / "official" / "hosts.txt")
    store.close()
    library.close()


@pytest.fixture
def port() -> Iterator[int]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(PAGE.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's own name
            """Keep quiet."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


def test_a_digest_points_at_the_clauses_of_the_text_fetched_for_it(
    texts: OfficialTexts, port: int, tmp_path: Path
) -> None:
    def connect(host: str, port_: int, timeout: float) -> http.client.HTTPConnection:
        assert (host, port_) == ("www.nato.int", 443)
        return http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)

    path = finish(texts.fetch("north-atlantic-treaty", tmp_path / "fetched", connect=connect))
    (taken,) = take_in([path])
    assert taken.instrument is not None
    entry = texts.attach("north-atlantic-treaty", taken.instrument, taken.original)
    assert entry.id in texts.library
    official = texts.official("north-atlantic-treaty")
    assert official is not None
    clauses = texts.clauses("north-atlantic-treaty")
    assert "sees its shore in danger" in official.text_of(clauses["art_4"])
    assert official.text_of(clauses["art_5__para_2"]).startswith("2. Every Party helps")
    assert "art_13" not in clauses
    texts.detach("north-atlantic-treaty")
    assert texts.official("north-atlantic-treaty") is None
    assert texts.clauses("north-atlantic-treaty") == {}
    assert entry.id in texts.library


def test_pasted_text_is_attached_too(texts: OfficialTexts) -> None:
    pasted = "1. Ukraine is a neutral house.\n\n2. The neighbours may vouch for it."
    texts.attach("istanbul-communique", take_in_text(pasted, "pasted"), pasted.encode())
    clauses = texts.clauses("istanbul-communique")
    assert clauses["para_2"]
    assert "para_7" not in clauses


def test_the_addresses_hosts_may_all_be_asked(texts: OfficialTexts) -> None:
    assert texts.address("russia-us-draft-treaty").startswith("https://mid.ru/")
    assert {"mid.ru", "www.president.gov.ua", "treaties.un.org"} <= texts.hosts
    assert "texts.example" not in texts.hosts


def test_what_has_no_address_or_is_no_digest_is_not_found(texts: OfficialTexts, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no address"):
        finish(texts.fetch("istanbul-communique", tmp_path))
    with pytest.raises(NotFound, match="not among those"):
        finish(texts.fetch("istanbul-communique", tmp_path, address="https://texts.example/treaty"))
    with pytest.raises(NotFound, match="no such bundled"):
        texts.attach("sea-treaty", take_in_text("1. Peace.\n\n2. Quiet.", "pasted"), b"")
