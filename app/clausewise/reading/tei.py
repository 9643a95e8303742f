"""TEI P5: text with its header; divisions that are typed as clauses keep their own ids."""

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

XML = "{http://www.w3.org/XML/1998/namespace}"
KINDS: dict[str, ClauseKind] = {
    "preamble": ClauseKind.PREAMBLE,
    "recital": ClauseKind.RECITAL,
    "part": ClauseKind.PART,
    "title": ClauseKind.TITLE,
    "chapter": ClauseKind.CHAPTER,
    "section": ClauseKind.SECTION,
    "article": ClauseKind.ARTICLE,
    "paragraph": ClauseKind.PARAGRAPH,
    "item": ClauseKind.ITEM,
    "annex": ClauseKind.ANNEX,
    "appendix": ClauseKind.ANNEX,
    "protocol": ClauseKind.ANNEX,
    "signature": ClauseKind.SIGNATURE,
    "signatures": ClauseKind.SIGNATURE,
}
INLINE = names(
    "hi emph ref ptr name persName placeName orgName rs date num term title foreign q quote said seg abbr expan choice "
    "sic corr orig reg add del unclear supplied gap w pc c g measure time forename surname roleName mentioned soCalled "
    "gloss distinct ident code bibl label anchor subst ex am"
)
FURNITURE = ("fw",)
PREFERRED = {"sic": "corr", "orig": "reg", "abbr": "expan"}
STATED = ("article", "paragraph", "section")


def read_tei(data: bytes) -> Draft:
    """Read a TEI document. Raises ``DamagedDocument`` and ``DocumentLimit`` (subjects empty)."""
    root = parse_xml(data)
    draft = Draft("tei")
    _take_meta(root, draft)
    texts = [element for element in root if local(element) in ("text", "TEI")]
    stated = any((d.get("type") or "").lower() in STATED for t in texts for d in t.iter() if local(d)[:3] == "div")
    walker = _Walker(stated)
    for text in texts:
        walker.element(text)
    walker.marked.flush()
    walker.notes()
    draft.blocks = walker.marked.blocks
    draft.removed("running-head", "Running heads and page numbers were left out ({count}).", walker.furniture)
    draft.removed("deleted-removed", "Deleted or corrected readings were left out ({count}).", walker.deleted)
    return draft


def _take_meta(root: _Element, draft: Draft) -> None:
    header = next((element for element in root if local(element) == "teiHeader"), None)
    language = root.get(f"{XML}lang")
    for element in header.iter() if header is not None else ():
        name = local(element)
        parent = element.getparent()
        if name == "title" and parent is not None and local(parent) == "titleStmt":
            draft.meta.setdefault("title", words(element)[:300])
        elif name == "language":
            language = language or element.get("ident")
        elif name == "date" and element.get("when"):
            draft.meta.setdefault("date", (element.get("when") or "")[:10])
    if language:
        draft.meta["language"] = language.split("-")[0].lower()[:8]


class _Walker:
    """Walks the text in order. ``stated``: the file's divisions are typed as clauses."""

    def __init__(self, stated: bool) -> None:
        self.marked = Marked()
        self.stated = stated
        self.furniture: list[str] = []
        self.deleted: list[str] = []
        self._notes: list[tuple[str, str]] = []
        self._depth = 0

    def element(self, element: _Element) -> None:
        """Read one element, not its tail."""
        name = local(element)
        if name in ("", "teiHeader", "figDesc"):
            return
        if name in FURNITURE:
            self.furniture.append(words(element))
        elif name == "note":
            self._note(element)
        elif name in INLINE:
            self._inline(element, name)
        elif name == "lb":
            self.marked.add(" " if element.get("break") != "no" else "")
        elif name == "row":
            self._row(element)
        elif name[:3] == "div" and self.stated and (element.get("type") or "").lower() in KINDS:
            self._clause(element, KINDS[(element.get("type") or "").lower()])
        else:
            self._block(element, name)

    def _content(self, element: _Element, skip: _Element | None = None) -> None:
        self.marked.add(element.text)
        for child in element:
            if child is not skip:
                self.element(child)
            self.marked.add(child.tail)

    def _block(self, element: _Element, name: str) -> None:
        self.marked.flush()
        self._depth += name[:3] == "div"
        if name == "item" and element.get("n"):
            self.marked.add(f"{element.get('n')} ")
        self._content(element)
        if name == "head":
            self.marked.flush(Role.HEADING, max(1, self._depth))
        else:
            self.marked.flush(Role.ITEM if name == "item" else Role.PARAGRAPH, int(name == "item"))
        self._depth -= name[:3] == "div"

    def _clause(self, element: _Element, kind: ClauseKind) -> None:
        head = next((child for child in element if local(child) == "head"), None)
        printed = words(head) if head is not None else ""
        self.marked.open(kind, element.get(f"{XML}id") or "", "", printed, (element.get("n") or "").lower())
        self._content(element, head)
        self.marked.close()

    def _inline(self, element: _Element, name: str) -> None:
        parent = element.getparent()
        better = PREFERRED.get(name)
        if name == "del" or (better and parent is not None and any(local(sibling) == better for sibling in parent)):
            self.deleted.append(words(element))
            return
        self._content(element)

    def _note(self, element: _Element) -> None:
        mark = (element.get("n") or str(len(self._notes) + 1)).strip()[:12]
        mark = mark.translate(SUPERSCRIPT) if mark.isdigit() else mark
        self.marked.add(mark)
        self._notes.append((words(element), mark))

    def notes(self) -> None:
        """Put the notes behind the text."""
        for text, mark in self._notes:
            self.marked.note(text, mark)

    def _row(self, row: _Element) -> None:
        self.marked.flush()
        cells = [cell for cell in row if local(cell) == "cell"]
        for cell in cells:
            self.marked.add(words(cell))
            self.marked.cell(last=cell is cells[-1])
