"""XML of a kind that is not known: its texts in their order, a paragraph wherever an element stands by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.reading.draft import Draft
from clausewise.reading.marked import Marked
from clausewise.reading.xml import local, names, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

# What formats call by these names is a number or a heading, wherever they put it.
LABELS = names("number num n label")
HEADINGS = names("name title heading head header ti subject")


def read_other_xml(data: bytes) -> Draft:
    """Read any XML. Raises ``DamagedDocument`` and ``DocumentLimit`` (subjects empty)."""
    root = parse_xml(data)
    draft = Draft("xml")
    marked = Marked()
    _walk(root, marked)
    marked.flush()
    draft.blocks = marked.blocks
    draft.notice(
        "unknown-xml",
        f"XML of a kind that is not known (<{local(root)[:60]}>): all its texts were read in their order, each after "
        "its element's number and name.",
    )
    return draft


def _walk(element: _Element, marked: Marked) -> None:
    """Read an element: a paragraph of its own, unless it stands within running text."""
    marked.flush()
    head = " ".join(str(value).strip() for name, value in element.attrib.items() if str(name) in LABELS | HEADINGS)
    if head.strip():
        marked.add(head)
        marked.flush()
    _lines(element.text, marked)
    for child in element:
        if _within_text(child):
            marked.add("".join(str(text) for text in child.itertext()))
        else:
            _walk(child, marked)
            marked.flush()
        _lines(child.tail, marked)
    marked.flush()


def _within_text(child: _Element) -> bool:
    before = child.getprevious()
    text = child.getparent().text if before is None else before.tail  # type: ignore[union-attr]
    return bool((text or "").strip()) and not any((grandchild.tail or "").strip() for grandchild in child if len(child))


def _lines(text: str | None, marked: Marked) -> None:
    """Add running text; an empty line ends a paragraph."""
    paragraphs = (text or "").split("\n")
    for number, line in enumerate(paragraphs):
        if number and not line.strip():
            marked.flush()
        marked.add(f" {line}" if number else line)
