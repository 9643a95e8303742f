"""What reading gives to segmenting: text blocks in reading order, with what the format itself says about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clausewise.model.instrument import ClauseKind, Notice


class Role(StrEnum):
    """What the format says a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    TITLE = "title"
    ITEM = "item"
    CELL = "cell"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, table cell or note.

    ``text`` is as printed, automatic numbering included; ``gap`` is the white space that follows it, so that
    ``"".join(b.text + b.gap for b in blocks)`` is the whole text. ``level`` is a heading's rank (1 is the highest) or
    a list item's depth. ``label`` is the automatic number at the text's start, where the format knew it. ``kind``,
    ``number``, ``key`` and ``parent`` are given where the format itself states the clause tree (Akoma Ntoso): then
    ``key`` is the clause's own id and ``parent`` that of the clause around it.
    """

    text: str
    gap: str = "\n\n"
    role: Role = Role.PARAGRAPH
    level: int = 0
    label: str = ""
    kind: ClauseKind | None = None
    number: str = ""
    key: str = ""
    parent: str = ""
    language: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as read: its blocks, and what is known of it. ``meta`` holds title, language, date … as the file says.

    ``head`` is the YAML head of a Markdown file, decoded; empty elsewhere.
    """

    blocks: tuple[Block, ...]
    source: str
    sha256: str
    format: str
    encoding: str = ""
    meta: Mapping[str, str] = field(default_factory=dict)
    head: Mapping[str, object] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(block.text + block.gap for block in self.blocks)
