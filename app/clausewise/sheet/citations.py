"""Citations of an instrument or of one of its clauses: OSCOLA, Bluebook, BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from typing import TYPE_CHECKING

from clausewise.model.errors import NotFound
from clausewise.model.instrument import TextStatus
from clausewise.sheet.characters import one_line
from clausewise.sheet.pinpoint import BLUEBOOK, OSCOLA, pinpoint
from clausewise.sheet.places import clause_named, place

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from clausewise.model.instrument import Clause, Instrument

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
SHORT_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
UNPUBLISHED = frozenset({TextStatus.LEAK, TextStatus.NEGOTIATING_DRAFT, TextStatus.ONE_SIDED_DRAFT})


class Style(StrEnum):
    """A style of citation, or a format that reference managers read."""

    OSCOLA = "oscola"
    BLUEBOOK = "bluebook"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"


def cite(instrument: Instrument, clause: str = "", style: Style | str = Style.OSCOLA) -> str:
    """Cite an instrument, or one of its clauses by id, label or place. Raises ``NotFound``."""
    if style not in set(Style):
        raise NotFound(str(style), f"no such style of citation; there are {', '.join(Style)}")
    found = clause_named(instrument, clause) if clause else None
    return WRITERS[Style(style)](instrument, found)


def title_of(instrument: Instrument) -> str:
    """Give the title, or what it is called by."""
    return one_line(instrument.title or instrument.name or "Untitled instrument")


def date_of(instrument: Instrument) -> tuple[int, ...]:
    """Give year, month and day as far as they are known."""
    for value in instrument.facts_named("date"):
        if found := ISO.match(value):
            parts = tuple(int(part) for part in found.groups() if part)
            return parts if all(0 < m <= 12 for m in parts[1:2]) else parts[:1]
    return ()


def remark(instrument: Instrument) -> str:
    """Say what a reader of the citation must know of the text: that it is a digest, a leak, a draft."""
    if instrument.status is None or instrument.status is TextStatus.ADOPTED:
        return ""
    original = one_line(instrument.head.original_status) if instrument.head else ""
    return f"{instrument.status.value} of: {original}" if original else instrument.status.value


def official(instrument: Instrument) -> str:
    """Give the address of the official text, if one is known."""
    address = instrument.head.official.strip() if instrument.head else ""
    return address if re.fullmatch(r"https?://[^\s<>\"{}\\^`]+", address) else ""


def oscola(instrument: Instrument, clause: Clause | None) -> str:
    """Cite by the Oxford standard."""
    date = date_of(instrument)
    words = " ".join([*(str(d) for d in date[2:3]), *(MONTHS[m - 1] for m in date[1:2]), *(str(y) for y in date[:1])])
    parts = [title_of(instrument)]
    if words:
        parts.append(f"({words})")
    if told := remark(instrument):
        parts.append(f"[{told}]")
    if clause is not None:
        parts.append(pinpoint(instrument, clause, OSCOLA))
    if address := official(instrument):
        parts.append(f"<{address}>")
    return " ".join(parts)


def bluebook(instrument: Instrument, clause: Clause | None) -> str:
    """Cite by the Bluebook; the parties are named where there are two (rule 21.4.2)."""
    date = date_of(instrument)
    parties = [one_line(party) for party in instrument.facts_named("party")]
    parts = [title_of(instrument)]
    if len(parties) == 2:
        parts.append("–".join(parties))
    if clause is not None:
        parts.append(pinpoint(instrument, clause, BLUEBOOK))
    if date:
        day = " ".join([*(SHORT_MONTHS[m - 1] for m in date[1:2]), *(str(d) for d in date[2:3])])
        parts += [part for part in (day, str(date[0])) if part]
    told = ", ".join(parts)
    if note := remark(instrument):
        told += f" ({note})"
    if address := official(instrument):
        told += f", {address}"
    return told + "."


def bibtex(instrument: Instrument, clause: Clause | None) -> str:
    """Give an entry for BibTeX and BibLaTeX."""
    date = date_of(instrument)
    fields = {
        "title": f"{{{tex(title_of(instrument))}}}",
        "year": str(date[0]) if date else "",
        "date": iso(date),
        "language": tex(one_line(instrument.language)),
        "howpublished": tex(one_line(instrument.kind)),
        "url": official(instrument),
        "note": tex(remark(instrument)),
        "pages": tex(pinpoint(instrument, clause, OSCOLA)) if clause is not None else "",
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{key(instrument)},\n{lines}\n}}"


def tex(text: str) -> str:
    """Escape what TeX would take for its own."""
    return "".join(TEX.get(character, character) for character in text)


def ris(instrument: Instrument, clause: Clause | None) -> str:
    """Give a record in the Research Information Systems' format."""
    date = date_of(instrument)
    fields = [
        ("TY", "UNPB" if instrument.status in UNPUBLISHED else "STAT"),
        ("ID", key(instrument)),
        ("TI", title_of(instrument)),
        *(("A2", one_line(party)) for party in instrument.facts_named("party")),
        ("PY", str(date[0]) if date else ""),
        ("DA", "/".join(f"{part:02}" for part in date) if date else ""),
        ("CY", one_line(", ".join(instrument.facts_named("place")))),
        ("LA", one_line(instrument.language)),
        ("SE", place(instrument, clause) if clause is not None else ""),
        ("UR", official(instrument)),
        ("N1", remark(instrument)),
    ]
    return "\n".join([*(f"{name}  - {value}" for name, value in fields if value), "ER  - "])


def csl_json(instrument: Instrument, clause: Clause | None) -> str:
    """Give an item in the Citation Style Language's JSON (version 1.0.2, which knows treaties)."""
    date = date_of(instrument)
    item: dict[str, Any] = {"id": key(instrument), "type": "treaty", "title": title_of(instrument)}
    if date:
        item["issued"] = {"date-parts": [list(date)]}
    texts = {
        "genre": one_line(instrument.kind),
        "language": one_line(instrument.language),
        "event-place": one_line(", ".join(instrument.facts_named("place"))),
        "section": place(instrument, clause) if clause is not None else "",
        "URL": official(instrument),
        "note": remark(instrument),
    }
    item |= {name: value for name, value in texts.items() if value}
    return json.dumps([item], ensure_ascii=False, indent=1)


def iso(date: tuple[int, ...]) -> str:
    """Give a date as ISO 8601, as far as it is known."""
    return "-".join(f"{part:02}" for part in date)


def key(instrument: Instrument) -> str:
    """Give a key that every reference manager accepts."""
    words = re.sub(r"[^a-z0-9]+", "-", (instrument.id or instrument.title or instrument.source).lower()).strip("-")
    return words[:60].strip("-") or f"instrument-{instrument.sha256[:12] or 'untitled'}"


WRITERS: dict[Style, Callable[[Instrument, Clause | None], str]] = {
    Style.OSCOLA: oscola,
    Style.BLUEBOOK: bluebook,
    Style.BIBTEX: bibtex,
    Style.RIS: ris,
    Style.CSL_JSON: csl_json,
}
