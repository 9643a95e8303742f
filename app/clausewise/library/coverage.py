"""What the news articles on the bundled shelf claim of a clause, and what the clause says to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clausewise.library.bundled import Bundled
    from clausewise.model.head import Claim, ClauseRef


@dataclass(frozen=True, slots=True)
class Mention:
    """A claim about an instrument; ``coverage`` is the short name of the article, ``text`` the claim in our words."""

    coverage: str
    claim: Claim
    text: str


class CoverageIndex:
    """The claims of all coverage on a shelf; the articles are read at the first question."""

    def __init__(self, bundled: Bundled) -> None:
        self.bundled = bundled

    def claims_of(self, coverage: str) -> tuple[Mention, ...]:
        """The claims of one article, in its order; empty where it makes none or is no coverage."""
        return self._by_article.get(coverage, ())

    def claims_about(self, instrument: str, clause: str = "") -> tuple[Mention, ...]:
        """The claims that speak of a clause: of itself, of a clause around it, or of one inside it.

        Without a clause, all claims that speak of the instrument anywhere. A claim about the instrument as a whole
        belongs to no single clause.
        """
        return tuple(
            mention
            for mentions in self._by_article.values()
            for mention in mentions
            if any(_meets(target, instrument, clause) for target in mention.claim.targets)
        )

    @cached_property
    def _by_article(self) -> Mapping[str, tuple[Mention, ...]]:
        found: dict[str, tuple[Mention, ...]] = {}
        for entry in self.bundled.coverage():
            article = self.bundled.instrument(entry.id)
            claims = article.head.claims if article.head else ()
            found[entry.id] = tuple(
                Mention(entry.id, claim, article.text_of(claim.clause).strip() if claim.clause in article.by_id else "")
                for claim in claims
            )
        return found


def _meets(target: ClauseRef, instrument: str, clause: str) -> bool:
    if target.instrument != instrument:
        return False
    if not clause:
        return True
    return bool(target.clause) and (_inside(clause, target.clause) or _inside(target.clause, clause))


def _inside(inner: str, outer: str) -> bool:
    return inner == outer or inner.startswith(f"{outer}__")
