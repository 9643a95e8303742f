"""``clausewise read``: files as trees of clauses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from clausewise.commands.terminal import complain, plain, table
from clausewise.commands.verb import DONE, FAILED, Subparsers, print_line, print_values
from clausewise.model.contract import instrument_value

if TYPE_CHECKING:
    import argparse

    from clausewise.model.contract import Value
    from clausewise.model.instrument import Instrument
    from clausewise.services import Services


def add(verbs: Subparsers) -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "read", help="show the clauses of files", description="Read files and show their clauses."
    )
    parser.add_argument("files", metavar="FILE", nargs="+")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="an object (several files: a list)")
    shape.add_argument("--jsonl", action="store_true", help="an object a line, in the order given")
    parser.add_argument("--encoding", default="", help="the files' encoding, where the guess is wrong")
    parser.add_argument(
        "--tracked",
        choices=("accepted", "original", "both"),
        default="accepted",
        help="how tracked changes of a word-processor file are read",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, services: Services) -> int:
    """Read the files in order; one that cannot be read is said, and the others are answered."""
    from clausewise.reading.options import ReadOptions

    status = DONE
    values: list[Value] = []
    options = ReadOptions(encoding=arguments.encoding, tracked=arguments.tracked)
    files = [Path(name) for name in arguments.files]
    for name, taken in zip(arguments.files, services.take_in(files, options), strict=True):
        if taken.instrument is None:
            complain(name, taken.error.reason if taken.error else "it could not be read")
            status = FAILED
        elif arguments.jsonl:
            print_line(instrument_value(taken.instrument, name))
        elif arguments.json:
            values.append(instrument_value(taken.instrument, name))
        else:
            show(taken.instrument, name)
    if values:
        print_values(values)
    return status


def show(instrument: Instrument, name: str) -> None:
    """Show an instrument's clauses and notices to people."""
    print(plain(f"{name}: {instrument.title}"))
    print(plain(f"{instrument.kind or 'text'} · {instrument.language or '?'} · {instrument.sha256}"))
    rows = []
    for clause in instrument.clauses:
        own = instrument.text_of(clause)[len(clause.label) :].split()
        opening = clause.heading or " ".join(own[:12]) + (" …" if len(own) > 12 else "")
        rows.append(("  " * max(0, clause.level - 1) + (clause.label or clause.kind.value), opening, clause.id))
    print(table(("clause", "opening", "id"), rows))
    for notice in instrument.notices:
        print(plain(f"· {notice.message}"))
    print()
