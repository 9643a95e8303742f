"""What is aligned: passages. An article-level passage first, then the leaves inside matched ones."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from clausewise.comparing.folding import fold
from clausewise.comparing.tokens import words_in
from clausewise.model.instrument import Clause, ClauseKind, Instrument

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clausewise.model.provision import Findings, ProvisionType

CONTAINERS: Final = frozenset(
    {
        ClauseKind.PREAMBLE,
        ClauseKind.PART,
        ClauseKind.TITLE,
        ClauseKind.CHAPTER,
        ClauseKind.SECTION,
        ClauseKind.ANNEX,
    }
)
"""Clauses that hold articles; an article holds its paragraphs."""

LEFT_OUT: Final = frozenset(
    (
        *("deleted", "omitted", "repealed", "removed", "suppressed", "void"),
        *("supprimé", "supprimée", "abrogé", "abrogée", "suprimido", "suprimida", "derogado", "derogada"),
        *("gestrichen", "aufgehoben", "weggefallen", "entfallen", "vervallen", "geschrapt"),
        *("исключен", "исключён", "исключена", "исключено", "удален", "удалён", "удалена", "удалено"),
        *("отменен", "отменён", "отменена", "отменено", "вилучено", "виключено", "скасовано", "видалено"),
    )
)
MOST_SAID: Final = 2
"""Words with which a clause says that it is left out."""


@dataclass(frozen=True, eq=False)
class Passage:
    """One or more leaves of an instrument that are aligned as one.

    ``clause`` is the clause they make up. ``words`` are without the clause's own label, folded, in lower case.
    """

    clause: Clause
    leaves: tuple[Clause, ...]
    words: tuple[str, ...]
    heading: tuple[str, ...]
    place: str
    """The numbers of the clauses around it and its own: what a label says of it."""
    body: str = field(repr=False)
    types: frozenset[ProvisionType] = frozenset()
    """What it provides, as far as was recognised."""

    @cached_property
    def plain(self) -> str:
        """Its text as it is compared: without its own label, folded, without white space."""
        return "".join(fold(self.body).split())

    @property
    def left_out(self) -> bool:
        """Whether it only says that nothing stands here any more: "[Deleted]"."""
        return 0 < len(self.words) <= MOST_SAID and LEFT_OUT.issuperset(self.words)

    @cached_property
    def bag(self) -> Counter[str]:
        """How often each word occurs."""
        return Counter(self.words)


def articles_of(instrument: Instrument, findings: Findings | None = None) -> list[Passage]:
    """Give the passages at the level of articles; together they hold each leaf once, in the order of the text.

    A container's own text (a chapter's heading) is a passage of its own, and so is a recital; but where an article is
    a bare label, the text that follows is taken to be its own.
    """
    grouped: dict[str, list[Clause]] = {}
    bare = ""
    for leaf in instrument.leaves:
        key = article_of(instrument, leaf).id
        if bare and (leaf.kind is ClauseKind.TEXT or leaf.kind in CONTAINERS):
            key = bare
        grouped.setdefault(key, []).append(leaf)
        bare = key if leaf.kind is ClauseKind.ARTICLE and not words_in(body_of(instrument, leaf)) else ""
    return _told_apart(passage(instrument, instrument.by_id[key], leaves, findings) for key, leaves in grouped.items())


def leaves_of(instrument: Instrument, leaves: Iterable[Clause], findings: Findings | None = None) -> list[Passage]:
    """Give a passage a leaf."""
    return _told_apart(passage(instrument, leaf, [leaf], findings) for leaf in leaves)


def _told_apart(passages: Iterable[Passage]) -> list[Passage]:
    """Tell passages of the same number in the same place apart by their order: the second "Article 1", the third."""
    seen: Counter[str] = Counter()
    found = []
    for p in passages:
        seen[p.place] += 1
        found.append(p if seen[p.place] == 1 else replace(p, place=f"{p.place}~{seen[p.place]}"))
    return found


def article_of(instrument: Instrument, clause: Clause) -> Clause:
    """Give the article-level clause around a clause: the outermost one that is no mere container."""
    found = clause
    for around in instrument.ancestors(clause):
        if around.kind not in CONTAINERS:
            found = around
    return found


def passage(instrument: Instrument, clause: Clause, leaves: list[Clause], findings: Findings | None = None) -> Passage:
    """Make a passage of some leaves of a clause."""
    words = words_in("\n".join(body_of(instrument, leaf) for leaf in leaves))
    # Labels inside the passage stay: where one copy numbers its paragraphs and another does not, words decide.
    body = "".join(instrument.text_of(leaf) for leaf in leaves)
    if clause.label and body.lstrip().startswith(clause.label):
        body = body.lstrip()[len(clause.label) :]
    around = [a for a in instrument.ancestors(clause) if a.kind in {ClauseKind.ANNEX, ClauseKind.ARTICLE}]
    version = clause.language if clause.language != instrument.language else ""
    place = version + "/".join(f"{c.kind}:{c.number}" if c.number else c.id for c in (*reversed(around), clause))
    heading = tuple(words_in(clause.heading or ""))
    types = frozenset(kind for leaf in leaves for kind in findings.types_of(leaf.id)) if findings else frozenset()
    return Passage(clause, tuple(leaves), tuple(words), heading, place, body, types)


def body_of(instrument: Instrument, clause: Clause) -> str:
    """Give a clause's text without its own label."""
    text = instrument.text_of(clause)
    label = clause.label or label_above(instrument, clause)
    stripped = text.lstrip()
    return stripped[len(label) :] if label and stripped.startswith(label) else text


def label_above(instrument: Instrument, clause: Clause) -> str:
    """Give the label that an article's own text (``art_4__intro``) begins with: that of the clause around it."""
    if clause.kind is not ClauseKind.TEXT or clause.parent is None:
        return ""
    around = instrument.by_id[clause.parent]
    return around.label if around.start == clause.start else ""


def number_of(instrument: Instrument, clause: Clause) -> str:
    """Give the number a leaf goes by: its own, or that of the clause whose own text it is."""
    if clause.number or clause.kind is not ClauseKind.TEXT or clause.parent is None:
        return clause.number
    around = instrument.by_id[clause.parent]
    return around.number if around.start == clause.start else ""
