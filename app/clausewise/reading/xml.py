"""XML parsed without trust: no external entity, no network, a limit to its depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.errors import DamagedDocument, DocumentLimit

if TYPE_CHECKING:
    from lxml.etree import _Element

DEPTH = 200
TOO_DEEP = "it is nested too deeply"


def parse_xml(data: bytes, part: str = "XML") -> _Element:
    """Give the root element. ``part`` names the XML in errors, whose subjects are empty.

    Raises ``DamagedDocument`` for malformed XML and ``DocumentLimit`` for XML nested deeper than 200 elements.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        message = str(error).lower()
        if "depth" in message:
            raise DocumentLimit("", TOO_DEEP) from None
        if "huge" in message or "amplification" in message or "loop" in message:
            raise DocumentLimit("", f"its {part} grows beyond all bounds") from None
        line = error.lineno or 0
        raise DamagedDocument("", f"its {part} is malformed{f' in line {line}' if line else ''}") from None
    except ValueError:
        raise DamagedDocument("", f"its {part} is malformed") from None
    if next(root.iter(etree.Entity), None) is not None:
        # Left unopened they would leave holes in the text.
        raise DamagedDocument("", f"its {part} uses entities, which are not opened")
    if root.xpath("boolean(" + "/*" * (DEPTH + 1) + ")"):
        raise DocumentLimit("", TOO_DEEP)
    return root


def local(element: _Element) -> str:
    """Give an element's name without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def words(element: _Element) -> str:
    """Give an element's text, its white space folded."""
    return " ".join("".join(str(text) for text in element.itertext()).split())


def names(text: str) -> frozenset[str]:
    """Give the words of a text as a set: a short way to write many names."""
    return frozenset(text.split())
