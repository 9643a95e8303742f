"""Facts of the document that its text states, each with the span it was read from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind, Fact
from clausewise.segmenting.context import UNFINISHED
from clausewise.segmenting.dates import dates_in
from clausewise.segmenting.kinds import kind_of, tongues_of
from clausewise.segmenting.languages import language_of
from clausewise.segmenting.phrases import CONTENTS_TITLE, PREAMBLE_OPENING, PREAMBLE_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from clausewise.model.instrument import Clause

TITLE_LIMIT = 400
SHORT_TITLE = 200
CLOSING_LIMIT = 4000
GOES_ON = re.compile(
    r"(?:between|on|of|for|concerning|regarding|relating|and|to|with|entre|sur|de|du|des|concernant|relatif|relative|et"
    r"|zwischen|über|zur|zum|von|und|tussen|inzake|betreffende|en|van|sobre|y|между|о|об|и|між|про|та)\b"
)
PLACE = re.compile(
    r"(?:done|signed|fait|geschehen|gedaan|hecho|совершено|вчинено|учинено|укладено)"
    r"(?:[\s\u00a0](?:and signed|in duplicate|in triplicate))?[\s\u00a0]"
    r"(?:at|in|à|zu|te|en|в|у)[\s\u00a0]"
    r"(?:the (?!hague)(?:city of )?|la ville de |(?:городе|городі|місті|г\.|м\.)[\s\u00a0])?"
    r"(?P<place>(?:the[\s\u00a0](?=hague))?(?!english|french|german|dutch|spanish|russian|duplic|triplic|dupliq)"
    r"(?-i:[A-ZÀ-ÞА-ЯІЇЄ'][\w'’-]{1,30}(?:[\s\u00a0](?:(?:de|del|am) )?[A-ZÀ-ÞА-ЯІЇЄ][\w'’-]{1,30}){0,2}))",
    re.IGNORECASE,
)
BETWEEN = re.compile(
    r"\b(?:between|entre|zwischen|tussen|между|між)[\s\u00a0](?P<all>.{3,260}?)"
    r"(?=,?[\s\u00a0](?:on|concerning|regarding|relating|for|to|in respect|with regard|sur|concernant|relati\w+|portant"
    r"|über|zur|zum|betreffende?|inzake|tot|met betrekking|sobre|para|relativ\w+|о|об|про|щодо|signed|done)\b|[;:.]|$)",
    re.IGNORECASE,
)
SPLIT = re.compile(
    r",?[\s\u00a0](?:and|et|und|en|y|и|і|та)[\s\u00a0]"
    r"(?=(?:the|le|la|l'|die|der|das|dem|den|de|het|el)?\s?[A-ZÀ-ÞА-ЯІЇЄ])|,[\s\u00a0]|;[\s\u00a0]"
)
_PARTY = r"(?:(?:the|le|la|l['’])\s?)?(?:(?:government|gouvernement)[\s\u00a0](?:of|de|du)[\s\u00a0])?[^,;:()]{3,90}?"
OPENING_PARTIES = re.compile(
    rf"(?P<all>{_PARTY}[\s\u00a0](?:and|et)[\s\u00a0]{_PARTY})"
    r"(?=,|[\s\u00a0]?\(|[\s\u00a0](?:have|has|hereinafter|being|desiring|wishing|considering|ont|désireux|sont)\b)",
    re.IGNORECASE,
)
NO_TITLE = re.compile(f"{PREAMBLE_TITLE.pattern}|{PREAMBLE_OPENING.pattern}", re.IGNORECASE)
HEADED = re.compile(rf"(?:{PREAMBLE_TITLE.pattern.removesuffix('$')})\s{{0,20}}\n\s{{0,200}}", re.IGNORECASE)
NO_PARTY = re.compile(r"(?:contracting |states? )?(?:parties|states|members|signatories|états|pays)\b", re.IGNORECASE)
LEAD = re.compile(
    r"^(?:the |le |la |les |l['’]|die |der |dem |den |das |de |het |el |los |las )?"
    r"(?:(?:government|gouvernement|regierung|regering|gobierno|правительств\w{1,3}|уряд\w{0,3})"
    r"(?:[\s\u00a0](?:of|de|du|des|der|van|del)(?:[\s\u00a0](?:the|la|l['’]|het|de))?)?[\s\u00a0])?"
    r"(?:the |le |la |les |l['’]|het |de |el )?",
    re.IGNORECASE,
)
DEPOSITED = re.compile(
    r"deposited[\s\u00a0](?:with|in[\s\u00a0]the[\s\u00a0]archives[\s\u00a0]of)"
    r"|déposés?[\s\u00a0](?:auprès|entre[\s\u00a0]les[\s\u00a0]mains)[\s\u00a0]d[eu]|hinterlegt[\s\u00a0]bei"
    r"|nedergelegd[\s\u00a0]bij|depositad[oa]s?[\s\u00a0](?:en[\s\u00a0]poder|ante|en)|на[\s\u00a0]хранение"
)
DEPOSITED_WITH = re.compile(r"[\s\u00a0](?:the |la |le |der |de |el )?([^,.;()]{4,120})(?!\w)")
CALLED = re.compile(r"depositar(?:y|io|is)\b|dépositaire|verwahrer|депозитари", re.IGNORECASE)
WHO_IS = re.compile(
    r"(?:^|[.;,:\n)])\s{0,3}(?:the |le |la |der |de |het |el )?(?P<who>[^,.;:()\n]{4,90}?)[\s\u00a0]"
    r"(?:shall be|is|acts as|shall act as|est|ist|is|será|является|є)(?:[\s\u00a0](?:hereby )?designated(?: as)?)?"
    r"[\s\u00a0](?:the |le |der |de |el )?$",
    re.IGNORECASE,
)
LOOK_BACK = 140
CUT = re.compile(
    r"[\s\u00a0](?:which|who|and|within|not later|at|on|qui|et|die|dat|en|que|y|und)\b(?![\s\u00a0][A-ZÀ-ÞА-Я]).*$",
    re.DOTALL,
)


def facts_of(text: str, clauses: Sequence[Clause], language: str, given: str = "") -> tuple[Fact, ...]:
    """Give title, kind, date, place, parties, language and depositary, as far as the text states them.

    ``given`` is a title that the file states itself: it goes before the text's own.
    """
    first = clauses[0].language
    clauses = [clause for clause in clauses if clause.language == first]
    facts: list[Fact] = []
    title = _title(text, clauses, language, given)
    if title is not None:
        facts.append(title)
        if kind := kind_of(title.value):
            facts.append(Fact("kind", kind, title.start, title.end))
    facts.extend(_closing(text, clauses, title))
    facts.extend(_parties(text, clauses, title))
    if language:
        facts.append(Fact("language", language))
    facts.extend(_depositary(text, clauses))
    return tuple(facts)


def _front(text: str, clauses: Sequence[Clause]) -> list[tuple[str, int]]:
    """Give the lines before the preamble or the first numbered clause, each with its place."""
    first = next((c for c in clauses if c.kind is not ClauseKind.TEXT), None)
    end = first.start if first else min(len(text), CLOSING_LIMIT)
    if not end:
        return []
    lines: list[tuple[str, int]] = []
    place = 0
    for line in text[:end].splitlines(keepends=True)[:60]:
        stripped = line.strip()
        if stripped and len(stripped) <= TITLE_LIMIT and not CONTENTS_TITLE.match(stripped):
            lines.append((stripped, place + line.index(stripped)))
        place += len(line)
    return lines


def _title(text: str, clauses: Sequence[Clause], language: str, given: str) -> Fact | None:
    """Give the title: the first line of the front matter that names an instrument, in the language of the text."""
    if given:
        start = text.find(given)
        return Fact("title", given, start, start + len(given)) if start >= 0 else Fact("title", given)
    lines = _front(text, clauses)
    if not lines:
        return None
    naming = [(line, at) for line, at in lines if kind_of(line) and line[-1] not in ",;:"]
    own = [(line, at) for line, at in naming if language in (tongues_of(line) or (language_of(line, least=1.0),))]
    short = [(line, at) for line, at in lines if len(line) <= SHORT_TITLE and not NO_TITLE.match(line)]
    if not (own or naming or short):
        return None
    line, start = (own or naming or short)[0]
    index = lines.index((line, start))
    end = start + len(line)
    for after, at in lines[index + 1 : index + 5]:
        broken = line.rsplit(" ", 1)[-1].lower() in UNFINISHED
        joined = (
            broken
            or GOES_ON.match(after.lower() if after.isupper() else after)
            or (len(line.split()) <= 2 and line.isupper() and after.isupper())
        )
        if not joined or end - start + len(after) > TITLE_LIMIT or after[-1] in ".;":
            break
        end = at + len(after)
        line = after
    return Fact("title", " ".join(text[start:end].split()), start, end)


def _closing(text: str, clauses: Sequence[Clause], title: Fact | None) -> Iterator[Fact]:
    """Give date and place from the closing words, or from the front matter."""
    spans = [(c.start, min(c.end, c.start + CLOSING_LIMIT)) for c in clauses if c.kind is ClauseKind.SIGNATURE]
    front = next((c for c in clauses if c.kind is not ClauseKind.TEXT), None)
    if front is not None and front.start:
        spans.append((0, min(front.start, CLOSING_LIMIT)))
    elif title is not None:
        spans.append((title.start, title.end))
    for name, find in (("date", _date), ("place", _place)):
        for start, end in spans:
            if (fact := find(text[start:end])) is not None:
                yield Fact(name, fact[0], start + fact[1], start + fact[2])
                break


def _date(text: str) -> tuple[str, int, int] | None:
    found = PLACE.search(text)
    after = found.start() if found else 0
    dates = list(dates_in(text))
    return next((date for date in dates if date[1] >= after), dates[0] if dates else None)


def _place(text: str) -> tuple[str, int, int] | None:
    found = PLACE.search(text)
    return (" ".join(found["place"].split()), found.start("place"), found.end("place")) if found else None


def _parties(text: str, clauses: Sequence[Clause], title: Fact | None) -> Iterator[Fact]:
    """Give the parties that the title names ("between … and …"), or those with whom the preamble opens."""
    found = BETWEEN.search(text, title.start, title.end) if title is not None and title.end else None
    if found is None:
        preamble = next((c for c in clauses if c.kind is ClauseKind.PREAMBLE), None)
        if preamble is None:
            return
        opening = HEADED.match(text, preamble.start)
        start = opening.end() if opening else preamble.start
        found = OPENING_PARTIES.match(text, start, min(preamble.end, start + TITLE_LIMIT))
    if found is None:
        return
    place = found.start("all")
    for part in SPLIT.split(found["all"]):
        name = LEAD.sub("", part.strip()).strip(" ,")
        if not name or not name[0].isupper() or len(name) > 90 or NO_PARTY.match(name):
            continue
        at = text.find(name, place, found.end("all"))
        if at >= 0:
            yield Fact("party", " ".join(name.split()), at, at + len(name))
            place = at + len(name)


def _depositary(text: str, clauses: Sequence[Clause]) -> Iterator[Fact]:
    """Give the depositary: who is called so, or with whom the instruments are deposited."""
    end = max((clause.end for clause in clauses if clause.parent is None), default=0)
    for called in CALLED.finditer(text, 0, end):
        start = max(0, called.start() - LOOK_BACK)
        found = WHO_IS.search(text[start : called.start()])
        if found is not None and (
            fact := _named("depositary", text, start + found.start("who"), start + found.end("who"))
        ):
            yield fact
            return
    for deposited in DEPOSITED.finditer(text, 0, end):
        found = DEPOSITED_WITH.match(text, deposited.end())
        if found is not None and (fact := _named("depositary", text, *found.span(1))):
            yield fact
            return


def _named(name: str, text: str, start: int, end: int) -> Fact | None:
    """Give a fact whose value is a name: what follows it in the sentence is cut off."""
    value = CUT.sub("", text[start:end])
    if not value[:1].isupper() or "\n" in value.strip():
        return None
    return Fact(name, " ".join(value.split()), start, start + len(value))
