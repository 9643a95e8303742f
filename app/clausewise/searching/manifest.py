"""What an index holds and which program made it: one JSON file, replaced whole with every change."""

from __future__ import annotations

import hashlib
import json
import platform
import sys
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from clausewise.model.errors import IndexUnavailable
from clausewise.model.saving import save_bytes
from clausewise.searching.guard import VERSION
from clausewise.searching.lexicon import Lexicon

if TYPE_CHECKING:
    from pathlib import Path

NAME = "manifest.json"
# Raise it whenever records, schema or folding change: indexes of another version are built anew.
FORMAT = 7


def stamp(rules: str = "") -> str:
    """What an index depends on besides the instruments: our format, Whoosh, the machine, and the provision rules."""
    return f"{FORMAT} whoosh-{VERSION} {platform.python_version_tuple()[0]} {sys.byteorder} {rules}"


@dataclass(frozen=True)
class Manifest:
    """``folder`` is the generation's folder inside the index's, ``instruments`` the key of each instrument held."""

    stamp: str
    folder: str
    generation: int
    lexicon: str
    lexicon_sha256: str
    instruments: dict[str, str] = field(default_factory=dict)


def read_manifest(index: Path) -> Manifest | None:
    """Read the manifest; ``None`` where there is none yet. Raises ``IndexUnavailable`` for a damaged one."""
    try:
        data = (index / NAME).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise IndexUnavailable("search", "the index could not be read") from error
    try:
        manifest = Manifest(**json.loads(data))
    except (ValueError, TypeError) as error:
        raise IndexUnavailable("search", "the index is damaged") from error
    if not _is_plain(manifest.folder) or not _is_plain(manifest.lexicon):
        raise IndexUnavailable("search", "the index is damaged")
    return manifest


def _is_plain(name: object) -> bool:
    # The manifest must not lead out of the index's own folder.
    return isinstance(name, str) and name.replace("-", "").replace(".json", "").isalnum()


def write_manifest(index: Path, manifest: Manifest) -> None:
    """Replace the manifest. Raises ``ExportError``."""
    save_bytes(index / NAME, json.dumps(asdict(manifest), separators=(",", ":")).encode())


def read_lexicon(index: Path, manifest: Manifest) -> Lexicon:
    """Read the words that go with a manifest. Raises ``OSError``, ``ValueError`` or ``KeyError`` for damaged ones."""
    data = (index / manifest.folder / manifest.lexicon).read_bytes()
    if hashlib.sha256(data).hexdigest() != manifest.lexicon_sha256:
        raise ValueError(manifest.lexicon)
    return Lexicon.from_json(data.decode())


def write_lexicon(folder: Path, generation: int, lexicon: Lexicon) -> tuple[str, str]:
    """Write the words of a generation; gives the file's name and its SHA-256. Raises ``ExportError``."""
    data = lexicon.to_json().encode()
    name = f"lexicon-{generation}.json"
    save_bytes(folder / name, data)
    return name, hashlib.sha256(data).hexdigest()
