"""The running text of a DOCX paragraph: tracked changes, breaks, fields, notes' marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.reading.flow import SUPERSCRIPT
from clausewise.reading.xml import local, names

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PLAIN = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
INTO = names(
    "r hyperlink smartTag sdt sdtContent customXml fldSimple ins del moveFrom moveTo dir bdo oMath oMathPara f num den "
    "e sub sup sSup sSub sSubSup rad deg d ruby rubyBase AlternateContent"
)
DELETED, INSERTED = ("del", "moveFrom"), ("ins", "moveTo")
NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


class Runs:
    """Reads paragraphs' text with tracked changes ``accepted``, ``original`` or ``both``; remembers what they were."""

    def __init__(self, tracked: str) -> None:
        self.tracked = tracked
        self.inserted: list[str] = []
        self.deleted: list[str] = []
        self.hidden: list[str] = []
        self.pictures = 0
        self.alternatives: list[str] = []
        self._marks: dict[tuple[str, str], str] = {}

    def text_of(self, paragraph: _Element) -> tuple[str, list[_Element]]:
        """Give a paragraph's text, and the text boxes anchored in it."""
        parts: list[str] = []
        boxes: list[_Element] = []
        self._walk(paragraph, parts, boxes)
        return "".join(parts), boxes

    def joins_next(self, paragraph: _Element) -> bool:
        """Tell a paragraph whose end is itself tracked, so that its text goes on in the next one."""
        marks = paragraph.find(f"{W}pPr/{W}rPr")
        if marks is None or self.tracked == "both":
            return False
        tracked = DELETED if self.tracked == "accepted" else INSERTED
        return any(local(mark) in tracked for mark in marks)

    def mark_of(self, kind: str, key: str) -> str:
        """Give the mark of a footnote or endnote, counted in the order of first mention."""
        known = self._marks.get((kind, key))
        if known is None:
            count = 1 + sum(1 for kinds, _ in self._marks if kinds == kind)
            known = str(count).translate(SUPERSCRIPT)
            self._marks[kind, key] = known
        return known

    def _walk(self, parent: _Element, parts: list[str], boxes: list[_Element]) -> None:
        for element in parent:
            name = local(element)
            if name in ("t", "delText"):
                parts.append(element.text or "")
            elif name in DELETED or name in INSERTED:
                self._tracked(element, name in DELETED, parts, boxes)
            elif name == "AlternateContent":
                self._walk_first(element, parts, boxes)
            elif name == "r" and _is_hidden(element):
                self.hidden.append("".join(text.text or "" for text in element.iter(f"{W}t")))
            elif name in INTO:
                self._walk(element, parts, boxes)
            elif name in PLAIN:
                parts.append(PLAIN[name])
            elif name == "br":
                parts.append("\n")
            elif name == "sym":
                parts.append(_symbol(element))
            elif name in NOTES:
                parts.append(self.mark_of(NOTES[name], element.get(f"{W}id") or ""))
            elif name in ("drawing", "pict", "object"):
                self._picture(element, boxes)

    def _walk_first(self, element: _Element, parts: list[str], boxes: list[_Element]) -> None:
        """Read one of several renderings of the same content."""
        first = next((child for child in element if local(child) in ("Choice", "Fallback")), None)
        if first is not None:
            self._walk(first, parts, boxes)

    def _tracked(self, element: _Element, deleted: bool, parts: list[str], boxes: list[_Element]) -> None:
        inner: list[str] = []
        self._walk(element, inner, boxes)
        text = "".join(inner)
        if not text:
            return
        (self.deleted if deleted else self.inserted).append(text)
        if self.tracked == "both":
            # The notation of wdiff, which keeps both texts readable.
            parts.append(f"[-{text}-]" if deleted else f"{{+{text}+}}")
        elif (self.tracked == "original") is deleted:
            parts.append(text)

    def _picture(self, element: _Element, boxes: list[_Element]) -> None:
        found = list(element.iter(f"{W}txbxContent"))
        if found:
            boxes += [box for box in found if not any(other in box.iterancestors() for other in found)]
            return
        self.pictures += 1
        for described in element.iter():
            if local(described) == "docPr":
                words = described.get("descr") or described.get("title") or ""
                if words.strip():
                    self.alternatives.append(words)


def _is_hidden(run: _Element) -> bool:
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(f"{W}val") not in ("0", "false", "off")


def _symbol(element: _Element) -> str:
    try:
        code = int(element.get(f"{W}char") or "", 16)
    except ValueError:
        return ""
    # Symbol fonts hide ordinary characters in the private use area.
    return (
        chr(code - 0xF000 if 0xF020 <= code <= 0xF0FF else code) if 0 < code < 0xD800 or 0xE000 <= code < 0xFFFE else ""
    )
