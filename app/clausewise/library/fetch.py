"""Fetch an official text from its address, on the user's word: https only, known hosts only, bounded throughout."""

from __future__ import annotations

import http.client
import io
import ssl
import time
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Protocol, cast
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from clausewise.model.errors import ClausewiseError, DamagedDocument, DocumentLimit, NotFound, UnreadableDocument

if TYPE_CHECKING:
    import socket
    from collections.abc import Container, Iterable
    from pathlib import Path

    from clausewise.model.progress import Steps

REDIRECTS = frozenset({301, 302, 303, 307, 308})
CHUNK = 64 * 1024
HEADERS = {
    "User-Agent": "Clausewise",
    "Accept": "text/html, application/pdf, text/plain, */*;q=0.5",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/rtf": ".rtf",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/epub+zip": ".epub",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """What a fetch may cost: bytes of the answer, seconds of the whole (redirects included), redirects."""

    size: int = 50 * 1024 * 1024
    seconds: float = 60.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: ``name`` has the suffix of its media type, ``address`` is where it was found at last."""

    data: bytes
    name: str
    address: str


class Connect(Protocol):
    """Opens a connection to a host and port; the timeout is in seconds."""

    def __call__(self, host: str, port: int, timeout: float) -> http.client.HTTPConnection:
        """Give a connection that is not yet open."""
        ...


def connect_tls(host: str, port: int, timeout: float) -> http.client.HTTPConnection:
    """Connect by TLS, the certificate checked against the system's authorities."""
    return http.client.HTTPSConnection(host, port, timeout=timeout, context=ssl.create_default_context())


def known_hosts(official: Iterable[str], listed: Path) -> frozenset[str]:
    """Give the hosts that may be asked: those of the official addresses given, and those listed in a file.

    ``listed`` holds one host a line, "#" opens a comment; a missing file lists none.
    """
    hosts = {host for address in official if (host := urlsplit(address).hostname)}
    try:
        lines = listed.read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    return frozenset(hosts | {name.lower() for line in lines if (name := line.partition("#")[0].strip())})


def fetch(
    address: str,
    hosts: Container[str],
    *,
    limits: FetchLimits | None = None,
    connect: Connect = connect_tls,
) -> Steps[Fetched]:
    """Fetch an address, following redirects within ``hosts``. Yields (bytes received, bytes expected or 0).

    Nothing of the user's goes out: no cookie, no referrer, no credentials. Closing the generator ends the connection.
    Raises ``NotFound`` (an address not allowed, or gone), ``DocumentLimit`` (too large, too slow, too many redirects),
    ``UnreadableDocument`` (no connection, no trusted certificate, a refusal) and ``DamagedDocument`` (cut short).
    """
    limits = limits or FetchLimits()
    deadline = time.monotonic() + limits.seconds
    target = address
    for _ in range(limits.redirects + 1):
        place = _checked(target, hosts)
        connection = connect(place.host, place.port, max(0.1, deadline - time.monotonic()))
        response: http.client.HTTPResponse | None = None
        try:
            response = _ask(connection, place, deadline)
            if response.status in REDIRECTS:
                target = urljoin(place.address, response.getheader("Location") or "")
                if target == place.address or not response.getheader("Location"):
                    raise UnreadableDocument(place.address, "the server redirects to nowhere")
                continue
            return (yield from _receive(response, place, limits))
        except OSError as error:
            raise _failure(place.address, limits, error) from error
        except http.client.HTTPException as error:
            raise DamagedDocument(place.address, "the server's answer was cut short or malformed") from error
        finally:
            if response is not None:
                response.close()
            connection.close()
    raise DocumentLimit(address, f"the server redirects more than {limits.redirects} times")


@dataclass(frozen=True, slots=True)
class _Place:
    host: str
    port: int
    target: str
    address: str


def _checked(address: str, hosts: Container[str]) -> _Place:
    """Take an address apart. Raises ``NotFound`` for one that must not be asked."""
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").rstrip("."), parts.port
        host = host.encode("idna").decode("ascii") if host else ""
    except (ValueError, UnicodeError) as error:
        raise NotFound(address, "it is no web address") from error
    if parts.scheme != "https":
        raise NotFound(address, "only addresses that begin with https:// are fetched")
    if parts.username is not None or parts.password is not None or port not in {None, 443}:
        raise NotFound(address, "addresses with a user name or a port of their own are not fetched")
    if host not in hosts:
        raise NotFound(address, f"the host {host or 'of this address'} is not among those that may be asked")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    target = urlunsplit(("", "", path, query, ""))
    return _Place(host, 443, target, urlunsplit(("https", host, path, query, "")))


def _ask(connection: http.client.HTTPConnection, place: _Place, deadline: float) -> http.client.HTTPResponse:
    connection.connect()
    # From here on every single read is bounded by the deadline: a server that drips a byte now and then gains nothing.
    connection.sock = cast("socket.socket", _Bounded(connection.sock, deadline))
    connection.request("GET", place.target, headers={"Host": place.host, **HEADERS})
    return connection.getresponse()


def _receive(response: http.client.HTTPResponse, place: _Place, limits: FetchLimits) -> Steps[Fetched]:
    if response.status != http.client.OK:
        raise _refusal(place.address, response.status)
    if (response.getheader("Content-Encoding") or "identity").lower() != "identity":
        raise UnreadableDocument(place.address, "the server sends it packed though this was not asked for")
    expected = response.length or 0
    if expected > limits.size:
        raise DocumentLimit(place.address, f"it is larger than {limits.size // (1024 * 1024)} MB")
    chunks: list[bytes] = []
    received = 0
    while chunk := response.read1(CHUNK):
        chunks.append(chunk)
        received += len(chunk)
        if received > limits.size:
            raise DocumentLimit(place.address, f"it is larger than {limits.size // (1024 * 1024)} MB")
        yield received, expected
    if response.length:
        raise DamagedDocument(place.address, "the server's answer was cut short or malformed")
    if not received:
        raise UnreadableDocument(place.address, "the server sent an empty document")
    return Fetched(b"".join(chunks), _name(place, response.getheader("Content-Type") or ""), place.address)


def _name(place: _Place, content_type: str) -> str:
    """Name what was fetched as a file would be: its kind decides how it is read."""
    last = PurePosixPath(unquote(place.target.partition("?")[0])).name or place.host
    suffix = SUFFIXES.get(content_type.partition(";")[0].strip().lower(), "")
    if not suffix or last.lower().endswith(suffix):
        return last
    return f"{last}{suffix}"


def _refusal(address: str, status: int) -> ClausewiseError:
    if status in {404, 410}:
        return NotFound(address, f"the server no longer has it ({status})")
    return UnreadableDocument(address, f"the server answered {status} instead of the document")


def _failure(address: str, limits: FetchLimits, error: OSError) -> ClausewiseError:
    if isinstance(error, TimeoutError):
        return DocumentLimit(address, f"the server did not deliver it within {limits.seconds:g} seconds")
    if isinstance(error, ssl.SSLCertVerificationError):
        return UnreadableDocument(address, "the server's certificate could not be verified")
    return UnreadableDocument(address, "no connection to the server")


class _Bounded:
    """A socket whose every read and write ends at one deadline.

    Like a real socket it stays open, once closed, for as long as a file made from it is.
    """

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self.sock = sock
        self.deadline = deadline
        self.files = 0
        self.closed = False

    def _set(self) -> None:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.sock.settimeout(left)

    def sendall(self, data: bytes) -> None:
        self._set()
        self.sock.sendall(data)

    def recv_into(self, buffer: memoryview) -> int:
        self._set()
        return self.sock.recv_into(buffer)

    def makefile(self, mode: str) -> io.BufferedReader:
        del mode  # http.client only ever reads
        self.files += 1
        return io.BufferedReader(_Reader(self))

    def close(self) -> None:
        self.closed = True
        if not self.files:
            self.sock.close()

    def file_closed(self) -> None:
        self.files -= 1
        if self.closed and not self.files:
            self.sock.close()


class _Reader(io.RawIOBase):
    """What ``http.client`` reads from."""

    def __init__(self, bounded: _Bounded) -> None:
        self.bounded = bounded

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        return self.bounded.recv_into(buffer)

    def close(self) -> None:
        if not self.closed:
            self.bounded.file_closed()
        super().close()
