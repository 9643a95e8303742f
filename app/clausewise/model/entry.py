"""What a library tells about an instrument without opening it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clausewise.model.instrument import TextStatus


@dataclass(frozen=True, slots=True)
class Entry:
    """An instrument on the shelf. ``date`` and ``added`` are ISO 8601; ``id`` is unique among bundled and own ones."""

    id: str
    title: str
    kind: str = ""
    status: TextStatus | None = None
    date: str = ""
    language: str = ""
    parties: tuple[str, ...] = ()
    sha256: str = ""
    source: str = ""
    words: int = 0
    added: str = ""
    bundled: bool = False
    collections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    trashed: str = ""
