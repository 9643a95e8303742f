"""Attach the official text to a bundled digest: from a file, from pasted text, or fetched from its address."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from clausewise.library.attach import keep_fetched, map_clauses
from clausewise.library.fetch import connect_tls, fetch, known_hosts
from clausewise.model.errors import NotFound

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.library.attach import Attachments
    from clausewise.library.bundled import Bundled
    from clausewise.library.fetch import Connect, FetchLimits
    from clausewise.library.library import Library
    from clausewise.model.entry import Entry
    from clausewise.model.instrument import Instrument
    from clausewise.model.progress import Steps


class OfficialTexts:
    """The official texts beside the digests. ``hosts_file`` lists hosts that may be asked besides the addresses' own.

    The window asks the user before it calls ``fetch``: nothing else in the program opens a connection.
    """

    def __init__(self, bundled: Bundled, library: Library, attachments: Attachments, hosts_file: Path) -> None:
        self.bundled = bundled
        self.library = library
        self.attachments = attachments
        self.hosts_file = hosts_file

    @cached_property
    def hosts(self) -> frozenset[str]:
        """The hosts that may be asked."""
        return known_hosts(self.bundled.official.values(), self.hosts_file)

    def address(self, digest: str) -> str:
        """Give the address of a digest's official text, empty where none is known."""
        return self.bundled.official.get(digest, "")

    def fetch(
        self,
        digest: str,
        folder: Path,
        *,
        address: str = "",
        limits: FetchLimits | None = None,
        connect: Connect = connect_tls,
    ) -> Steps[Path]:
        """Fetch the official text of a digest into ``folder``, to be taken in like any file.

        ``address`` replaces the known one. Yields (bytes received, bytes expected or 0); raises as
        ``library.fetch.fetch`` does, and ``ExportError``.
        """
        address = address or self.address(digest)
        if not address:
            raise NotFound(digest, "no address of its official text is known")
        fetched = yield from fetch(address, self.hosts, limits=limits, connect=connect)
        return keep_fetched(fetched, folder)

    def attach(self, digest: str, official: Instrument, original: bytes) -> Entry:
        """Keep an instrument in the user's library and set it beside the digest. Raises ``NotFound``."""
        if digest not in self.bundled:
            raise NotFound(digest, "no such bundled document")
        reserved = {entry.id for entry in self.bundled.entries()}
        entry = self.library.add(official, original, reserved=reserved)
        self.attachments.attach(digest, entry.id)
        return entry

    def detach(self, digest: str) -> None:
        """Leave the digest without an official text; the instrument stays in the library."""
        self.attachments.detach(digest)

    def official(self, digest: str) -> Instrument | None:
        """Give the official text beside a digest, ``None`` where there is none."""
        ref = self.attachments.official_of(digest)
        return self.library.instrument(ref) if ref else None

    def clauses(self, digest: str) -> dict[str, str]:
        """Give, by the id of a digest's clause, the clause of the attached text; empty where nothing is attached."""
        official = self.official(digest)
        return map_clauses(self.bundled.instrument(digest), official) if official else {}
