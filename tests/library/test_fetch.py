"""An official text is fetched from known hosts only, within bounds, and nothing goes wrong silently."""

from __future__ import annotations

import http.client
import socket
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from clausewise.library.fetch import Fetched, FetchLimits, fetch, known_hosts
from clausewise.model.errors import DamagedDocument, DocumentLimit, NotFound, UnreadableDocument
from clausewise.model.progress import finish

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOSTS = frozenset({"texts.example", "archive.example"})
ADDRESS = "https://texts.example/treaty"
BODY = b"<h1>Treaty</h1><p>Article 1</p>"


@dataclass
class Answer:
    """What the server says to one path; ``pause`` is in seconds between the bytes of the body."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    body: bytes = BODY
    length: int | None = None
    pause: float = 0.0


class Server:
    """A local web server; a fetch to any host ends there, and the hosts asked for are noted."""

    def __init__(self, answers: dict[str, Answer]) -> None:
        self.asked: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked.append((self.headers["Host"], self.path))
                server.headers.append(dict(self.headers.items()))
                answer = answers[self.path]
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                if answer.length is None or answer.length >= 0:
                    self.send_header("Content-Length", str(answer.length or len(answer.body)))
                self.end_headers()
                try:
                    for byte in [answer.body] if not answer.pause else [bytes([b]) for b in answer.body]:
                        self.wfile.write(byte)
                        time.sleep(answer.pause)
                except OSError:
                    pass

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's own name
                """Keep quiet."""

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.http.server_address[1]

    def connect(self, host: str, port: int, timeout: float) -> http.client.HTTPConnection:
        """Connect to this server, whatever host is asked for."""
        assert port == 443
        assert host in HOSTS
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)


@contextmanager
def serving(**answers: Answer) -> Iterator[Server]:
    """Run a server that answers the paths "/name"."""
    server = Server({f"/{name}": answer for name, answer in answers.items()})
    thread = threading.Thread(target=server.http.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.http.shutdown()
        server.http.server_close()
        thread.join()


def redirect(to: str) -> Answer:
    return Answer(302, {"Location": to}, b"")


def fetched(server: Server, address: str = ADDRESS, limits: FetchLimits | None = None) -> Fetched:
    return finish(fetch(address, HOSTS, limits=limits, connect=server.connect))


def test_a_page_comes_whole_with_a_name_that_says_its_kind() -> None:
    with serving(treaty=Answer()) as server:
        assert fetched(server) == Fetched(BODY, "treaty.html", ADDRESS)
    assert server.asked == [("texts.example", "/treaty")]


def test_progress_is_counted_in_bytes() -> None:
    body = b"x" * 200_000
    with serving(treaty=Answer(body=body)) as server:
        steps = list(fetch(ADDRESS, HOSTS, connect=server.connect))
    assert steps[-1] == (len(body), len(body))
    assert [received for received, _ in steps] == sorted(received for received, _ in steps)


def test_no_cookie_and_no_referrer_goes_out_even_after_a_redirect_that_sets_one() -> None:
    first = redirect("/treaty")
    first.headers["Set-Cookie"] = "seen=1"
    with serving(old=first, treaty=Answer()) as server:
        fetched(server, "https://texts.example/old")
    assert len(server.headers) == 2
    for sent in server.headers:
        assert not {"cookie", "referer", "authorization"} & {name.lower() for name in sent}


@pytest.mark.parametrize("to", ["/treaty", "https://archive.example/treaty", "//archive.example/treaty"])
def test_a_redirect_among_known_hosts_is_followed(to: str) -> None:
    with serving(old=redirect(to), treaty=Answer()) as server:
        assert fetched(server, "https://texts.example/old").data == BODY


@pytest.mark.parametrize(
    "to",
    [
        "https://elsewhere.example/treaty",
        "http://texts.example/treaty",
        "https://texts.example:8443/treaty",
        "https://user@texts.example/treaty",
        "https://texts.example@elsewhere.example/treaty",
        "https://texts.example.elsewhere.example/treaty",
        "file:///etc/hostname",
        "https://127.0.0.1/treaty",
    ],
)
def test_a_redirect_out_of_the_known_hosts_is_refused_before_anything_is_asked(to: str) -> None:
    with serving(old=redirect(to), treaty=Answer()) as server, pytest.raises(NotFound):
        fetched(server, "https://texts.example/old")
    assert server.asked == [("texts.example", "/old")]


@pytest.mark.parametrize(
    "address", ["http://texts.example/", "texts.example/treaty", "", "https://", "https://[::1", "ftp://texts.example/"]
)
def test_only_an_https_address_is_asked(address: str) -> None:
    with serving() as server, pytest.raises(NotFound):
        fetched(server, address)
    assert server.asked == []


def test_endless_redirects_end() -> None:
    with (
        serving(a=redirect("/b"), b=redirect("/a")) as server,
        pytest.raises(DocumentLimit, match="redirects more than 5"),
    ):
        fetched(server, "https://texts.example/a")
    assert len(server.asked) == 6


def test_a_redirect_to_nowhere_is_said() -> None:
    with serving(old=Answer(302, {}, b"")) as server, pytest.raises(UnreadableDocument, match="nowhere"):
        fetched(server, "https://texts.example/old")


def test_an_answer_announced_too_large_is_not_read() -> None:
    with serving(treaty=Answer(length=5000)) as server, pytest.raises(DocumentLimit, match="larger"):
        fetched(server, limits=FetchLimits(size=4999))


def test_an_answer_that_grows_too_large_is_cut_off() -> None:
    with serving(treaty=Answer(body=b"x" * 500_000, length=-1)) as server, pytest.raises(DocumentLimit, match="larger"):
        fetched(server, limits=FetchLimits(size=100_000))


def test_a_server_that_drips_ends_at_the_deadline() -> None:
    begun = time.monotonic()
    with serving(treaty=Answer(pause=0.1)) as server, pytest.raises(DocumentLimit, match=r"within 0\.4 seconds"):
        fetched(server, limits=FetchLimits(seconds=0.4))
    assert time.monotonic() - begun < 5


def test_a_server_that_stalls_ends_at_the_deadline_of_the_whole() -> None:
    stalling = Answer(body=b"ab", length=20, pause=0.45)
    with serving(treaty=stalling) as server, pytest.raises(DocumentLimit, match="within"):
        fetched(server, limits=FetchLimits(seconds=0.5))


def test_a_server_that_never_answers_ends_at_the_deadline() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]

        def connect(host: str, port_: int, timeout: float) -> http.client.HTTPConnection:
            del host, port_
            return http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)

        with pytest.raises(DocumentLimit, match="within"):
            finish(fetch(ADDRESS, HOSTS, limits=FetchLimits(seconds=0.3), connect=connect))


def test_a_document_cut_short_is_damaged() -> None:
    with serving(treaty=Answer(length=len(BODY) + 10)) as server, pytest.raises(DamagedDocument, match="cut short"):
        fetched(server)


def test_an_empty_document_is_refused() -> None:
    with serving(treaty=Answer(body=b"")) as server, pytest.raises(UnreadableDocument, match="empty"):
        fetched(server)


def test_what_is_gone_is_not_found_and_what_is_refused_is_said() -> None:
    with serving(treaty=Answer(404), shut=Answer(403)) as server:
        with pytest.raises(NotFound, match="no longer has it"):
            fetched(server)
        with pytest.raises(UnreadableDocument, match="answered 403"):
            fetched(server, "https://texts.example/shut")


def test_packed_content_is_refused() -> None:
    packed = Answer(headers={"Content-Type": "text/html", "Content-Encoding": "gzip"})
    with serving(treaty=packed) as server, pytest.raises(UnreadableDocument, match="packed"):
        fetched(server)


def test_no_server_is_one_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

    def connect(host: str, port_: int, timeout: float) -> http.client.HTTPConnection:
        del host, port_
        return http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)

    with pytest.raises(UnreadableDocument, match=r"https://texts\.example/treaty: no connection"):
        finish(fetch(ADDRESS, HOSTS, connect=connect))


def test_an_answer_that_is_no_http_is_damaged() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        def speak() -> None:
            peer, _ = server.accept()
            with peer:
                peer.recv(4096)
                peer.sendall(b"220 mail ready\r\n\r\n")

        thread = threading.Thread(target=speak)
        thread.start()

        def connect(host: str, port_: int, timeout: float) -> http.client.HTTPConnection:
            del host, port_
            return http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)

        with pytest.raises(DamagedDocument):
            finish(fetch(ADDRESS, HOSTS, connect=connect))
        thread.join()


def test_stopping_closes_the_connection() -> None:
    with serving(treaty=Answer(pause=0.05)) as server:
        work = fetch(ADDRESS, HOSTS, connect=server.connect)
        next(work)
        work.close()


@pytest.mark.parametrize(
    ("kind", "path", "name"),
    [
        ("application/pdf", "draft", "draft.pdf"),
        ("application/pdf", "draft.pdf", "draft.pdf"),
        ("text/plain", "a%20b", "a b.txt"),
        ("application/octet-stream", "draft.docx", "draft.docx"),
    ],
)
def test_the_media_type_names_the_kind(kind: str, path: str, name: str) -> None:
    with serving(**{path: Answer(headers={"Content-Type": kind})}) as server:
        assert fetched(server, f"https://texts.example/{path}").name == name


def test_letters_outside_ascii_are_escaped_in_what_is_asked() -> None:
    with serving(**{"254%D0%BA": Answer()}) as server:
        assert fetched(server, "https://texts.example/254к").data == BODY
    assert server.asked == [("texts.example", "/254%D0%BA")]


def test_hosts_are_those_of_the_official_addresses_and_those_listed(tmp_path: Path) -> None:
    listed = tmp_path / "hosts.txt"
    listed.write_text("# our own\nArchive.example  # old texts\n\n", encoding="utf-8")
    official = ["https://texts.example/a/b", "", "https://other.example"]
    assert known_hosts(official, listed) == {"texts.example", "other.example", "archive.example"}
    assert known_hosts(official, tmp_path / "missing.txt") == {"texts.example", "other.example"}
