"""ODT (OpenDocument text): paragraphs, headings, lists with their numbers, tracked changes, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.errors import DamagedDocument, UnreadableDocument
from clausewise.reading.archive import Archive
from clausewise.reading.blocks import Block, Role
from clausewise.reading.draft import Draft
from clausewise.reading.flow import SUPERSCRIPT, Flow
from clausewise.reading.odt_lists import ListStyles
from clausewise.reading.options import ReadOptions
from clausewise.reading.xml import local, names, parse_xml, words

if TYPE_CHECKING:
    from lxml.etree import _Element

DEFAULTS = ReadOptions()
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
INLINE = names(
    "span a s tab line-break soft-page-break ruby ruby-base meta meta-field bookmark-ref reference-ref sequence "
    "page-number page-count date time title subject author-name chapter user-defined variable-set variable-get "
    "placeholder conditional-text text-input database-display expression"
)
CHANGES = names("change-start change-end change")
MARKS = names("bookmark bookmark-start bookmark-end reference-mark reference-mark-start reference-mark-end")
SKIPPED = names("tracked-changes sequence-decls forms user-field-decls variable-decls shapes alphabetical-index-mark")
META = {"title": "file_title", "language": "language", "creation-date": "date"}
SPACES = 1000


def read_odt(data: bytes, options: ReadOptions = DEFAULTS) -> Draft:
    """Read an ODT file. Raises ``DamagedDocument``, ``DocumentLimit``, ``UnreadableDocument`` (subjects empty)."""
    archive = Archive(data)
    manifest = archive.read_if_there("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise UnreadableDocument("", "it is encrypted")
    draft = Draft("odt")
    root = parse_xml(archive.read("content.xml"), "part “content.xml”")
    body = next(root.iter(f"{OFFICE}text"), None)
    if body is None:
        raise DamagedDocument("", "its main part holds no text")
    styles = archive.read_if_there("styles.xml")
    roots = [root] + ([parse_xml(styles, "part “styles.xml”")] if styles is not None else [])
    reader = _Reader(ListStyles(roots), options, body)
    reader.walk(body)
    reader.flow.end()
    draft.blocks = reader.flow.blocks + reader.notes
    reader.report(draft)
    _take_meta(archive, draft)
    if len(roots) > 1:
        furniture = [words(e) for e in roots[1].iter() if local(e) in ("header", "footer") and e.prefix == "style"]
        draft.removed("running-head", "Running heads and feet were left out ({count}).", dict.fromkeys(furniture))
    return draft


def _take_meta(archive: Archive, draft: Draft) -> None:
    data = archive.read_if_there("meta.xml")
    for element in parse_xml(data, "part “meta.xml”").iter() if data is not None else ():
        name = META.get(local(element))
        text = " ".join((element.text or "").split())
        if name and text:
            draft.meta[name] = text[:300]


class _Reader:
    """Walks the body in order."""

    def __init__(self, lists: ListStyles, options: ReadOptions, body: _Element) -> None:
        self.flow = Flow()
        self.notes: list[Block] = []
        self.lists = lists
        self.tracked = options.tracked
        self.deleted: dict[str, str] = {}
        self.inserted: set[str] = set()
        self.pictures = 0
        self._hidden = 0
        self._insertions = 0
        for region in body.iter(f"{TEXT}changed-region"):
            key = region.get(f"{TEXT}id") or region.get("{http://www.w3.org/XML/1998/namespace}id") or ""
            for change in region:
                if local(change) == "deletion":
                    paragraphs = [words(e) for e in change if local(e) in ("p", "h")]
                    self.deleted[key] = " ".join(paragraphs)
                elif local(change) == "insertion":
                    self.inserted.add(key)

    def walk(self, parent: _Element) -> None:
        """Read the paragraphs, lists and tables below an element."""
        for element in parent:
            name = local(element)
            if name in ("p", "h"):
                self._paragraph(element, name, "")
            elif name == "list":
                self._list(element)
            elif name == "table":
                self._table(element)
            elif name in CHANGES:
                self._change(element, name)
            elif name and name not in SKIPPED:
                self.walk(element)

    def _paragraph(self, element: _Element, name: str, label: str) -> None:
        rank = element.get(f"{TEXT}outline-level") or ""
        style = element.get(f"{TEXT}style-name") or ""
        level = int(rank) if rank.isdigit() and len(rank) < 3 else 1
        if name == "h":
            label = label or self.lists.heading_label(level)
            self.flow.begin(Block("", role=Role.HEADING, level=level, label=label))
        elif self.lists.is_title(style):
            self.flow.begin(Block("", role=Role.TITLE, level=1))
        elif self.lists.depth:
            self.flow.begin(Block("", role=Role.ITEM, level=self.lists.depth, label=label))
        else:
            self.flow.begin(Block("", label=label))
        self._inline(element)
        self.flow.end()

    def _list(self, element: _Element) -> None:
        self.lists.enter(element)
        for item in element:
            if local(item) not in ("list-item", "list-header"):
                continue
            label = self.lists.next_label(item) if local(item) == "list-item" else ""
            for child in item:
                if local(child) in ("p", "h"):
                    self._paragraph(child, local(child), label)
                    label = ""
                elif local(child) == "list":
                    self._list(child)
                elif local(child) in CHANGES:
                    self._change(child, local(child))
        self.lists.leave()

    def _table(self, table: _Element) -> None:
        for row in table.iter():
            around = next((a for a in row.iterancestors() if local(a) == "table"), None)
            if local(row) != "table-row" or around is not table:
                continue
            self.flow.begin_row()
            for cell in row:
                if local(cell) in ("table-cell", "covered-table-cell"):
                    self.flow.begin_cell()
                    self.walk(cell)
            self.flow.end_row()

    def _inline(self, element: _Element) -> None:
        self._add(element.text)
        for child in element:
            name = local(child)
            if name == "s":
                count = child.get(f"{TEXT}c") or "1"
                self._add(" " * min(int(count), SPACES) if count.isdigit() and len(count) < 6 else " ")
            elif name == "tab":
                self._exact("\t")
            elif name == "line-break":
                self._exact("\n")
            elif name == "note":
                self._note(child)
            elif name in CHANGES:
                self._change(child, name)
            elif name == "annotation":
                self._comment(child)
            elif name in INLINE or name in MARKS:
                self._inline(child)
            elif name == "frame":
                self._frame(child)
            self._add(child.tail)

    def _add(self, text: str | None) -> None:
        if not self._hidden:
            self.flow.add(text)

    def _exact(self, text: str) -> None:
        if not self._hidden:
            self.flow.add_exact(text)

    def _change(self, element: _Element, name: str) -> None:
        """Apply one end of a tracked change."""
        key = element.get(f"{TEXT}change-id") or ""
        if name == "change" and key in self.deleted and self.deleted[key]:
            if self.tracked == "original":
                self.flow.add(self.deleted[key])
            elif self.tracked == "both":
                self.flow.add(f"[-{self.deleted[key]}-]")
        elif key in self.inserted and name != "change":
            start = name == "change-start"
            self._insertions += start
            if self.tracked == "original":
                self._hidden = max(0, self._hidden + (1 if start else -1))
            elif self.tracked == "both":
                self.flow.add("{+" if start else "+}")

    def _note(self, note: _Element) -> None:
        citation = next((words(e) for e in note if local(e) == "note-citation"), "")
        mark = citation.translate(SUPERSCRIPT) if citation.isdigit() else citation
        self._exact(mark)
        body = next((e for e in note if local(e) == "note-body"), None)
        text = words(body) if body is not None else ""
        if text and not self._hidden:
            self.notes.append(Block(f"{mark} {text}".strip(), role=Role.NOTE, label=mark))

    def _comment(self, note: _Element) -> None:
        author = next((words(e) for e in note if local(e) == "creator"), "") or "comment"
        text = " ".join(words(e) for e in note if local(e) in ("p", "list"))
        if text:
            mark = f"[{author[:80]}]"
            self.notes.append(Block(f"{mark} {text}", role=Role.NOTE, label=mark))

    def _frame(self, frame: _Element) -> None:
        """Read a text box behind the paragraph that it is anchored in; count a picture."""
        boxes = [e for e in frame if local(e) == "text-box"]
        if not boxes:
            self.pictures += 1
            return
        for box in boxes:
            for paragraph in box.iter(f"{TEXT}p", f"{TEXT}h"):
                text = words(paragraph)
                if text:
                    self._exact(f"\n{text}\n")

    def report(self, draft: Draft) -> None:
        """Say which tracked changes there were and what was left out."""
        if self.deleted or self._insertions:
            ways = {"accepted": "as accepted", "original": "as before them", "both": "with both texts"}
            gone = "\n".join(text for text in self.deleted.values() if text) if self.tracked == "accepted" else ""
            message = (
                f"The file has tracked changes (insertions: {self._insertions}, deletions: {len(self.deleted)}); "
                f"it was read {ways[self.tracked]}."
            )
            draft.notice("tracked-changes", message, gone or None)
        if self.pictures:
            draft.notice("pictures-removed", f"Pictures were left out ({self.pictures}).")
