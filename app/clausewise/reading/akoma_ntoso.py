"""Akoma Ntoso 2 and 3 (OASIS LegalDocML): the clause tree as the file states it, with its own ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.reading.blocks import Role
from clausewise.reading.draft import Draft
from clausewise.reading.flow import SUPERSCRIPT
from clausewise.reading.marked import Marked
from clausewise.reading.xml import local, names, parse_xml, words

if TYPE_CHECKING:
    from lxml.etree import _Element

KINDS: dict[str, ClauseKind] = {
    **dict.fromkeys(("part", "subpart", "book", "tome"), ClauseKind.PART),
    **dict.fromkeys(("title", "subtitle"), ClauseKind.TITLE),
    **dict.fromkeys(("chapter", "subchapter"), ClauseKind.CHAPTER),
    **dict.fromkeys(("section", "division", "subdivision", "clause", "rule", "hcontainer"), ClauseKind.SECTION),
    **dict.fromkeys(("paragraph", "subsection", "subclause", "subrule"), ClauseKind.PARAGRAPH),
    **dict.fromkeys(("point", "subparagraph", "item", "indent"), ClauseKind.ITEM),
    **dict.fromkeys(("attachment", "annex", "component"), ClauseKind.ANNEX),
    "article": ClauseKind.ARTICLE,
    "preamble": ClauseKind.PREAMBLE,
    "recital": ClauseKind.RECITAL,
    "conclusions": ClauseKind.SIGNATURE,
}
BARE = names("item indent hcontainer component")
INLINE = names(
    "b i u sub sup span ref rref mref a abbr def term ins del remark docType docTitle docNumber docProponent docDate "
    "docAuthority docPurpose docStage docStatus docCommittee docIntroducer docJurisdiction docketNumber party judge "
    "lawyer signature date time person organization concept object event location process role entity quantity opinion "
    "argument placeholder fillIn inline shortTitle session num affectedDocument relatedDocument neutralCitation change "
    "mod mmod rmod quotedText embeddedText omissis decoration vote outcome courtType legislature"
)
HEADING = names("heading subheading crossHeading")
LANGUAGES = {
    "eng": "en", "fra": "fr", "fre": "fr", "ger": "de", "deu": "de", "spa": "es", "dut": "nl", "nld": "nl", "rus": "ru",
    "ukr": "uk", "ita": "it", "por": "pt",
}  # fmt: skip
LEVELS = 180


def read_akoma_ntoso(data: bytes) -> Draft:
    """Read an Akoma Ntoso document. Raises ``DamagedDocument`` and ``DocumentLimit`` (subjects empty)."""
    root = parse_xml(data)
    draft = Draft("akn")
    _take_meta(root, draft)
    walker = _Walker()
    for child in root:
        walker.element(child)
    walker.marked.flush()
    walker.notes()
    draft.blocks = walker.marked.blocks
    draft.removed("pictures-removed", "Pictures were left out ({count}).", walker.pictures)
    draft.removed("deleted-removed", "Text that the file marks as deleted was left out ({count}).", walker.deleted)
    return draft


def _take_meta(root: _Element, draft: Draft) -> None:
    for element in root.iter():
        name = local(element)
        if name == "FRBRlanguage" and "language" not in draft.meta:
            code = (element.get("language") or "").lower()
            draft.meta["language"] = LANGUAGES.get(code, code[:2])
        elif name == "FRBRdate" and "date" not in draft.meta and element.get("date"):
            draft.meta["date"] = (element.get("date") or "")[:10]
        elif name in ("docTitle", "shortTitle") and "title" not in draft.meta and words(element):
            draft.meta["title"] = words(element)[:300]


class _Walker:
    """Walks the document in order."""

    def __init__(self) -> None:
        self.marked = Marked()
        self.pictures: list[str] = []
        self.deleted: list[str] = []
        self._known: dict[str, str] = {}
        self._notes: list[tuple[str, str]] = []

    def element(self, element: _Element) -> None:
        """Read one element, not its tail."""
        name = local(element)
        if name == "meta":
            self._known.update({_key(note): words(note) for note in element.iter() if local(note) == "note"})
        if name in ("", "meta"):
            return
        if name in KINDS and self._is_clause(element, name):
            self._clause(element, KINDS[name])
        elif name in INLINE:
            self._inline(element, name)
        elif name in ("eol", "br"):
            self.marked.line_end()
        elif name in ("authorialNote", "noteRef", "note"):
            self._note(element, name)
        elif name == "img":
            self.pictures.append(element.get("alt") or element.get("src") or "picture")
        elif name == "tr":
            self._row(element)
        else:
            self.marked.flush()
            self._content(element)
            self.marked.flush(*((Role.HEADING, 6) if name in HEADING else (Role.PARAGRAPH, 0)))

    def _content(self, element: _Element, skip: tuple[_Element, ...] = ()) -> None:
        self.marked.add(element.text)
        for child in element:
            if child not in skip:
                self.element(child)
            self.marked.add(child.tail)

    def _is_clause(self, element: _Element, name: str) -> bool:
        """Tell clauses from mere boxes: an item in a blockList without a number of its own is running text."""
        if name == "title" and _child(element, "num") is None and len(element) == 0:
            return False
        parent = element.getparent()
        if name == "component":
            return parent is not None and local(parent) == "attachments"
        numbered = _child(element, "num") is not None
        return name not in BARE or numbered or (name == "hcontainer" and _child(element, "heading") is not None)

    def _clause(self, element: _Element, kind: ClauseKind) -> None:
        num, heading = _child(element, "num"), _child(element, "heading")
        label = words(num) if num is not None else ""
        self.marked.open(kind, _key(element), label, words(heading) if heading is not None else "")
        self._content(element, tuple(part for part in (num, heading) if part is not None))
        self.marked.close()

    def _inline(self, element: _Element, name: str) -> None:
        if name == "del":
            self.deleted.append(words(element))
            return
        text = element.text or ""
        if name == "sup" and len(element) == 0 and text.strip().isdigit():
            self.marked.add(text.strip().translate(SUPERSCRIPT))
            return
        self._content(element)

    def _note(self, element: _Element, name: str) -> None:
        mark = (element.get("marker") or "").strip()
        shown = mark.translate(SUPERSCRIPT) if mark.isdigit() else mark
        if name != "note":
            self.marked.add(shown)
        if name == "noteRef":
            self._notes.append((self._known.pop((element.get("href") or "").lstrip("#"), ""), shown))
        else:
            self._notes.append((words(element), shown))

    def notes(self) -> None:
        """Put the notes behind the text."""
        for text, mark in (*self._notes, *((text, "") for text in self._known.values())):
            self.marked.note(text, mark)

    def _row(self, row: _Element) -> None:
        self.marked.flush()
        cells = [cell for cell in row if local(cell) in ("td", "th")]
        for cell in cells:
            if any(local(inner) in KINDS or local(inner) == "tr" for inner in cell.iter() if inner is not cell):
                self._content(cell)
                self.marked.flush()
                continue
            self.marked.add(words(cell))
            self.marked.cell(last=cell is cells[-1])


def _child(element: _Element, name: str) -> _Element | None:
    return next((child for child in element if local(child) == name), None)


def _key(element: _Element) -> str:
    return element.get("eId") or element.get("id") or element.get("wId") or ""
