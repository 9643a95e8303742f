"""``clausewise sheet``: a comparison sheet as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from clausewise.commands.compare import add_instruments, compared
from clausewise.commands.verb import DONE, FAILED, Subparsers
from clausewise.model.progress import finish

if TYPE_CHECKING:
    import argparse

    from clausewise.services import Services


def add(verbs: Subparsers) -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "sheet",
        help="write a comparison sheet",
        description="Write a comparison sheet; the suffix of OUT says the format.",
    )
    add_instruments(parser)
    parser.add_argument("-o", "--output", metavar="OUT", required=True, type=Path)
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, services: Services) -> int:
    """Compare the instruments and write the sheet."""
    from clausewise.sheet.writers import SUFFIXES

    if arguments.output.suffix.lower() not in SUFFIXES:
        arguments.parser.error(f"{arguments.output}: the format must be one of {', '.join(sorted(SUFFIXES))}")
    comparison = compared(arguments, services)
    if comparison is None:
        return FAILED
    finish(services.write_sheet(comparison, arguments.output))
    return DONE
