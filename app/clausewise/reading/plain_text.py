"""Plain text: paragraphs are what blank lines part; text that was taken out of a PDF loses its page furniture."""

from __future__ import annotations

import re

from clausewise.reading.blocks import Block
from clausewise.reading.draft import Draft
from clausewise.reading.pages import furniture, hidden_pages

BLANK = re.compile(r"\n(?:[ \t\u00a0]*\n)+")
PAGE_BREAK = "\f"
FEW = 6


def read_text(text: str, encoding: str = "") -> Draft:
    """Cut a text into blocks; joined, they give it back, page furniture excepted."""
    draft = Draft("txt", encoding)
    pages = _pages(text)
    if pages is not None:
        text = _without_furniture(pages, draft)
    draft.blocks = blocks_of(text)
    return draft


def blocks_of(text: str) -> list[Block]:
    """Cut a text at its blank lines; ``text`` and ``gap`` of the blocks, joined, give it back."""
    blocks: list[Block] = []
    start = len(text) - len(text.lstrip())
    start = text.rfind("\n", 0, start) + 1
    place = start
    for found in BLANK.finditer(text, start):
        blocks.append(Block(text[place : found.start()], found.group()))
        place = found.end()
    if place < len(text):
        last = text[place:]
        body = last.rstrip("\n")
        blocks.append(Block(body, last[len(body) :]))
    if start:
        blocks.insert(0, Block("", text[:start]))
    return blocks


def _pages(text: str) -> list[list[str]] | None:
    """Give the lines of each page of a text that came from a PDF; ``None`` for any other text."""
    if PAGE_BREAK not in text:
        return hidden_pages(text.split("\n"))
    pages = [page.split("\n") for page in text.split(PAGE_BREAK)]
    # A page break stands at a line's start: what is before it on that line is empty and no line of its own.
    for page in pages[:-1]:
        if not page[-1].strip():
            page.pop()
    return pages


def _without_furniture(pages: list[list[str]], draft: Draft) -> str:
    """Take out running heads, feet and page numbers, and the blank lines that go with them, at page breaks."""
    gone = furniture(pages)
    _report(pages, gone, draft)
    on_page: dict[int, set[int]] = {}
    for number, line in gone:
        on_page.setdefault(number, set()).add(line)
    heads = [_margin(page, on_page.get(number, set()), 1) for number, page in enumerate(pages)]
    feet = [_margin(page, on_page.get(number, set()), -1) for number, page in enumerate(pages)]
    above = _usual([blank for _, blank, marked in heads if marked])
    below = _usual([blank for _, blank, marked in feet if marked])
    kept = [
        _kept(page, (head[0], max(0, head[1] - above)), (foot[0], max(0, foot[1] - below)))
        for page, head, foot in zip(pages, heads, feet, strict=True)
    ]
    return "\n".join(line for page in kept for line in page)


def _margin(page: list[str], gone: set[int], step: int) -> tuple[int, int, bool]:
    """Measure a page's edge: its lines, the blank ones next to the text, whether it has furniture."""
    lines = range(len(page)) if step == 1 else range(len(page) - 1, -1, -1)
    taken = blank = 0
    marked = False
    for at in lines:
        if at in gone:
            marked, blank = True, 0
        elif page[at].strip():
            break
        else:
            blank += 1
        taken += 1
    return taken, blank, marked


def _usual(blanks: list[int]) -> int:
    """Give how many blank lines belong to the furniture; what a page has beyond them belongs to its text."""
    if len(blanks) < FEW:
        return min((1, *blanks)) if blanks else 0
    return sorted(blanks)[len(blanks) // 10]


def _kept(page: list[str], head: tuple[int, int], foot: tuple[int, int]) -> list[str]:
    (top, before), (bottom, after) = head, foot
    if top >= len(page):
        return []
    return [""] * before + page[top : len(page) - bottom] + [""] * after


def _report(pages: list[list[str]], gone: set[tuple[int, int]], draft: Draft) -> None:
    texts = dict.fromkeys(" ".join(pages[page][line].split()) for page, line in sorted(gone))
    message = f"Running heads, feet and page numbers were left out ({len(gone)})."
    draft.removed("running-head", message, texts)
