"""The anatomy of a guarantee: who guarantees what to whom, on what trigger and at what price."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from clausewise.model.provision import Anatomy, AnatomyField, Force, ProvisionType, Quote, Standing
from clausewise.provisions.hits import find
from clausewise.provisions.rules import PERMITTED, REFUSED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from clausewise.model.instrument import Instrument
    from clausewise.model.provision import Findings, Provision
    from clausewise.provisions.guarantors import Voice
    from clausewise.provisions.hits import Hit, Scan
    from clausewise.provisions.rules import FieldRule, RuleSet
    from clausewise.provisions.states import StateNames

FIELDS = (
    "guarantors",
    "beneficiary",
    "trigger",
    "consultation_deadline",
    "decision_rule",
    "measures",
    "territory_left_out",
    "neutrality",
    "non_accession",
    "no_foreign_forces",
    "no_nuclear_arms",
    "force_ceilings",
    "entry_into_force",
    "duration",
    "exit",
)
PROVISION_FIELDS = {
    "neutrality": ProvisionType.NEUTRALITY,
    "non_accession": ProvisionType.NON_ACCESSION,
    "no_foreign_forces": ProvisionType.FOREIGN_FORCES,
    "no_nuclear_arms": ProvisionType.NUCLEAR,
    "force_ceilings": ProvisionType.FORCE_LIMITS,
    "entry_into_force": ProvisionType.ENTRY_INTO_FORCE,
    "duration": ProvisionType.DURATION,
    "exit": ProvisionType.TERMINATION,
}
PRICE = frozenset(
    {
        ProvisionType.FOREIGN_FORCES,
        ProvisionType.NEUTRALITY,
        ProvisionType.NON_ACCESSION,
        ProvisionType.NUCLEAR,
    }
)
# "Is neutral" says more than "its neutrality" does.
NEUTRAL = re.compile(r"(?i)\b(?:neutrale?|neutre|нейтральн\w+)\b")
REFUSES = "refused"
PERMITS = "permitted"
LABEL = re.compile(r"\s*(?:\(?\w{1,4}[.)]\s+|Article\s+\w+\s+)?")


class AnatomyReader:
    """Reads the anatomy of instruments with one set of rules."""

    def __init__(self, states: StateNames, rules: RuleSet) -> None:
        self.states = states
        self.rules = rules

    def read(
        self, instrument: Instrument, findings: Findings, scans: Sequence[Scan], voices: Sequence[Voice]
    ) -> Anatomy:
        """Read every field, in their fixed order."""
        ruled = self.by_rules(instrument, findings, scans)
        fields = []
        for name in FIELDS:
            if name == "guarantors":
                value, quotes = self.guarantors(instrument, findings)
            elif name == "beneficiary":
                value, quotes = self.beneficiary(instrument, findings, voices)
            else:
                value, quotes = "", ()
                if name in PROVISION_FIELDS:
                    value, quotes = stated(instrument, findings, PROVISION_FIELDS[name])
                more, further = ruled.get(name, ("", ()))
                value, quotes = value or more, distinct((*quotes, *further))
            fields.append(AnatomyField(name, value, quotes, self.rules.looked_for.get(name, "")))
        return Anatomy(tuple(fields))

    def guarantors(self, instrument: Instrument, findings: Findings) -> tuple[str, tuple[Quote, ...]]:
        """The guarantors with their standing, and the words that name them."""
        standing: dict[str, Standing] = {}
        names: dict[str, str] = {}
        quotes = []
        for one in findings.guarantors:
            names[one.state] = self.states.name(one.state)
            before = standing.get(one.state)
            standing[one.state] = one.standing if before is None else worse(before, one.standing)
            text = instrument.text_of(one.clause)
            at = text.find(one.name)
            if at >= 0:
                quotes.append(Quote(one.clause, at, at + len(one.name), one.name))
            else:
                # "They": the states were named before; what they promise is quoted.
                given = [p for p in findings.of(one.clause) if p.type is ProvisionType.GUARANTEE]
                quotes += [sentence_around(instrument, one.clause, p) for p in given[:1]]
        listed: dict[Standing, list[str]] = {how: [] for how in Standing}
        for state in sorted(standing, key=lambda state: names[state].casefold()):
            listed[standing[state]].append(names[state])
        told = (
            ("" if how is Standing.NAMED else f"{how.value}: ") + ", ".join(states)
            for how, states in listed.items()
            if states
        )
        return "; ".join(told), distinct(quotes)

    def beneficiary(
        self, instrument: Instrument, findings: Findings, voices: Sequence[Voice]
    ) -> tuple[str, tuple[Quote, ...]]:
        """The state that is spoken of most where guarantees are given, and gives none."""
        giving = {one.state for one in findings.guarantors if one.standing is not Standing.EXCLUDED}
        heard = Counter(
            v.mention.code
            for v in voices
            if not (v.acts or v.hostile or v.mention.group) and v.mention.code not in giving
        )
        if not heard:
            return "", ()
        code = heard.most_common(1)[0][0]
        quotes = []
        for voice in voices:
            text = instrument.text_of(voice.clause)
            at = text.find(voice.mention.name)
            if voice.mention.code == code and not (voice.acts or voice.hostile) and at >= 0:
                quotes.append(Quote(voice.clause, at, at + len(voice.mention.name), voice.mention.name))
        return self.states.name(code), distinct(quotes)

    def by_rules(
        self, instrument: Instrument, findings: Findings, scans: Sequence[Scan]
    ) -> dict[str, tuple[str, tuple[Quote, ...]]]:
        """The fields that rules of their own fill: the values found, and the sentences they stand in."""
        values: dict[str, list[str]] = {}
        quotes: dict[str, list[Quote]] = {}
        for scan in scans:
            for one in self.rules.fields[scan.language]:
                for hit in find(one.rule, scan.stream):
                    if not asked(one, findings, hit.stretch.clause.id):
                        continue
                    quote = sentence_quote(instrument, scan, hit)
                    found = one.value or words_of(instrument, scan, hit)
                    if found not in values.setdefault(one.field, []):
                        values[one.field].append(found)
                    quotes.setdefault(one.field, []).append(quote)
        return {name: ("; ".join(values[name]), distinct(quotes[name])) for name in values}


def asked(one: FieldRule, findings: Findings, clause: str) -> bool:
    """Whether a rule of the anatomy looks at a clause."""
    return not one.among or bool(one.among & findings.types_of(clause))


def worse(one: Standing, other: Standing) -> Standing:
    """The standing that a reader must not miss."""
    order = (Standing.EXCLUDED, Standing.DISPUTED, Standing.NAMED, Standing.POSSIBLE)
    return min(one, other, key=order.index)


def words_of(instrument: Instrument, scan: Scan, hit: Hit) -> str:
    """The words of a match."""
    start, end = scan.stream.spans[hit.first][0], scan.stream.spans[hit.last - 1][1]
    return " ".join(instrument.text[start:end].split())


def sentence_quote(instrument: Instrument, scan: Scan, hit: Hit) -> Quote:
    """The sentence of a match, as far as it stands in the match's own clause."""
    clause = hit.stretch.clause
    first = max(hit.sentence[0], hit.stretch.own)
    start = scan.stream.spans[first][0] - clause.start
    # The full stop belongs to the sentence.
    last = min(hit.sentence[1], hit.stretch.last - 1)
    end = scan.stream.spans[last][1] - clause.start
    return quote_of(instrument, clause.id, start, end)


def quote_of(instrument: Instrument, clause: str, start: int, end: int) -> Quote:
    """A quotation of a clause, its label and the white space around left out."""
    text = instrument.text_of(clause)
    if start < 3:
        label = LABEL.match(text, 0)
        start = max(start, label.end() if label else 0)
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quote(clause, start, end, text[start:end])


def stated(instrument: Instrument, findings: Findings, kind: ProvisionType) -> tuple[str, tuple[Quote, ...]]:
    """What the provisions of a type say: the sentences they stand in, or that they are refused."""
    found = [(clause, p) for clause, all_of in findings.provisions.items() for p in all_of if p.type is kind]
    # Of two language versions the instrument's own is quoted.
    own = [pair for pair in found if instrument.by_id[pair[0]].language in {"", instrument.language}]
    found = own or found
    found.sort(key=lambda pair: telling(instrument, *pair))
    quotes = distinct(sentence_around(instrument, clause, p) for clause, p in found)
    if not found:
        return "", ()
    if all(p.rule.endswith(REFUSED) for _, p in found):
        return REFUSES, quotes
    if all(p.rule.endswith((PERMITTED, REFUSED)) for _, p in found):
        return PERMITS, quotes
    return " ".join(quotes[0].text.split()), quotes


def telling(instrument: Instrument, clause: str, provision: Provision) -> tuple[bool, ...]:
    """How little a provision tells of its field: what sorts first is quoted first.

    A title says less than a clause; a price is mostly a "shall not", neutrality that a state is neutral; a ceiling has
    figures.
    """
    price = provision.type in PRICE
    quoted = sentence_around(instrument, clause, provision).text
    ceiling = provision.type is ProvisionType.FORCE_LIMITS
    return (
        clause == "front",
        price and provision.type is not ProvisionType.NEUTRALITY and not provision.negated,
        price and provision.type is not ProvisionType.NEUTRALITY and provision.force is Force.DECLARES,
        provision.type is ProvisionType.NEUTRALITY and not NEUTRAL.search(quoted),
        ceiling and not any(c.isdigit() for c in quoted),
    )


def sentence_around(instrument: Instrument, clause: str, provision: Provision) -> Quote:
    """The sentence that a provision stands in; of one in a heading, the sentence after the heading, if there is one."""
    text = instrument.text_of(clause)
    start = max(text.rfind(stop, 0, provision.start) + 1 for stop in (". ", "; ", ".\n", "\n\n"))
    last = provision.end - 1
    heading = instrument.by_id[clause].heading
    if heading and (at := text.find(heading)) >= 0 and text[at + len(heading) :].strip(" .:\n"):
        start, last = max(start, at + len(heading)), max(last, at + len(heading) + 1)
    ends = [at + 1 for stop in (". ", "; ", ".\n", "\n\n") if (at := text.find(stop, last)) >= 0]
    end = min(ends, default=len(text))
    while start < len(text) and text[start].isspace():
        start += 1
    return quote_of(instrument, clause, start, end)


def distinct(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Quotations without repetition, in their order."""
    return tuple(dict.fromkeys(quotes))
