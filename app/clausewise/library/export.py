"""Copying all of a library out."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import asdict
from typing import TYPE_CHECKING

from clausewise.model.contract import entry_value
from clausewise.model.errors import ClausewiseError, ExportError
from clausewise.model.saving import reason_of, save_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.library.library import Library

# What no file name may hold on one of the systems, and names that Windows keeps for devices.
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
DEVICES = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")
LONGEST = 80


def export_library(library: Library, folder: Path) -> None:
    """Copy every original and text into ``folder``, with a list of them and of what the user noted.

    Files of the same names are replaced. Raises ``ExportError`` and ``LibraryError``.
    """
    for part in ("originals", "texts"):
        try:
            (folder / part).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportError(str(folder), reason_of(error)) from error
    listed = []
    for entry in library.entries():
        name = safe_name(entry.id, entry.source)
        value = entry_value(entry) | {"original": f"originals/{name}", "text": f"texts/{entry.id}.txt"}
        save_bytes(folder / "originals" / name, library.original(entry.id))
        try:
            text = library.instrument(entry.id).text
        except ClausewiseError as error:
            # The original is what must not be lost; a damaged record does not stop the rest.
            value |= {"text": None, "problem": error.reason}
        else:
            save_bytes(folder / "texts" / f"{entry.id}.txt", text.encode("utf-8", "surrogatepass"))
        listed.append(value)
    manifest = {"instruments": listed, "own": _own(library)}
    save_bytes(folder / "manifest.json", json.dumps(manifest, indent=1).encode())


def _own(library: Library) -> dict[str, object]:
    """What the user made of the instruments."""
    return {
        "collections": library.collections.members(),
        "tags": library.tags.members(),
        "highlights": [asdict(mark) for mark in library.highlights.all()],
        "notes": [asdict(mark) for mark in library.notes.all()],
        "pins": [asdict(pin) for pin in library.pins.all()],
        "comparisons": [asdict(kept) for kept in library.comparisons.all()],
        "searches": [asdict(kept) for kept in library.searches.all()],
        "corrections": {e.id: found for e in library.entries() if (found := library.corrections(e.id))},
    }


def safe_name(ref: str, source: str) -> str:
    """Make a file name that every system takes from a short name and the suffix of the original's name."""
    name = unicodedata.normalize("NFC", source.replace("\\", "/").rsplit("/", 1)[-1])
    dot = name.rfind(".")
    suffix = FORBIDDEN.sub("", name[dot:]).encode("ascii", "ignore").decode("ascii") if dot > 0 else ""
    suffix = suffix[:12].rstrip(". ")
    stem = FORBIDDEN.sub("-", ref)[:LONGEST].strip(". ") or "instrument"
    return f"_{stem}{suffix}" if DEVICES.match(stem) else f"{stem}{suffix}"
