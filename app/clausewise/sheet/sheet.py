"""A comparison becomes a sheet: a title block, what was found, the tables, the aligned clauses, and notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausewise.sheet.alignment import alignment, anchors, compared_rows, keeps, legend
from clausewise.sheet.blocks import Block, Heading
from clausewise.sheet.front import notes, said, title_block
from clausewise.sheet.options import SheetOptions
from clausewise.sheet.overview import anatomy_blocks, correspondence_blocks, guarantor_blocks
from clausewise.sheet.places import clause_named, sheet_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.comparison import Comparison
    from clausewise.model.provision import Anatomy, Findings


@dataclass(frozen=True, slots=True)
class Sheet:
    """A comparison sheet: its title, its blocks in order, the options it was built with, and what it was built from."""

    title: str
    blocks: tuple[Block, ...]
    options: SheetOptions
    comparison: Comparison
    findings: tuple[Findings, ...] = ()
    anatomies: tuple[Anatomy, ...] = ()


def build_sheet(
    comparison: Comparison,
    findings: Sequence[Findings],
    anatomies: Sequence[Anatomy],
    options: SheetOptions | None = None,
) -> Sheet:
    """Build the sheet of a comparison. ``findings`` and ``anatomies`` have one item an instrument.

    Raises ``NotFound`` where ``options.clauses`` names a clause that the first instrument does not have.
    """
    options = options or SheetOptions()
    for key in options.clauses or ():
        clause_named(comparison.instruments[0], key)
    title = sheet_title(comparison.instruments)
    rows = compared_rows(comparison)
    kept = [row for row in rows if keeps(comparison, row, findings, options)]
    blocks: list[Block] = [Heading(title, 1), title_block(comparison), *said(comparison, kept, rows, options)]
    if options.anatomy:
        blocks += anatomy_blocks(comparison, anatomies)
    if options.guarantors:
        blocks += guarantor_blocks(comparison, findings)
    if options.correspondence:
        blocks += correspondence_blocks(comparison, anchors(comparison, kept), only_kept=len(kept) < len(rows))
    aligned = alignment(comparison, kept, findings, options)
    blocks += [Heading("Clause by clause"), legend(comparison, aligned), aligned, *notes(comparison)]
    return Sheet(title, tuple(blocks), options, comparison, tuple(findings), tuple(anatomies))
