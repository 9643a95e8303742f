"""The states that guarantee, and how they stand: named, possible, disputed or excluded.

In the sentences where a guarantee was found, states are taken list by list. The word before a list says whether its
states act or are acted upon ("the leaders of France" act, "an attack on Poland" does not); in Russian and Ukrainian
the case ending says so. These words are data: the groups ``mark_…`` of the rule files.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausewise.model.provision import Guarantor, Standing
from clausewise.provisions.patterns import match_ends, match_starts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from clausewise.model.instrument import Instrument
    from clausewise.provisions.patterns import Node
    from clausewise.provisions.states import Mention
    from clausewise.provisions.stream import Stream

MARKS = (
    "pronoun",
    "attacks",
    "recognises",
    "signatories",
    "aggressor",
    "article",
    "object",
    "subject",
    "list",
    "receiver",
    "possible",
    "disputed",
    "except",
)
POSSIBLE_REACH = 30
DISPUTED_REACH = 8
PRICE_REACH = 8
HEAD_REACH = 5
LINE_REACH = 2000
ANTECEDENT_REACH = 60
MENTIONS_REACH = 150


@dataclass(frozen=True, slots=True)
class GuaranteeSentence:
    """A sentence that tells of a guarantee, and where the guarantee stands in it; positions are tokens."""

    clause: str
    role: str
    first: int
    last: int
    sentence: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Voice:
    """A state named in a guarantee's sentence: whether it acts there, and how it stands.

    ``implied``: it is not named there, but is one of the parties that the sentence speaks of.
    ``hostile``: it is spoken of as the attacker.
    """

    mention: Mention
    clause: str
    acts: bool
    standing: Standing
    implied: bool = False
    hostile: bool = False


class GuarantorReader:
    """Reads the guarantors out of one stream."""

    def __init__(
        self,
        stream: Stream,
        instrument: Instrument,
        words: Mapping[str, Node],
        parties: Sequence[Mention] = (),
        *,
        inflected: bool = False,
    ) -> None:
        self.stream = stream
        self.parties = parties
        self.inflected = inflected
        self.instrument = instrument
        self.nodes = {mark: words[f"mark_{mark}"] for mark in MARKS if f"mark_{mark}" in words}
        self.ends = {mark: match_ends(node, stream) for mark, node in self.nodes.items()}

    def voices(self, found: Iterable[GuaranteeSentence], price: Sequence[tuple[int, int]] = ()) -> Iterator[Voice]:
        """The states named in the guarantees' sentences; ``price`` are the places where a price is stated."""
        for one in found:
            low, high = one.sentence
            near = max(low, one.first - MENTIONS_REACH), min(high, one.last + MENTIONS_REACH)
            groups = self.lists([m for m in self.stream.mentions if near[0] <= m.first < near[1]])
            acting: list[bool] = []
            for group in groups:
                # Where cases tell who acts, the subject may follow its verb.
                free = self.inflected and not any(acting)
                acts = self.acts(group[0], group[-1], one, free_order=free)
                acting.append(acts and not self.pays(group[-1], one, price))
            for group, acts in zip(groups, acting, strict=True):
                for mention in group:
                    standing = self.standing(mention, group, one)
                    hostile = self.attacks(mention, one)
                    gives = acts and not hostile and self.acts_itself(mention)
                    yield Voice(mention, one.clause, gives, standing, hostile=hostile)
            if not any(acting) and self.stands_after("pronoun", low, 3, high):
                for mention in self.antecedent(low):
                    yield Voice(mention, one.clause, True, Standing.NAMED)
            if not any(acting) and self.stands_after("signatories", low, high - low, high):
                for party in self.parties:
                    yield Voice(party, one.clause, True, Standing.NAMED, implied=True)

    def antecedent(self, token: int) -> list[Mention]:
        """The states that a "they" stands for: the last list of states at the head of a sentence before it."""
        last = bisect_left(self.stream.mentions, token, key=lambda mention: mention.first)
        before = self.stream.mentions[max(0, last - ANTECEDENT_REACH) : last]
        for group in reversed(self.lists(before)):
            first = group[0].first
            k = bisect_left(self.stream.ends, first)
            start = self.stream.ends[k - 1] + 1 if k else 0
            if len(group) > 1 and first - start <= HEAD_REACH:
                return group
        return []

    def pays(self, tail: Mention, one: GuaranteeSentence, price: Sequence[tuple[int, int]]) -> bool:
        """Whether a list of states is followed by the price it pays, before the guarantee is spoken of."""
        return any(
            tail.last <= first <= tail.last + PRICE_REACH
            and last <= one.first
            and not self.stands_after("recognises", tail.last, first - tail.last, first)
            for first, last in price
        )

    def lists(self, mentions: Sequence[Mention]) -> list[list[Mention]]:
        """Mentions that follow each other with nothing but commas and "and" between."""
        groups: list[list[Mention]] = []
        for mention in mentions:
            if groups and self.joined(groups[-1][-1].last, mention.first):
                groups[-1].append(mention)
            else:
                groups.append([mention])
        return groups

    def joined(self, first: int, last: int) -> bool:
        """Whether the tokens ``[first, last)`` only join a list; names side by side need a comma."""
        if first == last:
            between = self.instrument.text[self.stream.spans[first - 1][1] : self.stream.spans[last][0]]
            return "," in between or "[" in between
        at = first
        while at < last:
            step = next((k for k in range(1, 4) if at + k <= last and self.covers("list", at, at + k)), 0)
            if not step:
                return False
            at += step
        return True

    def covers(self, mark: str, first: int, last: int) -> bool:
        """Whether a mark's words are exactly the tokens ``[first, last)``."""
        if mark not in self.nodes or not self.ends[mark] >> last & 1:
            return False
        return bool(match_starts(self.nodes[mark], last, self.stream) >> first & 1)

    def stands_before(self, mark: str, token: int) -> bool:
        """Whether a mark's words end just before a token, articles skipped."""
        at = token
        while at and self.covers("article", at - 1, at):
            at -= 1
        return bool(self.ends.get(mark, 0) >> at & 1)

    def stands_after(self, mark: str, token: int, reach: int, high: int) -> bool:
        """Whether a mark's words end within ``reach`` tokens after a token, in the sentence."""
        width = max(0, min(token + reach, high) - token)
        return bool(self.ends.get(mark, 0) >> (token + 1) & ((1 << width) - 1))

    def acts(self, head: Mention, tail: Mention, one: GuaranteeSentence, *, free_order: bool = False) -> bool:
        """Whether a list of states acts in a guarantee's sentence; ``free_order``: also after its verb."""
        placed = one.role != "before" or head.first <= one.first or free_order
        if self.stands_before("subject", head.first):
            return True
        if not placed or self.stands_before("object", head.first):
            return False
        return head.nominative and not self.stands_after("receiver", tail.last, 3, one.sentence[1])

    def attacks(self, mention: Mention, one: GuaranteeSentence) -> bool:
        """Whether a state is spoken of as the attacker."""
        return self.stands_before("aggressor", mention.first) or self.stands_after(
            "attacks", mention.last, 1, one.sentence[1]
        )

    def acts_itself(self, mention: Mention) -> bool:
        """Whether a state in an acting list is not singled out as a receiver."""
        return not self.stands_after("receiver", mention.last, 1, mention.last + 2)

    def standing(self, mention: Mention, group: Sequence[Mention], one: GuaranteeSentence) -> Standing:
        """How a state stands in its sentence."""
        low, high = one.sentence
        if self.stands_before("except", group[0].first):
            return Standing.EXCLUDED
        if self.bracketed(mention) or (
            mention is group[-1] and self.stands_after("disputed", mention.last, DISPUTED_REACH, high)
        ):
            return Standing.DISPUTED
        near = max(low, min(group[0].first, one.first) - POSSIBLE_REACH)
        before = self.ends.get("possible", 0) >> (near + 1) & ((1 << max(0, min(high, one.last + 12) - near)) - 1)
        return Standing.POSSIBLE if before else Standing.NAMED

    def bracketed(self, mention: Mention) -> bool:
        """Whether a state stands inside square brackets."""
        start = self.stream.spans[mention.first][0]
        text = self.instrument.text
        line = text.rfind("\n", max(0, start - LINE_REACH), start) + 1 or max(0, start - LINE_REACH)
        return text.count("[", line, start) > text.count("]", line, start)


def guarantors_of(voices: Sequence[Voice], contested: Mapping[str, Sequence[str]]) -> tuple[Guarantor, ...]:
    """The guarantors among the states heard; one that only ever receives, or receives more often than it acts, is none.

    ``contested`` holds, by clause id, the wordings that a party has not agreed to.
    """
    receiving = {voice.mention.code for voice in voices if not voice.acts}
    voices = [voice for voice in voices if not (voice.implied and voice.mention.code in receiving)]
    balance: dict[str, int] = {}
    for voice in voices:
        balance[voice.mention.code] = balance.get(voice.mention.code, 0) + (1 if voice.acts else -1)
    found: dict[tuple[str, str], Guarantor] = {}
    for voice in voices:
        mention = voice.mention
        if voice.standing is not Standing.EXCLUDED and (not voice.acts or balance[mention.code] < 0):
            continue
        standing = voice.standing
        if any(not quote or mention.name in quote for quote in contested.get(voice.clause, ())):
            standing = Standing.DISPUTED
        found.setdefault((mention.code, voice.clause), Guarantor(mention.code, mention.name, standing, voice.clause))
    return tuple(found.values())
