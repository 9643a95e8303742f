"""Two instruments that are being aligned, and on what terms."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from clausewise.comparing.passages import articles_of
from clausewise.comparing.weighing import rarity_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from clausewise.comparing.judgement import Judgement
    from clausewise.comparing.passages import Passage
    from clausewise.model.comparison import Row
    from clausewise.model.instrument import Clause, Instrument
    from clausewise.model.provision import Findings


@dataclass(frozen=True)
class Side:
    """One instrument of a pair, with its articles and what was recognised in it."""

    instrument: Instrument
    articles: Sequence[Passage]
    findings: Findings | None = None


def side_of(instrument: Instrument, findings: Findings | None = None) -> Side:
    """Make an instrument ready to be aligned."""
    return Side(instrument, articles_of(instrument, findings), findings)


@dataclass(frozen=True)
class Pair:
    """Two sides and the user's judgement on them; whether one revises the other; whether words are to be compared."""

    a: Side
    b: Side
    judgement: Judgement
    revision: bool = False
    words: bool = True

    @cached_property
    def rarity(self) -> Mapping[str, float]:
        """How much each word weighs."""
        return rarity_of(self.a.articles, self.b.articles)

    def flipped(self) -> Pair:
        """Give the same pair with the sides exchanged."""
        return replace(self, a=self.b, b=self.a, judgement=self.judgement.flipped())

    def left_over(self, rows: Iterable[Row]) -> tuple[list[Clause], list[Clause]]:
        """Give the leaves of either side that are in no row."""
        used = [{clause for row in rows for clause in row.cells[column]} for column in (0, 1)]
        ours, theirs = (
            [leaf for leaf in side.instrument.leaves if leaf.id not in used[column]]
            for column, side in enumerate((self.a, self.b))
        )
        return ours, theirs
