"""``clausewise cite``: an instrument, or one of its clauses, as a citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.commands.terminal import plain
from clausewise.commands.verb import DONE, FAILED, Subparsers, open_all

if TYPE_CHECKING:
    import argparse

    from clausewise.services import Services

STYLES = ("oscola", "bluebook", "bibtex", "ris", "csl-json")


def add(verbs: Subparsers) -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "cite", help="cite an instrument or a clause", description="Print a citation of an instrument or of a clause."
    )
    parser.add_argument("ref", metavar="FILE|ID")
    parser.add_argument("clause", metavar="CLAUSE", nargs="?", default="", help='an id or a label ("Article 4")')
    parser.add_argument("--style", choices=STYLES, default="oscola", help="how to cite (default oscola)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, services: Services) -> int:
    """Print the citation. Raises ``NotFound`` for a clause that is not there."""
    from clausewise.sheet.citations import cite

    opened = open_all(services, [arguments.ref])
    if opened is None:
        return FAILED
    print(plain(cite(opened[0], arguments.clause, arguments.style)))
    return DONE
