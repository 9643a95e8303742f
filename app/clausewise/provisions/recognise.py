"""Recognising what clauses do: every rule over every clause, then the states that guarantee."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.model.provision import Findings, Force, Provision, ProvisionType
from clausewise.provisions.anatomy import AnatomyReader
from clausewise.provisions.force import ForceMasks, force_nodes
from clausewise.provisions.guarantors import GuaranteeSentence, GuarantorReader, Voice, guarantors_of
from clausewise.provisions.language import language_of
from clausewise.provisions.patterns import Choice, Gap, Mark, Node, Sequence, Word, match_ends, match_starts
from clausewise.provisions.rules import REFUSED, RuleSet, load_rules
from clausewise.provisions.states import StateNames, find_mentions
from clausewise.provisions.stream import Stream, Stretch, Vocabulary, bits, positions_of, read_stream

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from clausewise.model.instrument import Clause, Instrument
    from clausewise.model.provision import Anatomy
    from clausewise.provisions.rules import Rule

# How many words around a match are searched for what the rule excludes.
AROUND = 12
# How many matches of a pattern are tried in one sentence, so that no text takes long.
TRIES = 20
CLOSING = frozenset("”\"»*“")
SILENT_KINDS = frozenset({ClauseKind.NOTE, ClauseKind.SIGNATURE})


def load_recogniser(resources: Path, extra: Path | None = None) -> Recogniser:
    """Load the rules in ``resources``, and a user's own rules in the folder ``extra``. Raises ``RuleError``."""
    folders = [resources / "provisions"]
    if extra is not None and extra.is_dir():
        folders.append(extra)
    return Recogniser(load_rules(folders), StateNames(resources / "states"))


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a rule: tokens ``[first, last)`` of a stream, in a sentence and a stretch."""

    rule: Rule
    first: int
    last: int
    sentence: tuple[int, int]
    stretch: Stretch


class Recogniser:
    """The rules, ready to read any number of instruments."""

    def __init__(self, rules: RuleSet, states: StateNames) -> None:
        self.rules = rules
        self.states = states
        self._vocabularies: dict[str, Vocabulary] = {}

    def recognise(self, instrument: Instrument) -> Findings:
        """Find the provisions of an instrument's clauses, and the states that guarantee."""
        provisions: dict[str, tuple[Provision, ...]] = {}
        voices: list[Voice] = []
        for language, clauses in self.by_language(instrument):
            stream = read_stream(instrument, clauses, self.vocabulary(language))
            self.mark(stream, instrument, language)
            hits = [hit for rule in self.rules.rules[language] for hit in find(rule, stream)]
            masks = self.forces(language, stream)
            for clause, group in groupby(sorted(hits, key=place), key=lambda hit: hit.stretch.clause):
                found = merged(provision(hit, stream, masks) for hit in group)
                provisions[clause.id] = found
            reader = GuarantorReader(stream, instrument, self.rules.words[language])
            voices += reader.voices(guarantee_sentences(hits))
        guarantors = guarantors_of(voices, contested_in(instrument))
        return Findings({c.id: provisions[c.id] for c in instrument.leaves if c.id in provisions}, guarantors)

    def anatomy(self, instrument: Instrument, findings: Findings) -> Anatomy:
        """Read who guarantees what to whom, on what trigger and at what price."""
        return AnatomyReader(self.states, self.rules).read(instrument, findings)

    def by_language(self, instrument: Instrument) -> Iterator[tuple[str, list[Clause]]]:
        """The leaf clauses by the language whose rules read them; a clause in another language is left out."""
        grouped: dict[str, list[Clause]] = {}
        for clause in instrument.leaves:
            if clause.kind not in SILENT_KINDS:
                grouped.setdefault(clause.language, []).append(clause)
        for declared, clauses in grouped.items():
            language = declared or language_of(instrument)
            if language in self.rules.rules:
                yield language, clauses

    def vocabulary(self, language: str) -> Vocabulary:
        """The words that a language's patterns ask for."""
        if language not in self._vocabularies:
            nodes: list[Node] = list(self.rules.words[language].values())
            for rule in self.rules.rules[language]:
                nodes += [*rule.find, *(node for _, node in rule.conditions)]
            self._vocabularies[language] = Vocabulary(word for node in nodes for word in words_of(node))
        return self._vocabularies[language]

    def mark(self, stream: Stream, instrument: Instrument, language: str) -> None:
        """Mark the states' names and the numbers of a stream."""
        stream.mentions = find_mentions(self.states.lexicon(language), instrument.text, stream.words, stream.spans)
        size = len(stream.words)
        named = (k for mention in stream.mentions for k in range(mention.first, mention.last))
        stream.marks = {
            "state": bits(named, size),
            "quoted": bits((k for k, (_, stop) in enumerate(stream.spans) if instrument.text[stop : stop + 1] in CLOSING), size),
            "number": bits((k for k, word in enumerate(stream.words) if word.isdigit()), size),
        }

    def forces(self, language: str, stream: Stream) -> ForceMasks:
        """Where modal words and negations stand."""
        forces, negation = force_nodes(self.rules.words[language])
        return ForceMasks(
            tuple((force, match_ends(node, stream) >> 1) for force, node in forces),
            match_ends(negation, stream) >> 1 if negation else 0,
        )


def words_of(node: Node) -> Iterator[Word]:
    """The words that a pattern asks for."""
    match node:
        case Word():
            yield node
        case Sequence(parts):
            for part in parts:
                yield from words_of(part)
        case Choice(options):
            for option in options:
                yield from words_of(option)
        case Mark() | Gap():
            pass


def place(hit: Hit) -> tuple[int, int]:
    """Where a hit stands, for sorting."""
    return hit.stretch.first, hit.first


def find(rule: Rule, stream: Stream) -> Iterator[Hit]:
    """Every match of a rule whose conditions hold, the first one of each pattern in each sentence."""
    masks: dict[Node, int] = {}
    for pattern in rule.find:
        done, failed = -1, 0
        for end in positions_of(match_ends(pattern, stream)):
            if end <= done:
                continue
            stretch = stream.stretch_at(end - 1)
            starts = match_starts(pattern, end, stream) & ((1 << end) - 1)
            if end <= stretch.own or not starts:
                continue
            sentence = stream.sentence_at(end - 1, stretch)
            hit = Hit(rule, starts.bit_length() - 1, end, sentence, stretch)
            if holds(hit, stream, masks):
                yield hit
            elif failed < TRIES:
                failed += 1
                continue
            done, failed = sentence[1], 0


def holds(hit: Hit, stream: Stream, masks: dict[Node, int]) -> bool:
    """Whether what a rule demands and excludes around a match holds."""
    for condition, node in hit.rule.conditions:
        if node not in masks:
            masks[node] = match_ends(node, stream) >> 1
        low, high = hit.sentence
        if condition.startswith("clause"):
            low, high = hit.stretch.first, hit.stretch.last
        elif condition == "without":
            low, high = max(low, hit.first - AROUND), min(high, hit.last + AROUND)
        present = bool(masks[node] >> low & ((1 << (high - low)) - 1))
        if present != (condition in {"with", "clause_with"}):
            return False
    return True


def provision(hit: Hit, stream: Stream, masks: ForceMasks) -> Provision:
    """A hit as a provision of its clause; what stands in the lead-in is left out of the span."""
    clause = hit.stretch.clause
    force, negated = masks.judge(hit.sentence, hit.first, hit.last)
    first = max(hit.first, hit.stretch.own)
    start = stream.spans[first][0] - clause.start
    end = stream.spans[hit.last - 1][1] - clause.start
    kind = hit.rule.type or ProvisionType.GUARANTEE
    return Provision(kind, start, end, hit.rule.name, force, negated)


def merged(found: Iterator[Provision]) -> tuple[Provision, ...]:
    """Provisions of one clause in the order of the text, overlapping ones of a type as one."""
    kept: list[Provision] = []
    for one in sorted(found, key=lambda p: (p.start, -p.end)):
        twin = next((k for k in kept if k.type is one.type and one.start < k.end), None)
        if twin is None:
            kept.append(one)
        elif one.rule.endswith(REFUSED) and not twin.rule.endswith(REFUSED):
            kept[kept.index(twin)] = replace(one, start=twin.start, end=max(one.end, twin.end))
        elif one.end > twin.end:
            strong = twin if twin.force is not Force.DECLARES else one
            kept[kept.index(twin)] = Provision(
                twin.type, twin.start, one.end, twin.rule, strong.force, twin.negated or one.negated
            )
    return tuple(kept)


def guarantee_sentences(hits: list[Hit]) -> Iterator[GuaranteeSentence]:
    """The sentences that tell of guarantors."""
    for hit in hits:
        if hit.rule.type is ProvisionType.GUARANTEE and hit.rule.role != "none":
            yield GuaranteeSentence(hit.stretch.clause.id, hit.rule.role, hit.first, hit.last, hit.sentence)


def contested_in(instrument: Instrument) -> dict[str, list[str]]:
    """The wordings that a party has not agreed to, by clause, as the document's head lists them."""
    found: dict[str, list[str]] = {}
    for one in instrument.head.contested if instrument.head else ():
        found.setdefault(one.clause, []).append(one.quote)
    return found
