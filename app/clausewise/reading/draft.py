"""A reading under construction: what a format's reader fills in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from clausewise.model.instrument import Notice
from clausewise.reading.blocks import Block, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable

REMOVED_LIMIT = 20_000
SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(slots=True)
class Draft:
    """Blocks, metadata and notices of one file, in the order in which they were found."""

    format: str
    encoding: str = ""
    blocks: list[Block] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    head: dict[str, object] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)

    def notice(self, code: str, message: str, removed: str | None = None) -> None:
        """Note something that was guessed, removed or found wrong."""
        self.notices.append(Notice(code, message, removed))

    def removed(self, code: str, message: str, pieces: Iterable[str]) -> None:
        """Note what was taken out, a piece a line; say nothing if it is nothing. ``{count}`` in the message is filled.

        A very long list is cut, and says so.
        """
        found = [piece for piece in pieces if piece.strip()]
        if not found:
            return
        text = "\n".join(found)
        if len(text) > REMOVED_LIMIT:
            text = f"{text[:REMOVED_LIMIT]}\n… ({len(text) - REMOVED_LIMIT} more characters)"
        self.notice(code, message.replace("{count}", str(len(found))), text)

    def finish(self, source: str, sha256: str) -> Reading:
        """Give the reading. Half a surrogate pair is no sign and could not be written again: it becomes U+FFFD."""
        if any(SURROGATE.search(block.text) for block in self.blocks):
            self.blocks = [replace(block, text=SURROGATE.sub("\ufffd", block.text)) for block in self.blocks]
            self.notice("damage", "Signs that no encoding knows are marked “\ufffd”.")
        return Reading(
            blocks=tuple(self.blocks),
            source=source,
            sha256=sha256,
            format=self.format,
            encoding=self.encoding,
            meta=self.meta,
            head=self.head,
            notices=tuple(self.notices),
        )
