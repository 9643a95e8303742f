"""What a writer gives: the file's bytes, and what the reader should know of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clausewise.model.instrument import Notice


@dataclass(frozen=True, slots=True)
class Written:
    """A file's bytes, with notices of what could not be written as it is."""

    data: bytes
    notices: tuple[Notice, ...] = ()
