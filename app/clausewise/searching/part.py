"""What is ordered of the index, and one part of it: a segment that one process writes."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from clausewise.model.errors import ClausewiseError
from clausewise.searching.storage import SegmentBuilder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from clausewise.model.progress import Steps
    from clausewise.searching.records import Shelved, Source


@dataclass(frozen=True)
class Order:
    """What the index in the folder ``index`` shall hold, and where its records come from.

    ``rules`` stands for the provision rules, ``states`` is the folder of the states' names. ``anew`` builds from
    nothing, whatever is there; ``helped`` allows a second process.
    """

    index: Path
    shelf: tuple[Shelved, ...]
    source: Source
    rules: str = ""
    anew: bool = False
    states: Path | None = None
    helped: bool = False


class Part(NamedTuple):
    """A segment that was written: Whoosh's own account of it, its words, and the instruments in it."""

    segment: Any
    documents: int
    counts: dict[str, int]
    forms: dict[str, dict[str, str]]
    held: dict[str, str]


def write_part(order: Order, folder: Path, shelf: Sequence[Shelved]) -> Steps[Part]:
    """Write one segment."""
    builder = SegmentBuilder(folder)
    held: dict[str, str] = {}
    for step, each in enumerate(shelf):
        yield step, len(shelf)
        # An instrument that cannot be read is not found, and not asked for again until it changes.
        with contextlib.suppress(ClausewiseError):
            for record in order.source.records(each.ref):
                builder.add(record)
        held[each.ref] = each.key
    return Part(builder.finish(), builder.count, builder.counts(), builder.forms(), held)
