"""``clausewise search``: full-text search over the bundled and the user's own instruments."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from clausewise.commands.terminal import coloured, plain, style
from clausewise.commands.verb import DONE, Subparsers, print_json
from clausewise.model.errors import IndexUnavailable
from clausewise.model.progress import finish

if TYPE_CHECKING:
    import argparse

    from clausewise.searching.results import Results
    from clausewise.services import Services


def add(verbs: Subparsers) -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "search",
        help="search the texts",
        description='A query is made of words, "phrases", OR, -not, near/5, wild*, fuzzy~, and the fields party: '
        "guarantor: provision: kind: status: date:2021..2022 lang: in:",
    )
    parser.add_argument("query", metavar="QUERY", nargs="+")
    parser.add_argument("--json", action="store_true", help="hits as an object")
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="show at most N hits (default 20)")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, services: Services) -> int:
    """Search, after bringing the index up to date."""
    if arguments.limit < 1:
        arguments.parser.error("--limit must be 1 or more")
    query = " ".join(arguments.query)
    finish(services.refresh_index())
    try:
        results = services.search(query, arguments.limit)
    except IndexUnavailable:
        # It was damaged: it is built anew.
        finish(services.refresh_index())
        results = services.search(query, arguments.limit)
    if arguments.json:
        print_json(value(results))
    else:
        show(results)
    return DONE


def value(results: Results) -> dict[str, object]:
    """Give results as ``--json`` prints them."""
    return {
        "query": results.query,
        "total": results.total,
        "hits": [
            {
                "instrument": hit.instrument,
                "clause": hit.clause,
                "label": hit.label,
                "score": round(hit.score, 3),
                "snippet": [list(part) for part in hit.snippet],
            }
            for hit in results.hits
        ],
        "suggestion": results.suggestion,
    }


def show(results: Results) -> None:
    """Show hits to people."""
    colour = coloured(sys.stdout)
    for hit in results.hits:
        print(style(plain(f"{hit.instrument}, {hit.label or hit.clause}"), "bold", on=colour))
        parts = [style(plain(text), "first", on=colour) if mark == "hit" else plain(text) for mark, text in hit.snippet]
        print("  " + " ".join("".join(parts).split()))
    print(f"{results.total} clause{'s' if results.total != 1 else ''} found.")
    if results.suggestion:
        print(plain(f"Did you mean: {results.suggestion}"))
