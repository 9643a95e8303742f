"""``clausewise compare``: two to six instruments aligned."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from clausewise.commands.terminal import coloured, plain, style, table
from clausewise.commands.verb import DONE, FAILED, Subparsers, open_all, print_json
from clausewise.model.comparison import Mode, Relation
from clausewise.model.contract import LETTERS, comparison_value
from clausewise.model.progress import finish
from clausewise.sheet.overview import likeness, matched_alone
from clausewise.sheet.places import place
from clausewise.sheet.terms import MATCHED

if TYPE_CHECKING:
    import argparse

    from clausewise.model.comparison import Comparison, Correspondence, Row
    from clausewise.services import Services

MOST = len(LETTERS)


def add(verbs: Subparsers) -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "compare", help="align instruments clause by clause", description="Align two to six instruments."
    )
    add_instruments(parser)
    parser.add_argument("--json", action="store_true", help="rows, correspondence and summary as an object")
    parser.set_defaults(run=run, parser=parser)


def add_instruments(parser: argparse.ArgumentParser) -> None:
    """Add what a comparison is made of: the instruments, and whether the second revises the first."""
    parser.add_argument("refs", metavar="FILE|ID", nargs="+")
    parser.add_argument("--revision", action="store_true", help="the second is a later version of the first")


def compared(arguments: argparse.Namespace, services: Services) -> Comparison | None:
    """Open and compare what was named; ``None`` where one could not be opened (which was said)."""
    if not 2 <= len(arguments.refs) <= MOST:
        arguments.parser.error("a comparison takes two to six instruments")
    if arguments.revision and len(arguments.refs) != 2:
        arguments.parser.error("--revision takes two instruments: the earlier and the later version")
    instruments = open_all(services, arguments.refs)
    if instruments is None:
        return None
    return finish(services.compare(instruments, revision=arguments.revision))


def run(arguments: argparse.Namespace, services: Services) -> int:
    """Compare the instruments."""
    comparison = compared(arguments, services)
    if comparison is None:
        return FAILED
    if arguments.json:
        print_json(comparison_value(comparison, arguments.refs))
    else:
        show(comparison)
    return DONE


def show(comparison: Comparison) -> None:
    """Show a comparison to people: a sentence, the correspondence, and the changed clauses' words."""
    from clausewise.comparing.sentence import summary_sentence
    from clausewise.comparing.summary import is_front_of_digests

    print(summary_sentence(comparison))
    print()
    head = [plain(f"{letter.upper()}: {i.name}") for letter, i in zip(LETTERS, comparison.instruments, strict=False)]
    print(table((*head, "relation", "alike"), [cells(comparison, c) for c in comparison.correspondence]))
    colour = coloured(sys.stdout)
    for row in comparison.rows:
        if is_front_of_digests(row, comparison.instruments):
            continue
        if row.words is not None and row.relation not in {Relation.SAME, Relation.ONLY, Relation.RENUMBERED}:
            print()
            print(style(heading(comparison, row), "bold", on=colour))
            print(marked(comparison, row, colour=colour))


def cells(comparison: Comparison, correspondence: Correspondence) -> list[str]:
    """Give a correspondence as the cells of a table."""
    labels = [
        "; ".join(place(i, i.by_id[c]) for c in ids) or "–"
        for i, ids in zip(comparison.instruments, correspondence.articles, strict=True)
    ]
    alike = likeness(correspondence)
    relation = MATCHED[correspondence.method] if matched_alone(correspondence) else correspondence.relation.value
    return [*labels, relation + (", moved" if correspondence.moved else ""), alike]


def heading(comparison: Comparison, row: Row) -> str:
    """Say which clauses a row aligns."""
    sides = [
        "; ".join(place(i, i.by_id[c]) for c in ids) for i, ids in zip(comparison.instruments, row.cells, strict=True)
    ]
    turns = "".join(f"; “{t.before}” / “{t.after}”" for t in row.turns)
    return plain(f"{' | '.join(sides)}: {row.relation.value}{', moved' if row.moved else ''}{turns}")


def marked(comparison: Comparison, row: Row, *, colour: bool) -> str:
    """Give the words of a row with both sides' own words marked, so that no colour is needed to tell them apart."""
    revision = comparison.mode is Mode.REVISION
    marks = (
        {"-": ("[-", "-]", "gone"), "+": ("{+", "+}", "new")}
        if revision
        else {"-": ("A⟨", "⟩", "first"), "+": ("B⟨", "⟩", "second")}
    )
    parts = []
    for operation, words in row.words or ():
        if operation == "=":
            parts.append(plain(words))
        else:
            opening, closing, name = marks[operation]
            body = plain(words)
            parts.append(
                style(opening + body.strip() + closing, name, on=colour) + (" " if body[-1:].isspace() else "")
            )
    return "".join(parts).strip()
