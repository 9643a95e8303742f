"""The YAML head of a Markdown document: what it says of sources and evidence, and the facts it states."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from clausewise.model.head import Claim, ClauseRef, Conflict, Contested, Evidence, Head, Mark, Verdict
from clausewise.model.instrument import Fact, Instrument, Notice, TextStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
FACTS = (("date", "date"), ("place", "place"), ("depositary", "depositary"), ("parties", "party"))


class HeadReader:
    """Reads the fields of a head; whatever does not fit is left out and said in ``notices``."""

    def __init__(self, fields: Mapping[str, object]) -> None:
        self.fields = fields
        self.notices: list[Notice] = []

    def wrong(self, name: str, reason: str) -> None:
        """Note a field that could not be used."""
        self.notices.append(Notice("bad-head", f"The field “{name}” of the head {reason}."))

    def text(self, name: str) -> str:
        """Give a field of one value."""
        return self._text(name, self.fields.get(name))

    def _text(self, name: str, value: object) -> str:
        if value is None:
            return ""
        if isinstance(value, (str, int, float, dt.date)) and not isinstance(value, bool):
            return str(value).strip()
        self.wrong(name, "is not a text")
        return ""

    def texts(self, name: str) -> tuple[str, ...]:
        """Give a field that lists texts; one text is a list of one."""
        value = self.fields.get(name)
        if isinstance(value, str):
            return (value.strip(),) if value.strip() else ()
        return tuple(text for item in self._list(name, value) if (text := self._text(name, item)))

    def _list(self, name: str, value: object) -> Sequence[object]:
        if value is None:
            return ()
        if isinstance(value, Sequence) and not isinstance(value, str):
            return value
        self.wrong(name, "is not a list")
        return ()

    def records(self, name: str, make: Callable[[Mapping[str, object]], T]) -> tuple[T, ...]:
        """Give a field that lists records, each made by ``make`` (which raises ``ValueError`` for a bad one)."""
        made: list[T] = []
        for item in self._list(name, self.fields.get(name)):
            try:
                if not isinstance(item, Mapping):
                    raise ValueError("is not a record")
                made.append(make(item))
            except ValueError as error:
                self.wrong(name, f"holds an entry that {error}")
        return tuple(made)

    def evidence(self) -> tuple[Evidence, ...]:
        """Give the marks by clause: ``clause: "MARK source"``."""
        value = self.fields.get("evidence")
        if value is None:
            return ()
        if not isinstance(value, Mapping):
            self.wrong("evidence", "is not a table of clauses")
            return ()
        marks = {mark.value for mark in Mark}
        found: list[Evidence] = []
        for clause, said in value.items():
            mark, _, source = str(said).strip().partition(" ")
            if mark in marks:
                found.append(Evidence(str(clause), Mark(mark), source.strip()))
            else:
                self.wrong("evidence", f"has no mark R, S or M for {clause}")
        return tuple(found)


def _word(record: Mapping[str, object], name: str, *, needed: bool = True) -> str:
    value = record.get(name)
    if value is None or isinstance(value, (Mapping, list)):
        if needed:
            raise ValueError(f"lacks “{name}”")
        return ""
    return str(value).strip()


def _conflict(record: Mapping[str, object]) -> Conflict:
    return Conflict(_word(record, "clause", needed=False), _word(record, "text"))


def _contested(record: Mapping[str, object]) -> Contested:
    return Contested(
        _word(record, "clause"),
        _word(record, "holder"),
        _word(record, "refused_by", needed=False),
        _word(record, "quote", needed=False),
    )


def _claim(record: Mapping[str, object]) -> Claim:
    verdict = _word(record, "verdict")
    if verdict not in {known.value for known in Verdict}:
        raise ValueError(f"has the unknown verdict “{verdict}”")
    targets = record.get("targets") or ()
    if not isinstance(targets, Sequence) or isinstance(targets, str):
        raise ValueError("has targets that are no list")
    return Claim(
        _word(record, "clause"),
        _word(record, "holder"),
        Verdict(verdict),
        _word(record, "reason"),
        tuple(_reference(str(target)) for target in targets),
    )


def _reference(target: str) -> ClauseRef:
    instrument, _, clause = target.partition("#")
    return ClauseRef(instrument.strip(), clause.strip())


def _status(reader: HeadReader) -> TextStatus | None:
    said = reader.text("text_status")
    if not said:
        return None
    try:
        return TextStatus(said)
    except ValueError:
        reader.wrong("text_status", f"names the unknown status “{said}”")
        return None


def _facts(reader: HeadReader, title: str, kind: str) -> Iterable[Fact]:
    for name, value in (("title", title), ("kind", kind)):
        if value:
            yield Fact(name, value)
    for field, name in FACTS:
        for value in reader.texts(field) if field == "parties" else (reader.text(field),):
            if value:
                yield Fact(name, value)


def apply_head(instrument: Instrument, fields: Mapping[str, object]) -> Instrument:
    """Give the instrument with what its head says. A bad field becomes a notice; the others are used."""
    reader = HeadReader(fields)
    title, kind, language = reader.text("title"), reader.text("kind"), reader.text("language")
    head = Head(
        short_name=reader.text("short_name"),
        publisher=reader.text("publisher"),
        official=reader.text("official"),
        copies=reader.texts("copies"),
        original_status=reader.text("original_status"),
        evidence=reader.evidence(),
        conflicts=reader.records("conflicts", _conflict),
        contested=reader.records("contested", _contested),
        claims=reader.records("claims", _claim),
    )
    status = _status(reader)
    stated = tuple(_facts(reader, title, kind))
    names = {fact.name for fact in stated}
    kept = tuple(fact for fact in instrument.facts if fact.name not in names)
    return replace(
        instrument,
        title=title or instrument.title,
        kind=kind or instrument.kind,
        language=language or instrument.language,
        id=head.short_name or instrument.id,
        status=status,
        facts=stated + kept,
        notices=instrument.notices + tuple(reader.notices),
        head=head,
    )
