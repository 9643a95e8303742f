"""DOCX: text with its automatic numbers, tracked changes, footnotes, endnotes and comments."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from clausewise.model.errors import DamagedDocument
from clausewise.reading.archive import Archive
from clausewise.reading.blocks import Block, Role
from clausewise.reading.docx_numbering import Numbering, Styles
from clausewise.reading.docx_runs import Runs, W
from clausewise.reading.draft import Draft
from clausewise.reading.flow import Flow
from clausewise.reading.options import ReadOptions
from clausewise.reading.xml import local, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

DEFAULTS = ReadOptions()
WRAPPERS = frozenset(("sdt", "sdtContent", "customXml", "ins", "moveTo", "del", "moveFrom", "smartTag"))
CORE = {"title": "title", "language": "language", "created": "date"}


def read_docx(data: bytes, options: ReadOptions = DEFAULTS) -> Draft:
    """Read a DOCX file. Raises ``DamagedDocument`` and ``DocumentLimit`` (subjects empty)."""
    archive = Archive(data)
    if "word/document.xml" not in archive.names:
        raise DamagedDocument("", "its main part is missing")
    draft = Draft("docx")
    body = next((e for e in parse_xml(archive.read("word/document.xml")) if local(e) == "body"), None)
    if body is None:
        raise DamagedDocument("", "its main part holds no text")
    reader = _Reader(archive, options, draft)
    reader.body(body)
    reader.notes()
    draft.blocks = reader.flow.blocks
    _report(reader.runs, draft, options)
    _take_meta(archive, draft)
    _take_furniture(archive, draft)
    return draft


class _Reader:
    """Walks the main part, then the notes."""

    def __init__(self, archive: Archive, options: ReadOptions, draft: Draft) -> None:
        self.archive = archive
        self.draft = draft
        self.styles = Styles(self._part("word/styles.xml"))
        self.numbering = Numbering(self._part("word/numbering.xml"), self.styles)
        self.runs = Runs(options.tracked)
        self.flow = Flow()
        self.carried = ""

    def _part(self, name: str) -> _Element | None:
        data = self.archive.read_if_there(name)
        return parse_xml(data, f"part “{name}”") if data is not None else None

    def body(self, parent: _Element, depth: int = 0) -> None:
        """Read the paragraphs and tables below an element, in order."""
        for element in parent:
            name = local(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element, depth)
            elif name in WRAPPERS:
                self.body(element, depth)
            elif name == "altChunk":
                self.draft.notice("embedded-removed", "An embedded file could not be read and was left out.")

    def _table(self, table: _Element, depth: int) -> None:
        for row in table.iter(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl")) is not table:
                continue
            nested = depth > 0
            if not nested:
                self.flow.begin_row()
            for cell in row.iter(f"{W}tc"):
                if next(cell.iterancestors(f"{W}tr")) is row:
                    if not nested:
                        self.flow.begin_cell()
                    self.body(cell, depth + 1)
            if not nested:
                self.flow.end_row()

    def _paragraph(self, paragraph: _Element) -> None:
        text, boxes = self.runs.text_of(paragraph)
        if self.runs.joins_next(paragraph):
            self.carried += text
            return
        text, self.carried = self.carried + text, ""
        if text.strip():
            block = self._block(paragraph)
            self.flow.begin(block)
            self.flow.add_exact(text)
            self.flow.end()
        for box in boxes:
            self.body(box, 1)

    def _block(self, paragraph: _Element) -> Block:
        """Say what the paragraph is, by its style and its list."""
        properties = paragraph.find(f"{W}pPr")
        style = self.styles.of(properties)
        label, depth = self.numbering.next_label(properties, style)
        rank = self.styles.heading_level(properties, style)
        if self.styles.is_title(style):
            return Block("", role=Role.TITLE, level=1, label=label)
        if rank:
            return Block("", role=Role.HEADING, level=rank, label=label)
        if depth:
            return Block("", role=Role.ITEM, level=depth, label=label)
        return Block("", label=label)

    def notes(self) -> None:
        """Read footnotes, endnotes and comments as notes behind the text."""
        for part, kind in (("footnotes", "footnote"), ("endnotes", "endnote"), ("comments", "comment")):
            root = self._part(f"word/{part}.xml")
            if root is None:
                continue
            for note in root:
                if local(note) == kind and note.get(f"{W}type") in (None, "normal"):
                    self._note(note, kind)

    def _note(self, note: _Element, kind: str) -> None:
        start = len(self.flow.blocks)
        self.body(note)
        mark = self.runs.mark_of(kind, note.get(f"{W}id") or "")
        if kind == "comment":
            mark = f"[{(note.get(f'{W}author') or 'comment')[:80]}]"
        made = self.flow.blocks[start:]
        if made:
            made[0] = replace(made[0], text=f"{mark} {made[0].text}".strip(), label=mark)
        self.flow.blocks[start:] = [replace(block, role=Role.NOTE, level=0) for block in made]


def _report(runs: Runs, draft: Draft, options: ReadOptions) -> None:
    """Say which tracked changes there were, and what else has no place in text."""
    if runs.inserted or runs.deleted:
        ways = {"accepted": "as accepted", "original": "as before them", "both": "with both texts"}
        message = (
            f"The file has tracked changes (insertions: {len(runs.inserted)}, deletions: {len(runs.deleted)}); "
            f"it was read {ways[options.tracked]}."
        )
        gone = {"accepted": runs.deleted, "original": runs.inserted, "both": []}[options.tracked]
        draft.notice("tracked-changes", message, "\n".join(gone) or None)
    draft.removed("hidden-removed", "Hidden text was left out ({count}).", runs.hidden)
    if runs.pictures:
        draft.removed("pictures-removed", f"Pictures were left out ({runs.pictures}).", runs.alternatives or ["·"])


def _take_meta(archive: Archive, draft: Draft) -> None:
    data = archive.read_if_there("docProps/core.xml")
    if data is None:
        return
    for element in parse_xml(data, "part “docProps/core.xml”"):
        name = CORE.get(local(element))
        text = " ".join((element.text or "").split())
        if name and text:
            draft.meta[name if name != "title" else "file_title"] = text[:300]


def _take_furniture(archive: Archive, draft: Draft) -> None:
    """List the running heads and feet; they are no part of the text."""
    pieces = []
    for name in sorted(archive.names):
        if name.startswith(("word/header", "word/footer")) and name.endswith(".xml"):
            root = parse_xml(archive.read(name), f"part “{name}”")
            pieces.append(" ".join("".join(t.text or "" for t in root.iter(f"{W}t")).split()))
    draft.removed("running-head", "Running heads and feet were left out ({count}).", dict.fromkeys(pieces))
