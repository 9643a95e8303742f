"""Instruments and entries as JSON, and back: every code point survives, lone surrogates too."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from clausewise.model.entry import Entry
from clausewise.model.head import Claim, ClauseRef, Conflict, Contested, Evidence, Head, Mark, Verdict
from clausewise.model.instrument import Clause, ClauseKind, Fact, Instrument, Notice, TextStatus


def to_json(value: object) -> bytes:
    """Give a value as JSON. Escaped in ASCII, two lone surrogates side by side would come back as one letter."""
    return text_bytes(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def text_bytes(text: str) -> bytes:
    """Give a text as the bytes that are stored."""
    return text.encode("utf-8", "surrogatepass")


def text_of(data: bytes) -> str:
    """Give the text that was stored. Raises ``UnicodeDecodeError``."""
    return data.decode("utf-8", "surrogatepass")


def structure_json(instrument: Instrument) -> bytes:
    """Give all of an instrument but its text."""
    plain = (
        "title language kind sha256 source status format encoding".split()  # noqa: SIM905 - a table of names
    )
    value: dict[str, Any] = {name: getattr(instrument, name) for name in plain}
    value["clauses"] = [
        [c.id, c.kind, c.label, c.number, c.heading, c.level, c.parent, c.start, c.end, c.language]
        for c in instrument.clauses
    ]
    value["facts"] = [[f.name, f.value, f.start, f.end] for f in instrument.facts]
    value["notices"] = [[n.code, n.message, n.removed] for n in instrument.notices]
    value["links"] = instrument.links
    value["head"] = asdict(instrument.head) if instrument.head else None
    return to_json(value)


def instrument_of(text: str, structure: bytes, ref: str) -> Instrument:
    """Put an instrument together again. Raises ``ValueError``, ``KeyError`` or ``TypeError`` for damaged JSON."""
    value = json.loads(structure)
    return Instrument(
        text=text,
        clauses=tuple(Clause(id_, ClauseKind(kind), *rest) for id_, kind, *rest in value["clauses"]),
        title=value["title"],
        language=value["language"],
        kind=value["kind"],
        sha256=value["sha256"],
        source=value["source"],
        id=ref,
        status=TextStatus(value["status"]) if value["status"] else None,
        format=value["format"],
        encoding=value["encoding"],
        facts=tuple(Fact(*fact) for fact in value["facts"]),
        notices=tuple(Notice(*notice) for notice in value["notices"]),
        links=tuple((a, b) for a, b in value["links"]),
        head=_head_of(value["head"]) if value["head"] else None,
    )


def _head_of(value: dict[str, Any]) -> Head:
    lists = {
        "copies": tuple(value["copies"]),
        "evidence": tuple(Evidence(e["clause"], Mark(e["mark"]), e["source"]) for e in value["evidence"]),
        "conflicts": tuple(Conflict(**c) for c in value["conflicts"]),
        "contested": tuple(Contested(**c) for c in value["contested"]),
        "claims": tuple(
            Claim(
                c["clause"],
                c["holder"],
                Verdict(c["verdict"]),
                c["reason"],
                tuple(ClauseRef(**target) for target in c["targets"]),
            )
            for c in value["claims"]
        ),
    }
    return Head(**{name: lists.get(name, found) for name, found in value.items()})


def entry_json(entry: Entry) -> bytes:
    """Give what the shelf shows of an instrument."""
    return to_json(asdict(entry))


def entry_of(value: bytes | str, **changed: Any) -> Entry:  # noqa: ANN401 - an Entry's own fields
    """Put an entry together again, with some fields as they are now."""
    fields: dict[str, Any] = json.loads(value) | changed
    for name in ("parties", "collections", "tags"):
        fields[name] = tuple(fields[name])
    fields["status"] = TextStatus(fields["status"]) if fields["status"] else None
    return Entry(**fields)
