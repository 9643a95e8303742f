"""``clausewise library``: the user's own instruments."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from clausewise.commands.terminal import complain, table
from clausewise.commands.verb import DONE, FAILED, Subparsers, print_json
from clausewise.library.export import export_library
from clausewise.model.contract import entry_value
from clausewise.model.errors import ClausewiseError
from clausewise.model.progress import finish

if TYPE_CHECKING:
    import argparse

    from clausewise.services import Services


def add(verbs: Subparsers) -> None:
    """Add the verb and its actions."""
    parser = verbs.add_parser("library", help="the instruments on the shelf", description="Keep your own instruments.")
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="list the bundled and your own instruments")
    listing.add_argument("--json", action="store_true", help="the entries, with parties and tags, as a list")
    listing.set_defaults(run=list_entries)
    adding = actions.add_parser("add", help="read files and keep them")
    adding.add_argument("files", metavar="FILE", nargs="+", type=Path)
    adding.set_defaults(run=add_files)
    removing = actions.add_parser("remove", help="put instruments into the trash")
    removing.add_argument("ids", metavar="ID", nargs="+")
    removing.set_defaults(run=remove)
    exporting = actions.add_parser("export", help="copy the originals, texts and notes into a folder")
    exporting.add_argument("folder", metavar="DIR", type=Path)
    exporting.set_defaults(run=export)
    actions.add_parser("check", help="look for damage").set_defaults(run=check)
    actions.add_parser("rebuild", help="build the search index anew").set_defaults(run=rebuild)


def list_entries(arguments: argparse.Namespace, services: Services) -> int:
    """List what is on the shelf."""
    entries = services.entries()
    if arguments.json:
        print_json([entry_value(entry) for entry in entries])
    else:
        rows = [(e.id, e.title, e.date, e.kind, "bundled" if e.bundled else "own") for e in entries]
        print(table(("id", "title", "date", "kind", "shelf"), rows))
    return DONE


def add_files(arguments: argparse.Namespace, services: Services) -> int:
    """Read files and keep them; one that cannot be read does not stop the rest."""
    status = DONE
    for name, taken in zip(arguments.files, services.take_in(arguments.files), strict=True):
        if taken.instrument is None:
            complain(str(name), taken.error.reason if taken.error else "it could not be read")
            status = FAILED
            continue
        entry = services.add(taken)
        print(f"{entry.id}: {entry.title}")
    finish(services.refresh_index())
    return status


def remove(arguments: argparse.Namespace, services: Services) -> int:
    """Put instruments into the trash, from where the window can bring them back."""
    status = DONE
    for ref in arguments.ids:
        try:
            services.library.trash(ref)
        except ClausewiseError as error:
            complain(ref, error.reason)
            status = FAILED
    finish(services.refresh_index())
    return status


def export(arguments: argparse.Namespace, services: Services) -> int:
    """Copy everything into a folder."""
    export_library(services.library, arguments.folder)
    return DONE


def check(_arguments: argparse.Namespace, services: Services) -> int:
    """Say what is damaged."""
    problems = services.library.check()
    for problem in problems:
        complain("", problem)
    if not problems:
        print("The library is whole.")
    return FAILED if problems else DONE


def rebuild(_arguments: argparse.Namespace, services: Services) -> int:
    """Build the search index anew."""
    finish(services.rebuild_index())
    print("The search index is built.")
    return DONE
