"""The name under which the window listens for later starts."""

from __future__ import annotations

import os
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def server_name(data: Path) -> str:
    """Give the name: one for each user and library."""
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    return f"clausewise-{zlib.crc32(f'{user}:{data}'.encode()):08x}"
