"""Plain text: paragraphs are what blank lines part; text that was taken out of a PDF loses its page furniture."""

from __future__ import annotations

import re

from clausewise.reading.blocks import Block
from clausewise.reading.draft import Draft

BLANK = re.compile(r"\n(?:[ \t\u00a0]*\n)+")


def read_text(text: str, encoding: str = "") -> Draft:
    """Cut a text into blocks; joined, they give it back, page furniture excepted."""
    draft = Draft("txt", encoding)
    draft.blocks = blocks_of(text)
    return draft


def blocks_of(text: str) -> list[Block]:
    """Cut a text at its blank lines; ``text`` and ``gap`` of the blocks, joined, give it back."""
    blocks: list[Block] = []
    start = len(text) - len(text.lstrip())
    start = text.rfind("\n", 0, start) + 1
    lead = text[:start]
    place = start
    for found in BLANK.finditer(text, start):
        blocks.append(Block(text[place : found.start()], found.group()))
        place = found.end()
    if place < len(text):
        last = text[place:]
        body = last.rstrip("\n")
        blocks.append(Block(body, last[len(body) :]))
    if lead:
        blocks.insert(0, Block("", lead))
    return blocks
