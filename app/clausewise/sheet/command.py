"""The command line that makes a sheet again."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from clausewise.model.comparison import Mode
from clausewise.sheet.options import Paper, SheetOptions, Unchanged

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from clausewise.model.comparison import Comparison

PAPERS = {"a4": Paper.A4, "letter": Paper.LETTER}
UNCHANGED = {"full": Unchanged.FULL, "short": Unchanged.SHORT, "none": Unchanged.LEFT_OUT}


def command_line(comparison: Comparison, path: Path, options: SheetOptions, refs: Sequence[str] = ()) -> str:
    """Give the command; ``refs`` are what the instruments were opened by (else their short names or file names)."""
    refs = refs or [i.id or i.source or i.name for i in comparison.instruments]
    words = ["clausewise", "sheet", *refs, *["--revision"] * (comparison.mode is Mode.REVISION), "-o", str(path)]
    if options.paper is not Paper.A4:
        words += ["--paper", next(name for name, paper in PAPERS.items() if paper is options.paper)]
    words += ["--portrait"] * (not options.landscape) + ["--only-differences"] * options.only_differences
    if options.unchanged is not Unchanged.FULL:
        words += ["--unchanged", next(name for name, kind in UNCHANGED.items() if kind is options.unchanged)]
    for kind in sorted(options.provisions):
        words += ["--provision", kind]
    if options.clauses:
        words += ["--clauses", "..".join(dict.fromkeys(options.clauses))]
    words += ["--positions"] * options.positions
    if options.author:
        words += ["--author", options.author]
    return shlex.join(words)
