"""How instruments and clauses are called on paper: short column heads, and places that a reader can find."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from clausewise.library.short_names import short_name
from clausewise.model.contract import LETTERS
from clausewise.model.errors import NotFound
from clausewise.model.instrument import ClauseKind
from clausewise.sheet.characters import one_line

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from clausewise.model.instrument import Clause, Instrument

HEAD = 46
"""The characters that a column's head may have."""

TITLE = 110
"""The characters that a sheet's title may have where its texts share one."""

STEM = 100
"""The characters that a suggested file name may have, so that its bytes and a suffix fit in any file system."""

RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)\d", re.IGNORECASE)
SMALL = frozenset({"and", "at", "by", "for", "in", "of", "on", "the", "to", "with"})
UNENDING = re.compile(
    rf"(?:[\s,;:.(–—-]+(?:{'|'.join([*SMALL, 'a', 'an', 'between', 'from', 'not', 'or'])}))*[\s,;:.(–—-]*\Z"
)
"""What a title that was cut should not end with."""

COUNTED = re.compile(r"-\d+\Z")

NUMBERED = re.compile(r"(.*?)(\d+)")
INITIALS = frozenset({"e3", "eu", "g7", "nato", "osce", "uk", "un", "us"})
BRACKETED = re.compile(r"\(.*\)")


def letter(column: int) -> str:
    """Give the letter by which a column is called."""
    return LETTERS[column].upper()


def column_heads(instruments: Sequence[Instrument]) -> tuple[str, ...]:
    """Give the short heads of the columns, each with its letter."""
    return tuple(f"{letter(n)} · {title}" for n, title in enumerate(short_titles(instruments)))


def short_titles(instruments: Sequence[Instrument]) -> tuple[str, ...]:
    """Give titles that fit over columns; instruments of one title are told apart by date, or by file."""
    titles = [short_title(i) for i in instruments]
    for marks in ([", ".join(i.facts_named("date")[:1]) for i in instruments], [i.source for i in instruments]):
        if len(set(titles)) == len(titles):
            break
        if len({*zip(titles, marks, strict=True)}) > len(set(titles)):
            titles = [f"{t} ({shorten(m, HEAD)})" if m else t for t, m in zip(titles, marks, strict=True)]
    return tuple(titles)


def short_title(instrument: Instrument) -> str:
    """Give a title in few words: the title itself, the short name in words, or the title's first words."""
    title = whole_title(instrument)
    if len(title) <= HEAD:
        return title
    # A short name that was made from the title says no more than the title's own first words.
    if instrument.id and short_name(title) not in {instrument.id, COUNTED.sub("", instrument.id)}:
        return shorten(in_words(instrument.id), HEAD)
    return shorten(title, HEAD)


def whole_title(instrument: Instrument) -> str:
    """Give a title in one line, not in capitals."""
    title = one_line(instrument.title or instrument.name or "untitled")
    return capitalised(title.lower().split()) if title.isupper() and " " in title else title


def sheet_title(instruments: Sequence[Instrument]) -> str:
    """Give a title for all: versions of one text have its title once, and what tells them apart."""
    titles = {whole_title(i) for i in instruments}
    dates = [", ".join(i.facts_named("date")[:1]) for i in instruments]
    for marks in (dates, [one_line(i.source) for i in instruments]):
        if len(titles) == 1 and all(marks) and len(set(marks)) == len(marks):
            return f"{shorten(titles.pop(), TITLE)}: {' / '.join(shorten(m, HEAD) for m in marks)}"
    return " / ".join(short_titles(instruments))


def shorten(text: str, most: int) -> str:
    """Cut a text after a word, and show that it was cut."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    # A word without an end in sight is cut where it stands.
    kept = kept.rsplit(" ", 1)[0] if " " in kept[most // 2 :] else kept
    return (UNENDING.sub("", kept) or kept) + "…"


def in_words(short_name: str) -> str:
    """Give a short name as a title: "draft-treaty-april-2022@RUS" is "Draft Treaty April 2022 (RUS)"."""
    name, _at, side = one_line(short_name).partition("@")
    title = capitalised([part for part in name.split("-") if part])
    return f"{title} ({side})" if side else title


def capitalised(words: Sequence[str]) -> str:
    """Write words as a title's."""
    return " ".join(
        w.upper() if w in INITIALS else w if n and w in SMALL else w[:1].upper() + w[1:] for n, w in enumerate(words)
    )


def place(instrument: Instrument, clause: Clause) -> str:
    """Say where a clause is found: "Article 1, 3 (e)", "Annex 6", "Preamble"."""
    return joined(map(label_of, cited(instrument, clause))) or kind_name(clause)


def outside(instrument: Instrument, clause: Clause, said: Container[int] = ()) -> str:
    """Say where a clause stands, as far as neither its own words say it nor those of clauses that start at ``said``."""
    return joined(label_of(c) for c in cited(instrument, clause) if c.start != clause.start and c.start not in said)


def cited(instrument: Instrument, clause: Clause) -> list[Clause]:
    """Give the clauses that a citation names, outermost first.

    An article whose number occurs once in the instrument (its id then names nothing around it) needs no chapter.
    """
    found: list[Clause] = []
    for one in (clause, *instrument.ancestors(clause)):
        found.insert(0, one)
        if one.kind is ClauseKind.ARTICLE and "__" not in one.id and "~" not in one.id:
            break
    return found


def label_of(clause: Clause) -> str:
    """Give a clause's label as it is cited, or its heading."""
    label = one_line(clause.label).rstrip(".:–—- ")
    return label or shorten(one_line(clause.heading or ""), HEAD)


def joined(labels: Iterable[str]) -> str:
    """Join labels from the outermost inwards; what is in brackets needs no comma."""
    told = ""
    for label in labels:
        if label:
            told += ("" if not told else " " if BRACKETED.fullmatch(label) else ", ") + label
    return told


def ranges(labels: Sequence[str]) -> str:
    """Join the labels of clauses in order; three or more whose numbers follow each other are "Article 2–4"."""
    groups: list[list[tuple[str, str]]] = []
    for label in labels:
        found = NUMBERED.fullmatch(label)
        stem, number = found.groups() if found else (label, "")
        last = groups[-1][-1] if groups else ("", "")
        if number and last[1] and last[0] == stem and int(number) == int(last[1]) + 1:
            groups[-1].append((stem, number))
        else:
            groups.append([(stem, number)])
    told = (
        [f"{group[0][0]}{group[0][1]}–{group[-1][1]}"] if len(group) > 2 else [stem + number for stem, number in group]
        for group in groups
    )
    return "; ".join(part for parts in told for part in parts)


def kind_name(clause: Clause) -> str:
    """Name a clause that has neither label nor heading."""
    if clause.id.rsplit("__", 1)[-1] == "front":
        return "Front matter"
    return {ClauseKind.SIGNATURE: "Signatures"}.get(clause.kind, clause.kind.value.capitalize())


def clause_range(instrument: Instrument, text: str) -> tuple[str, str]:
    """Give the ids of the first and last clause of "FROM..TO", or of one clause. Raises ``NotFound``."""
    start, dots, end = text.partition("..")
    first = clause_named(instrument, start)
    last = clause_named(instrument, end) if dots else first
    if last.start < first.start:
        raise NotFound(text, "the last clause stands before the first")
    return first.id, last.id


def clause_named(instrument: Instrument, text: str) -> Clause:
    """Give a clause by its id, its label ("Article 4") or its place ("Article 4, 2 (a)"). Raises ``NotFound``."""
    if text.strip() in instrument.by_id:
        return instrument.by_id[text.strip()]
    asked = folded(text)
    for said in (label_of, lambda clause: place(instrument, clause)):
        for clause in instrument.clauses:
            if asked and folded(said(clause)) == asked:
                return clause
    raise NotFound(text.strip() or instrument.name, f"no such clause in {instrument.name}")


def folded(text: str) -> str:
    """Give a text without what makes no difference between places."""
    return re.sub(r"[\s.,]+", "", text).casefold()


def file_stem(instruments: Sequence[Instrument]) -> str:
    """Suggest a name for a sheet's file, without a suffix: letters and digits only, safe in every folder.

    Long names are cut; names that some systems keep for themselves ("con", "nul") get a word before them.
    """
    parts = [re.sub(r"[^\w]+", "-", one_line(i.id or i.title or i.source)).strip("-_") for i in instruments]
    room = max(8, STEM // max(1, len(parts)))
    stem = "-".join(part[:room].strip("-") for part in parts if part) or "comparison"
    return f"sheet-{stem}" if RESERVED.fullmatch(stem) else stem
