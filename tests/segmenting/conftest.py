"""Texts become readings, and trees become tables that people can read."""

from __future__ import annotations

import hashlib
import re
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from clausewise.reading.blocks import Block, Reading
from clausewise.segmenting.segment import segment

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.model.instrument import Instrument


def make_reading(text: str) -> Reading:
    """A reading as the text reader gives it: a block a paragraph."""
    parts = re.split(r"(\n[ \t]*(?:\n[ \t]*)+)", text)
    gaps = [*parts[1::2], ""]
    blocks = tuple(Block(part, gap) for part, gap in zip(parts[::2], gaps, strict=True))
    return Reading(blocks, "invented.txt", hashlib.sha256(text.encode()).hexdigest(), "txt")


@pytest.fixture(scope="session")
def reading_of() -> Callable[[str], Reading]:
    """Make a reading of a text."""
    return make_reading


@pytest.fixture(scope="session")
def instrument_of() -> Callable[[str], Instrument]:
    """Make an instrument of a text."""
    return lambda text: segment(make_reading(dedent(text).strip() + "\n"))


@pytest.fixture(scope="session")
def table_of(instrument_of: Callable[[str], Instrument]) -> Callable[[str], list[str]]:
    """Give the tree of a text as a table: ``id | label | heading or the first words of a leaf``."""

    def table(text: str) -> list[str]:
        instrument = instrument_of(text)
        found = []
        for clause in instrument.clauses:
            words = (
                "" if clause.id in instrument.children else " ".join(instrument.text_of(clause).split())[:24].strip()
            )
            found.append(f"{clause.id} | {clause.label} | {clause.heading or ''} | {words}")
        return rows("\n".join(found))

    return table


def rows(text: str) -> list[str]:
    """Read an expected table; runs of spaces count as one."""
    return [re.sub(r" {2,}", " ", line).strip() for line in dedent(text).strip().splitlines()]


@pytest.fixture(scope="session")
def expected() -> Callable[[str], list[str]]:
    """Read an expected table."""
    return rows
