"""The settings of this user, kept as one small JSON file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(slots=True)
class Settings:
    """What the user chose. Unknown keys in the file are ignored, missing or ill-typed ones take their default."""

    language: str = ""
    theme: str = "system"
    palette: str = "classic"
    window_size: int = 10
    reading_font: str = ""
    reading_size: int = 12
    line_spacing: int = 140
    recent: list[str] = field(default_factory=list)
    session: dict[str, str] = field(default_factory=dict)


def load_settings(path: Path) -> Settings:
    """Read the settings; a missing or damaged file gives the defaults."""
    try:
        stored = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    settings = Settings()
    if isinstance(stored, dict):
        for known in fields(Settings):
            value = stored.get(known.name)
            if type(value) is type(getattr(settings, known.name)):
                setattr(settings, known.name, value)
    return settings


def settings_text(settings: Settings) -> str:
    """Give the settings as they are stored."""
    return json.dumps(asdict(settings), ensure_ascii=False, indent=2) + "\n"
