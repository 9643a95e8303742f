"""The sheet as a tagged PDF, set by Typst. The texts go in as data: nothing in them is ever read as markup."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from clausewise.model.errors import ExportError
from clausewise.model.instrument import Notice
from clausewise.sheet.blocks import Paragraph, Run
from clausewise.sheet.characters import NAMED, UNKNOWN, missing_note, spelled
from clausewise.sheet.writers.pdf_data import sheet_data
from clausewise.sheet.writers.written import Written

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.sheet.sheet import Sheet

NO_GLYPH = "could not be displayed with font"
M_TOP_PAD = -2
"""malloc.h's number for how much more than is asked for the heap grows by."""
WHOLE_HEAP = 64 << 20
"""Bytes of the heap that glibc keeps for a thread."""


def encode(sheet: Sheet, resources: Path) -> Written:
    """Give the sheet as a PDF/UA-1 file. Characters that no font has are spelled out and noted. Raises ``ExportError``.

    PDF/UA-1 (ISO 14289-1, 7.21.8) forbids the glyph for what a font lacks, so that the engine refuses to drop any.
    """
    import typst

    for system in (False, True):
        # The fonts that come along are enough for most texts, and are the same everywhere.
        try:
            return Written(compiled(json.dumps(sheet_data(sheet), ensure_ascii=False), resources, system=system))
        except typst.TypstError as error:
            if NO_GLYPH not in str(error):
                raise refused(error) from error
    missing = without_glyph(json.dumps(sheet_data(sheet), ensure_ascii=False), resources)
    note = missing_note(missing)
    noted = replace(sheet, blocks=(*sheet.blocks, Paragraph((Run(note),))))
    instead = str.maketrans({c: spelled(c) if len(missing) <= NAMED else UNKNOWN for c in missing})
    text = json.dumps(sheet_data(noted), ensure_ascii=False).translate(instead)
    try:
        return Written(compiled(text, resources, system=True), (Notice("no-glyph", note),))
    except typst.TypstError as error:
        raise refused(error) from error


def refused(error: Exception) -> ExportError:
    """Say that the sheet could not be set."""
    return ExportError("", f"the PDF could not be set: {' '.join(str(error).split())[:200]}")


def compiled(data: str, resources: Path, *, system: bool) -> bytes:
    """Set a sheet's data, with the system's fonts or only with those that come along."""
    import typst

    grow_heaps_whole()
    pdf: bytes = typst.compile(
        resources / "sheet" / "sheet.typ",
        format="pdf",
        font_paths=[resources / "fonts"],
        ignore_system_fonts=not system,
        sys_inputs={"sheet": data},
        pdf_standards="ua-1",
    )
    return pdf


def grow_heaps_whole() -> None:
    """Let the heaps of glibc's threads grow at once instead of a page of memory at a time (mallopt(3)).

    The engine's threads fill hundreds of megabytes, and while one asks the system for a page the others wait: a
    fifteenth of the time. Nothing is done where the C library is another.
    """
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").mallopt(M_TOP_PAD, WHOLE_HEAP)


def without_glyph(text: str, resources: Path) -> frozenset[str]:
    """Give the characters of a text that no font has, the system's included."""
    import typst

    told: Any = typst.query(
        resources / "sheet" / "missing.typ",
        "<missing>",
        field="value",
        one=True,
        font_paths=[resources / "fonts"],
        sys_inputs={"characters": json.dumps(sorted({c for c in text if c > "\x7f"}))},
    )
    return frozenset(json.loads(told))
