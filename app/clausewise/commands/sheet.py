"""``clausewise sheet``: a comparison sheet as a file."""

from __future__ import annotations

import shlex
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

PAPERS = ("a4", "letter")
UNCHANGED = ("full", "short", "none")
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
    parser.add_argument("--paper", choices=PAPERS, default="a4", help="the paper's size (default a4)")
    parser.add_argument("--portrait", action="store_true", help="upright pages instead of landscape")
    parser.add_argument("--only-differences", action="store_true", help="leave out clauses that are the same")
    parser.add_argument(
        "--unchanged", choices=UNCHANGED, default="full", help="clauses that are the same: whole, shortened, or none"
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
    from clausewise.sheet.options import Paper, SheetOptions, Unchanged
    from clausewise.sheet.places import clause_range

    first = comparison.instruments[0]
    return SheetOptions(
        paper=Paper.LETTER if arguments.paper == "letter" else Paper.A4,
        landscape=not arguments.portrait,
        unchanged={"full": Unchanged.FULL, "short": Unchanged.SHORT, "none": Unchanged.LEFT_OUT}[arguments.unchanged],
        only_differences=arguments.only_differences,
        provisions=frozenset(arguments.provision),
        clauses=clause_range(first, arguments.clauses) if arguments.clauses else None,
        positions=arguments.positions,
        author=arguments.author,
        command=command_line(arguments),
    )


def command_line(arguments: argparse.Namespace) -> str:
    """Give the command that makes the sheet again."""
    words = ["clausewise", "sheet", *arguments.refs, *["--revision"] * arguments.revision, "-o", str(arguments.output)]
    if arguments.paper != "a4":
        words += ["--paper", arguments.paper]
    words += ["--portrait"] * arguments.portrait + ["--only-differences"] * arguments.only_differences
    if arguments.unchanged != "full":
        words += ["--unchanged", arguments.unchanged]
    for kind in arguments.provision:
        words += ["--provision", kind]
    if arguments.clauses:
        words += ["--clauses", arguments.clauses]
    words += ["--positions"] * arguments.positions
    if arguments.author:
        words += ["--author", arguments.author]
    return shlex.join(words)
