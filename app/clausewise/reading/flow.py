"""Running text with inline marks becomes blocks: white space folded, table rows and list items kept apart."""

from __future__ import annotations

import re
from dataclasses import replace

from clausewise.reading.blocks import Block, Role

SPACE = re.compile(r"[ \t\n\r\f\v]+")
ENUMERATOR = re.compile(
    r"\(?(?:\d{1,4}(?:\.\d{1,3}){0,4}|[a-zA-Zа-яА-ЯіїєґІЇЄҐ]{1,2}|[ivxlcIVXLC]{1,8})[.):]{1,2}|[§•·–—-]\s?\d{0,3}"
)
OPENS_NUMBERED = re.compile(
    r"^\s{0,9}(?:\(?(?:\d{1,4}(?:\.\d{1,3}){0,4}|[a-zA-Zа-яА-ЯіїєґІЇЄҐ]|[ivxlcIVXLC]{1,8})[.):]|[§•·–—-]|Art(?:icle|ikel|\.)\s)"
)
SUPERSCRIPT = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")


class Flow:
    """Collects pieces of text and cuts them into blocks.

    ``always``: labels are printed whatever the text; otherwise (on web pages, whose lists often have hidden numbers)
    a text that opens with a number of its own gets no second one.
    """

    def __init__(self, always: bool = True) -> None:
        self._always = always
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._next = Block("")
        self._rows: list[tuple[int, list[int]]] = []

    def add(self, text: str | None) -> None:
        """Add running text; its white space folds."""
        if text:
            self._parts.append(SPACE.sub(" ", text))

    def add_exact(self, text: str | None) -> None:
        """Add text whose white space counts."""
        if text:
            self._parts.append(text)

    def begin(self, block: Block) -> None:
        """End the block at work; the next one has the role, level, label … of ``block``."""
        self.end()
        self._next = block

    def keep_or_begin(self) -> None:
        """Begin a block, unless one has just begun and is empty still: a paragraph in a list item is that item."""
        if any(part.strip() for part in self._parts):
            self.end()

    def end(self) -> None:
        """End the block at work. White space at its edges and around line ends goes."""
        text = "".join(self._parts)
        self._parts.clear()
        text = "\n".join(line.strip(" \t") for line in text.split("\n")).strip()
        if text:
            made = self._next
            if made.label and (self._always or not OPENS_NUMBERED.match(text)):
                text = f"{made.label} {text}"
            elif made.label:
                made = replace(made, label="")
            self.blocks.append(replace(made, text=text))
            self._next = Block("")

    def begin_row(self) -> None:
        """Begin a table row; it may stand in another row's cell."""
        self.end()
        self._rows.append((len(self.blocks), []))

    def begin_cell(self) -> None:
        """Begin a table cell."""
        self.end()
        if self._rows:
            self._rows[-1][1].append(len(self.blocks))

    def end_row(self) -> None:
        """End a table row. Where its first cell is only a number, that number opens the next cell's text."""
        self.end()
        if not self._rows:
            return
        start, cells = self._rows.pop()
        if len(self.blocks) == start:
            return
        row = self.blocks[start:]
        if len(row) > 1 and ENUMERATOR.fullmatch(row[0].text) and any(start < at <= start + 1 for at in cells):
            second = row[1]
            row[:2] = [replace(second, text=f"{row[0].text} {second.text}", label=row[0].text)]
        elif len(cells) > 1 and len(row) <= len(cells):
            row = [replace(block, role=Role.CELL, gap="\t") for block in row]
            row[-1] = replace(row[-1], gap="\n")
        self.blocks[start:] = row
