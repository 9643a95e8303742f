"""Output for people: tables that fit the terminal, colour only where a terminal shows it."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
import unicodedata
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

STYLES = {"bold": "1", "faint": "2", "first": "33", "second": "36", "gone": "31;9", "new": "32;4"}


def coloured(stream: TextIO) -> bool:
    """Whether colour may be sent: a terminal that wants it."""
    return stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def style(text: str, name: str, *, on: bool) -> str:
    """Give ``text`` in a style of ``STYLES`` where colour is on."""
    return f"\x1b[{STYLES[name]}m{text}\x1b[0m" if on and text else text


def plain(text: str) -> str:
    """Take control characters out of foreign text: they could drive the terminal."""
    return "".join(c if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cf"} else " " for c in text)


def width() -> int:
    """The columns to fill."""
    return max(60, min(shutil.get_terminal_size((100, 24)).columns, 140))


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, limit: int | None = None) -> str:
    """Lay rows out in columns; the widest column gives way where the table is wider than ``limit``."""
    cells = [[" ".join(plain(cell).split()) for cell in row] for row in (head, *rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    room = (limit or width()) - 2 * (len(head) - 1)
    while sum(widths) > room and max(widths) > 12:
        widths[widths.index(max(widths))] -= 1
    lines = []
    for number, row in enumerate(cells):
        wrapped = [textwrap.wrap(cell, w) or [""] for cell, w in zip(row, widths, strict=True)]
        for i in range(max(map(len, wrapped))):
            parts = [w[i] if i < len(w) else "" for w in wrapped]
            lines.append("  ".join(p.ljust(n) for p, n in zip(parts, widths, strict=True)).rstrip())
        if number == 0:
            lines.append("  ".join("─" * n for n in widths))
    return "\n".join(lines)


def complain(subject: str, reason: str) -> None:
    """Say one failure as one line on standard error."""
    sentence = plain(f"{subject}: {reason}" if subject else reason)
    print(f"clausewise: {' '.join(sentence.split())}", file=sys.stderr)
