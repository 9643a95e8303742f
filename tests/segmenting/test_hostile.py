"""Hostile lines: every pattern of this room, and segmenting itself, in time that grows with the text only."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import clausewise.segmenting
from clausewise.segmenting.segment import segment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from clausewise.reading.blocks import Reading

LENGTH = 100_000
SEEDS = (
    "1", "1.", "1.1.", "a", "A", "i", "I", "x", "IVXLCDM", "(", "((", "(a", "(a)", ")", " ", "\u00a0", "\t", "-", "–",
    ".", "...", ". ", ",", "§", "§ 1", "Article ", "Article 1", "Article 1.", "article 1-", "art.", "one ", "twenty-",
    "bis ", "done at ", "Done at A", "Done at A b ", "between ", "between A and ", "the ", "The government of ",
    "A and ", "and ", "deposited with ", "depositary ", "X shall be ", "1 may 1990 ", "day of ", "first day of may, ",
    "e", "é",
    "ж", "и ", "Considering ", "Whereas", ";Considering", "agreed ", "follow", "the Parties ", "'", '"', "«", "\u0001",
    "0", "9-", "№",
)  # fmt: skip
SEARCHED = {
    "facts.BETWEEN": 400, "facts.DEPOSITED": LENGTH, "facts.CALLED": LENGTH, "facts.WHO_IS": 140, "facts.PLACE": 4_000,
    "facts.CUT": 120, "dates.DATE": 4_000, "dates.WORDED": 4_000, "phrases.GLUED_RECITAL": LENGTH, "marks.MODAL": 200,
    "marks.NOTE_SIGN": LENGTH,
    "languages.WORD": 20_000, "numbers._DIGITS": 60, "numbers._ORDINAL_END": 60, "kinds._DRAFT": 400,
}  # fmt: skip
"""The patterns that are searched for, with the longest text that they are given; the others are matched at a start."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """All compiled patterns, by the name of the module that makes them."""
    for module in pkgutil.iter_modules(clausewise.segmenting.__path__):
        loaded = importlib.import_module(f"clausewise.segmenting.{module.name}")
        source = Path(str(loaded.__file__)).read_text("utf-8")
        for name, value in vars(loaded).items():
            if isinstance(value, re.Pattern) and f"\n{name} = " in source:
                yield f"{module.name}.{name}", value
            elif isinstance(value, tuple):
                for row in value:
                    if isinstance(row, tuple) and isinstance(row[-1], re.Pattern):
                        yield f"{module.name}.{name} {row[0]}", row[-1]


def seconds(work: Callable[[], object]) -> float:
    """The least CPU time of three runs."""
    times = []
    for _ in range(3):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
        if times[-1] < 0.02:
            break
    return min(times)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_pattern_takes_at_most_50_ms_for_100_kb(seed: str) -> None:
    line = (seed * (LENGTH // len(seed) + 1))[:LENGTH]
    slow = {}
    for name, pattern in patterns():
        longest = SEARCHED.get(name, 400 if name.startswith("kinds") else 0)
        took = seconds(lambda p=pattern, n=longest: p.search(line[:n]) if n else p.match(line))
        if took > 0.05:
            slow[name] = round(took, 3)
    assert not slow


def test_every_searched_pattern_is_known() -> None:
    assert SEARCHED.keys() <= dict(patterns()).keys()


def test_the_patterns_are_found() -> None:
    assert len(dict(patterns())) > 30


@pytest.mark.parametrize(
    "text",
    [
        "1.1." * 25_000,
        "Article 1\n" * 10_000,
        "Article 1\n\n" * 9_000,
        "(a) (i) 1. " * 9_000,
        "(a)\n(i)\n1.\n" * 8_000,
        "Annex\nAppendix\n" * 6_000,
        "I\n" * 50_000,
        "\n".join(f"Article {n}" for n in range(1, 8_000)) * 1,
        "Considering" * 9_000,
        "Done at A " * 9_000,
    ],
    ids=lambda text: text[:12].replace("\n", " "),
)
def test_100_kb_of_hostile_text_take_less_than_four_seconds(text: str, reading_of: Callable[[str], Reading]) -> None:
    reading = reading_of(text)
    began = time.process_time()
    instrument = segment(reading)
    assert time.process_time() - began < 4
    assert "".join(instrument.text_of(leaf) for leaf in instrument.leaves) == text
