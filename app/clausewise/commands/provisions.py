"""``clausewise provisions``: what the clauses do, and who guarantees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.commands.terminal import plain, table
from clausewise.commands.verb import DONE, FAILED, Subparsers, open_each, print_line, print_values
from clausewise.model.contract import findings_value

if TYPE_CHECKING:
    import argparse

    from clausewise.model.instrument import Instrument
    from clausewise.model.provision import Findings
    from clausewise.services import Services


def add(verbs: Subparsers) -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "provisions", help="show what clauses do", description="Show provisions and guarantors of instruments."
    )
    parser.add_argument("refs", metavar="FILE|ID", nargs="+")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="an object (several instruments: a list)")
    shape.add_argument("--jsonl", action="store_true", help="an object a line, in the order given")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, services: Services) -> int:
    """Recognise provisions in each instrument in order."""
    status = DONE
    values = []
    for opened in open_each(services, arguments.refs):
        if opened.instrument is None:
            status = FAILED
            continue
        findings = services.findings(opened.instrument)
        if arguments.jsonl:
            print_line(findings_value(opened.instrument, findings, opened.ref))
        elif arguments.json:
            values.append(findings_value(opened.instrument, findings, opened.ref))
        else:
            show(opened.instrument, findings, opened.ref)
    if values:
        print_values(values)
    return status


def show(instrument: Instrument, findings: Findings, ref: str) -> None:
    """Show provisions and guarantors to people."""
    print(plain(f"{ref}: {instrument.title}"))
    rows = []
    for clause in instrument.leaves:
        text = instrument.text_of(clause)
        for p in findings.of(clause.id):
            force = f"{p.force.value}{' not' if p.negated else ''}"
            rows.append((instrument.citation(clause), p.type.value, force, text[p.start : p.end]))
    print(table(("clause", "provision", "force", "words"), rows) if rows else "No provision was recognised.")
    if findings.guarantors:
        print()
        print(
            table(
                ("guarantor", "standing", "clause"), [(g.name, g.standing.value, g.clause) for g in findings.guarantors]
            )
        )
    print()
