"""A user's own rule files, checked together with the program's before they are kept."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from clausewise.model.errors import ExportError
from clausewise.model.saving import reason_of, save_bytes
from clausewise.provisions.rules import load_rules

if TYPE_CHECKING:
    from clausewise.provisions.rules import RuleSet

LONGEST: Final = 1024 * 1024
"""Code points; a longer file is no rule file."""


def own_files(folder: Path) -> tuple[Path, ...]:
    """Give the rule files of a folder, by name; none where there is no folder."""
    return tuple(sorted(folder.glob("*.yaml")))


def remove(folder: Path, name: str) -> None:
    """Take a rule file away; one that is not there is gone already. Raises ``ExportError``."""
    try:
        (folder / name).unlink(missing_ok=True)
    except OSError as error:
        raise ExportError(name, reason_of(error)) from error


def check(resources: Path, folder: Path, name: str, text: str) -> RuleSet:
    """Read a text as the rule file ``name``, beside the program's rules and the user's. Raises ``RuleError``."""
    with tempfile.TemporaryDirectory() as made:
        trial = Path(made)
        for file in own_files(folder):
            if file.name != name:
                shutil.copyfile(file, trial / file.name)
        (trial / name).write_text(text, "utf-8")
        return load_rules([resources / "provisions", trial])


def keep(resources: Path, folder: Path, name: str, text: str) -> Path:
    """Check a rule file and save it. Raises ``RuleError`` and ``ExportError``; the old file then stays."""
    if Path(name).name != name or not name.endswith(".yaml") or name.startswith(".") or "\\" in name:
        raise ExportError(name, "a rule file needs a plain name that ends in .yaml")
    if len(text) > LONGEST:
        raise ExportError(name, "it is too long for a rule file")
    check(resources, folder, name, text)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(str(folder), reason_of(error)) from error
    save_bytes(folder / name, text.encode())
    return folder / name
