"""``clausewise matrix``: provisions and guarantors over several instruments."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from clausewise.commands.terminal import table
from clausewise.commands.verb import DONE, FAILED, Subparsers, open_all, print_json
from clausewise.model.contract import matrix_value
from clausewise.sheet.terms import row_name

if TYPE_CHECKING:
    import argparse

    from clausewise.model.matrix import Matrix
    from clausewise.services import Services


def add(verbs: Subparsers) -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "matrix",
        help="set provisions and guarantors of instruments side by side",
        description="Show which instrument has which provision, and who guarantees in which.",
    )
    parser.add_argument("refs", metavar="FILE|ID", nargs="+")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="both tables as an object")
    shape.add_argument("-o", "--output", metavar="OUT", type=Path, help="both tables as an .xlsx or .csv file")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, services: Services) -> int:
    """Make both tables."""
    output: Path | None = arguments.output
    if output is not None and output.suffix.lower() not in {".xlsx", ".csv"}:
        arguments.parser.error(f"{output}: the format must be .csv or .xlsx")
    instruments = open_all(services, arguments.refs)
    if instruments is None:
        return FAILED
    provisions, guarantors = services.provision_matrix(instruments), services.guarantor_matrix(instruments)
    if output is not None:
        from clausewise.sheet.writers.tables import write_matrices

        write_matrices({"Provision": provisions, "Guarantor": guarantors}, instruments, output)
    elif arguments.json:
        print_json({"provisions": matrix_value(provisions), "guarantors": matrix_value(guarantors)})
    else:
        show("provision", provisions)
        print()
        show("guarantor", guarantors)
    return DONE


def show(name: str, matrix: Matrix) -> None:
    """Show a table to people."""
    print(
        table(
            (name, *matrix.columns),
            [(row_name(row), *(c.word or c.presence.value for c in row.cells)) for row in matrix.rows],
        )
    )
