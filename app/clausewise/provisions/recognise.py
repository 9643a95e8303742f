"""Recognising what clauses do: every rule over every clause, then the states that guarantee."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.model.provision import Findings, Force, Provision, ProvisionType
from clausewise.provisions.anatomy import AnatomyReader
from clausewise.provisions.force import read_forces
from clausewise.provisions.guarantors import GuaranteeSentence, GuarantorReader, Voice, guarantors_of
from clausewise.provisions.hits import Hit, Scan, find
from clausewise.provisions.language import language_of
from clausewise.provisions.patterns import words_of
from clausewise.provisions.rules import REFUSED, RuleSet, load_rules
from clausewise.provisions.states import StateNames, find_mentions
from clausewise.provisions.stream import Vocabulary, bits, read_stream

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from clausewise.model.instrument import Clause, Instrument
    from clausewise.model.provision import Anatomy
    from clausewise.provisions.patterns import Node
    from clausewise.provisions.rules import RuleSource
    from clausewise.provisions.stream import Stream

BATCH = 100_000
CLOSING = frozenset('”"»*“')
FRONT = "front"
SENTENCE_ENDS = (".", ";", ":", ",")
PRICE = frozenset(
    {
        ProvisionType.NEUTRALITY,
        ProvisionType.NON_ACCESSION,
        ProvisionType.FOREIGN_FORCES,
        ProvisionType.NUCLEAR,
    }
)
SILENT_KINDS = frozenset({ClauseKind.NOTE, ClauseKind.SIGNATURE})


def load_recogniser(resources: Path, extra: Path | None = None) -> Recogniser:
    """Load the rules in ``resources``, and a user's own rules in the folder ``extra``. Raises ``RuleError``."""
    folders = [resources / "provisions"]
    if extra is not None and extra.is_dir():
        folders.append(extra)
    return Recogniser(load_rules(folders), StateNames(resources / "states"))


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
        for scan in self.scans(instrument):
            for clause, group in groupby(sorted(scan.hits, key=place), key=lambda hit: hit.stretch.clause):
                provisions[clause.id] = merged(provision(hit, scan) for hit in group)
            voices += self.voices(instrument, scan)
        guarantors = tuple(
            replace(one, called=self.states.name(one.state)) for one in guarantors_of(voices, contested_in(instrument))
        )
        return Findings({c.id: provisions[c.id] for c in instrument.leaves if c.id in provisions}, guarantors)

    def anatomy(self, instrument: Instrument, findings: Findings) -> Anatomy:
        """Read who guarantees what to whom, on what trigger and at what price."""
        scans = list(self.scans(instrument))
        voices = [voice for scan in scans for voice in self.voices(instrument, scan)]
        return AnatomyReader(self.states, self.rules).read(instrument, findings, scans, voices)

    def source(self, rule: str) -> RuleSource:
        """What a rule says in plain words, and where it is written. Raises ``KeyError``."""
        return self.rules.sources[rule]

    def scans(self, instrument: Instrument) -> Iterator[Scan]:
        """Read the clauses of an instrument, some pages of one language at a time."""
        for language, clauses in self.by_language(instrument):
            for pages in batches(clauses):
                stream = read_stream(instrument, pages, self.vocabulary(language))
                self.mark(stream, instrument, language)
                hits = (hit for rule in self.rules.rules[language] for hit in find(rule, stream))
                kept = tuple(hit for hit in hits if speaks(instrument, stream, hit))
                yield Scan(language, stream, kept, read_forces(self.rules.words[language], stream, language))

    def voices(self, instrument: Instrument, scan: Scan) -> list[Voice]:
        """The states heard where guarantees are given; a title names parties, not guarantors."""
        alone = len(instrument.leaves) == 1
        named = (self.states.find(name, scan.language) for name in instrument.facts_named("party"))
        parties = [mentions[0] for mentions in named if mentions]
        words = self.rules.words[scan.language]
        inflected = self.states.lexicon(scan.language).inflected
        reader = GuarantorReader(scan.stream, instrument, words, parties, inflected=inflected)
        heard = reader.voices(guarantee_sentences(scan.hits), payer_spans(scan.hits))
        return [v for v in heard if alone or v.clause != FRONT or not (v.acts or in_brackets(instrument, scan, v))]

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
            for one in self.rules.fields[language]:
                nodes += [*one.rule.find, *(node for _, node in one.rule.conditions)]
            self._vocabularies[language] = Vocabulary(word for node in nodes for word in words_of(node))
        return self._vocabularies[language]

    def mark(self, stream: Stream, instrument: Instrument, language: str) -> None:
        """Mark the states' names and the numbers of a stream."""
        stream.mentions = find_mentions(self.states.lexicon(language), instrument.text, stream.words, stream.spans)
        size = len(stream.words)
        named = (k for mention in stream.mentions for k in range(mention.first, mention.last))
        stream.marks = {
            "state": bits(named, size),
            "name": bits(capitals(stream, instrument.text), size),
            "quoted": bits(
                (k for k, (_, stop) in enumerate(stream.spans) if instrument.text[stop : stop + 1] in CLOSING), size
            ),
            "number": bits((k for k, word in enumerate(stream.words) if word.isdigit()), size),
        }


def batches(clauses: Sequence[Clause]) -> Iterator[list[Clause]]:
    """Clauses in batches of some pages: the cost of a match grows with the words that are read at once."""
    batch: list[Clause] = []
    size = 0
    for clause in clauses:
        batch.append(clause)
        size += clause.end - clause.start
        if size > BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def capitals(stream: Stream, text: str) -> Iterator[int]:
    """The words with a capital that do not begin a sentence."""
    heads = {end + 1 for end in stream.ends} | {0}
    for k, (start, _) in enumerate(stream.spans):
        if k not in heads and text[start : start + 1].isupper():
            yield k


def place(hit: Hit) -> tuple[int, int]:
    """Where a hit stands, for sorting."""
    return hit.stretch.first, hit.first


def provision(hit: Hit, scan: Scan) -> Provision:
    """A hit as a provision of its clause; what stands in the lead-in is left out of the span."""
    clause = hit.stretch.clause
    stream = scan.stream
    force, negated = scan.masks.judge(hit.sentence, hit.first, hit.last, hit.rule.force)
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


def guarantee_sentences(hits: Iterable[Hit]) -> Iterator[GuaranteeSentence]:
    """The sentences that tell of guarantors."""
    for hit in hits:
        if hit.rule.type is ProvisionType.GUARANTEE and hit.rule.role != "none":
            yield GuaranteeSentence(hit.stretch.clause.id, hit.rule.role, hit.first, hit.last, hit.sentence)


def speaks(instrument: Instrument, stream: Stream, hit: Hit) -> bool:
    """Whether a match provides anything: a title names its subject, and a digest's front speaks about the text."""
    clause = hit.stretch.clause
    if clause.id != FRONT or len(instrument.leaves) == 1:
        return True
    if instrument.head is not None:
        return False
    # What ends like a sentence, or stands below the title, may well provide something.
    title, _, _ = instrument.text[clause.start : clause.end].partition("\n")
    return title.rstrip().endswith(SENTENCE_ENDS) or stream.spans[hit.first][0] >= clause.start + len(title)


def in_brackets(instrument: Instrument, scan: Scan, voice: Voice) -> bool:
    """Whether a state is named in round brackets, as a title names who drew up a draft."""
    start = scan.stream.spans[voice.mention.first][0]
    before = instrument.text[max(0, start - 80) : start]
    return before.count("(") > before.count(")")


def payer_spans(hits: Iterable[Hit]) -> list[tuple[int, int]]:
    """Where the price of a guarantee is stated: who promises to be neutral there is not the guarantor."""
    return [(hit.first, hit.last) for hit in hits if hit.rule.type in PRICE]


def contested_in(instrument: Instrument) -> dict[str, list[str]]:
    """The wordings that a party has not agreed to, by clause, as the document's head lists them."""
    found: dict[str, list[str]] = {}
    for one in instrument.head.contested if instrument.head else ():
        found.setdefault(one.clause, []).append(one.quote)
    return found
