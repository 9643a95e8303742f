"""The sheet's front: what each text is, how the sheet was made, what was found; and the notes at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.comparing.sentence import summary_sentence
from clausewise.model.comparison import Mode
from clausewise.sheet.alignment import digest
from clausewise.sheet.blocks import Block, Facts, Heading, Paragraph, Run
from clausewise.sheet.characters import language_name
from clausewise.sheet.options import Paper, Unchanged
from clausewise.sheet.places import column_heads, letter, place
from clausewise.sheet.terms import name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.comparison import Comparison, Row
    from clausewise.model.instrument import Instrument
    from clausewise.sheet.options import SheetOptions


def title_block(comparison: Comparison) -> Facts:
    """Give what each text is: title, status, date, language, source and hash."""
    instruments = comparison.instruments

    def row(label: str, values: Sequence[str]) -> list[tuple[str, tuple[str, ...]]]:
        return [(label, tuple(value or "–" for value in values))] if any(values) else []

    def fact(name: str) -> list[str]:
        return [", ".join(dict.fromkeys(i.facts_named(name))) for i in instruments]

    rows = [
        *row("Title", [i.title for i in instruments]),
        *row("Text status", [status(i) for i in instruments]),
        *row("Kind", [i.kind for i in instruments]),
        *row("Date", fact("date")),
        *row("Place", fact("place")),
        *row("Parties", fact("party")),
        *row("Language", [language_name(i.language) for i in instruments]),
        *row("Source", [i.source for i in instruments]),
        *row("Official text", [i.head.official if i.head else "" for i in instruments]),
        *row("SHA-256", [i.sha256 for i in instruments]),
    ]
    return Facts(tuple(letter(n) for n in range(len(instruments))), tuple(rows))


def status(instrument: Instrument) -> str:
    """Say how binding and how direct a text is."""
    original = instrument.head.original_status if instrument.head else ""
    own = instrument.status.value if instrument.status else ""
    return f"{own} of: {original}" if own and original else own or original


def said(comparison: Comparison, kept: Sequence[Row], rows: Sequence[Row], options: SheetOptions) -> list[Block]:
    """Say in a sentence what was found, how the texts were treated, what was left out, and how the sheet was made."""
    treated = (
        "B is treated as a revision of A."
        if comparison.mode is Mode.REVISION
        else "The texts are treated as rivals: neither is the base of the other."
        if len(comparison.instruments) == 2
        else "The texts are treated as rivals: none is the base of another."
    )
    names = [letter(n) for n in range(len(comparison.instruments))]
    blocks: list[Block] = [Paragraph((Run(summary_sentence(comparison, names), strong=True), Run(f" {treated}")))]
    if missing := len(rows) - len(kept):
        of = f"{missing} of {len(rows)} rows"
        blocks.append(Paragraph((Run(f"Left out by the options of this sheet: {of}.", strong=True),)))
    made = [Run("Settings: ", strong=True), Run(f"{settings(comparison, options)}.")]
    if options.command:
        made += [Run("  To make this sheet again: ", strong=True), Run(options.command)]
    blocks.append(Paragraph(tuple(made)))
    return blocks


def settings(comparison: Comparison, options: SheetOptions) -> str:
    """Say the settings that a sheet was made with."""
    told = [
        "revision" if comparison.mode is Mode.REVISION else "rivals",
        f"{'A4' if options.paper is Paper.A4 else 'US Letter'}, {'landscape' if options.landscape else 'portrait'}",
        "only differences"
        if options.only_differences
        else {
            Unchanged.FULL: "unchanged clauses in full",
            Unchanged.SHORT: "unchanged clauses shortened",
            Unchanged.LEFT_OUT: "unchanged clauses left out",
        }[options.unchanged],
    ]
    if options.provisions:
        told.append("only clauses on " + ", ".join(sorted(map(name, options.provisions))))
    if options.clauses:
        first = comparison.instruments[0]
        start, end = (place(first, first.by_id[key]) for key in options.clauses)
        told.append(f"only {start} of A" if start == end else f"only {start} to {end} of A")
    parts = {"anatomy": options.anatomy, "guarantors": options.guarantors, "correspondence": options.correspondence}
    if without := [part for part, there in parts.items() if not there]:
        told.append("without " + ", ".join(without))
    return "; ".join(told)


def notes(comparison: Comparison) -> list[Block]:
    """Give what the texts say of themselves and where their copies disagree."""
    blocks: list[Block] = []
    digests = all(digest(i) for i in comparison.instruments)
    for n, instrument in enumerate(comparison.instruments):
        lines = first_lines(instrument) if digests else []
        conflicts = instrument.head.conflicts if instrument.head else ()
        told = [*lines, *(conflict_line(instrument, c.clause, c.text) for c in conflicts)]
        if told:
            blocks.append(Heading(column_heads(comparison.instruments)[n], 3))
            blocks += [Paragraph((Run(line),)) for line in told]
    if not blocks:
        return []
    opening = "The texts are digests; what they say of themselves is given here and not compared." if digests else ""
    said: list[Block] = [Paragraph((Run(opening),))] if opening else []
    return [Heading("Notes"), *said, *blocks]


def first_lines(instrument: Instrument) -> list[str]:
    """Give what stands before the first clause, its title left out."""
    front = instrument.by_id.get("front")
    lines = instrument.text_of(front).split("\n") if front else []
    told = [" ".join(line.split()) for line in lines]
    return [line for line in told[1 if len(told) > 1 else 0 :] if line]


def conflict_line(instrument: Instrument, clause: str, text: str) -> str:
    """Say where copies or reports disagree."""
    where = place(instrument, instrument.by_id[clause]) if clause in instrument.by_id else ""
    return f"Copies or reports disagree{f' on {where}' if where else ''}: {text}"
