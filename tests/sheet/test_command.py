"""The command that makes a sheet again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from clausewise.sheet.command import command_line
from clausewise.sheet.options import Paper, SheetOptions, Unchanged
from tests.commands.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from tests.sheet.conftest import Workshop


def test_nothing_is_said_that_goes_without_saying(workshop: Workshop) -> None:
    told = command_line(workshop.comparison(FIRST, SECOND), Path("out.pdf"), SheetOptions())
    assert told == "clausewise sheet text-0.txt text-1.txt -o out.pdf"


def test_every_option_is_said(workshop: Workshop) -> None:
    options = SheetOptions(
        paper=Paper.LETTER,
        landscape=False,
        unchanged=Unchanged.SHORT,
        only_differences=True,
        provisions=frozenset({"neutrality", "guarantee"}),
        clauses=("art_1", "art_2"),
        positions=True,
        author="Ana Lastovia",
    )
    told = command_line(workshop.comparison(FIRST, SECOND, revision=True), Path("a b.docx"), options, ["x", "y"])
    assert told == (
        "clausewise sheet x y --revision -o 'a b.docx' --paper letter --portrait --only-differences --unchanged short "
        "--provision guarantee --provision neutrality --clauses art_1..art_2 --positions --author 'Ana Lastovia'"
    )
