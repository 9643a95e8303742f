"""``clausewise sheet``: a comparison sheet as a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from clausewise.commands.compare import add_instruments, compared
from clausewise.commands.terminal import complain
from clausewise.commands.verb import DONE, FAILED, Subparsers
from clausewise.model.progress import finish
from clausewise.model.provision import ProvisionType

if TYPE_CHECKING:
    import argparse

    from clausewise.model.comparison import Comparison
    from clausewise.services import Services
    from clausewise.sheet.options import SheetOptions

TYPES = tuple(sorted(kind.value for kind in ProvisionType))


def add(verbs: Subparsers) -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "sheet",
        help="write a comparison sheet",
        description="Write a comparison sheet; the suffix of OUT says the format.",
    )
    add_instruments(parser)
    parser.add_argument("-o", "--output", metavar="OUT", required=True, type=Path)
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="the paper's size (default a4)")
    parser.add_argument("--portrait", action="store_true", help="upright pages instead of landscape")
    parser.add_argument("--only-differences", action="store_true", help="leave out clauses that are the same")
    parser.add_argument(
        "--unchanged",
        choices=("full", "short", "none"),
        default="full",
        help="clauses that are the same: whole, shortened, or none",
    )
    parser.add_argument(
        "--provision",
        action="append",
        choices=TYPES,
        default=[],
        metavar="TYPE",
        help=f"only clauses with this provision; may be repeated ({', '.join(TYPES)})",
    )
    parser.add_argument(
        "--clauses", metavar="FROM..TO", default="", help="only these clauses of the first text, by label or id"
    )
    parser.add_argument("--positions", action="store_true", help="add an empty column for positions")
    parser.add_argument("--author", metavar="NAME", default="", help="who signs the tracked changes of a redline")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, services: Services) -> int:
    """Compare the instruments and write the sheet."""
    from clausewise.sheet.writers import SUFFIXES

    if arguments.output.suffix.lower() not in SUFFIXES:
        arguments.parser.error(f"{arguments.output}: the format must be one of {', '.join(sorted(SUFFIXES))}")
    comparison = compared(arguments, services)
    if comparison is None:
        return FAILED
    for notice in finish(services.write_sheet(comparison, arguments.output, options(arguments, comparison))):
        complain(str(arguments.output), notice.message)
    return DONE


def options(arguments: argparse.Namespace, comparison: Comparison) -> SheetOptions:
    """Give the sheet's options. Raises ``NotFound`` for a range of clauses that the first text does not have."""
    from clausewise.sheet.command import PAPERS, UNCHANGED, command_line
    from clausewise.sheet.options import SheetOptions
    from clausewise.sheet.places import clause_range

    first = comparison.instruments[0]
    chosen = SheetOptions(
        paper=PAPERS[arguments.paper],
        landscape=not arguments.portrait,
        unchanged=UNCHANGED[arguments.unchanged],
        only_differences=arguments.only_differences,
        provisions=frozenset(arguments.provision),
        clauses=clause_range(first, arguments.clauses) if arguments.clauses else None,
        positions=arguments.positions,
        author=arguments.author,
    )
    return replace(chosen, command=command_line(comparison, arguments.output, chosen, arguments.refs))
