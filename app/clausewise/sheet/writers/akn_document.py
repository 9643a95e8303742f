"""An instrument as an Akoma Ntoso 3.0 document (OASIS Standard, 2018): its tree, with all of its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.sheet.characters import CONTROLS, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from clausewise.model.instrument import Clause, Instrument

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
AKN = f"{{{NAMESPACE}}}"
HIERARCHY = {
    ClauseKind.PART: "part",
    ClauseKind.TITLE: "title",
    ClauseKind.CHAPTER: "chapter",
    ClauseKind.SECTION: "section",
    ClauseKind.ARTICLE: "article",
    ClauseKind.PARAGRAPH: "paragraph",
    ClauseKind.ITEM: "point",
}
LANGUAGES = {
    "de": "deu", "en": "eng", "es": "spa", "fr": "fra", "it": "ita", "nl": "nld", "pl": "pol", "pt": "por", "ru": "rus",
    "uk": "ukr",
}  # fmt: skip
GAP = re.compile(r"[\s.:–—-]*")


@dataclass(slots=True)
class Builder:
    """Builds one document; ``reached`` is how far the text has been written. Every id begins with ``prefix``."""

    instrument: Instrument
    prefix: str
    reached: int = 0

    def fill(self, document: _Element) -> None:
        """Write the instrument's clauses below ``document``, whose meta is already there."""
        roots = list(self.instrument.children.get(None, ()))
        if roots and roots[0].id == "front":
            self.paragraphs(sub(document, "preface", self.key(roots[0])), roots.pop(0).end)
        if roots and roots[0].kind is ClauseKind.PREAMBLE:
            self.preamble(sub(document, "preamble"), roots.pop(0))
        last = roots.pop() if roots and roots[-1].kind is ClauseKind.SIGNATURE else None
        body = sub(document, "mainBody")
        for clause in roots:
            self.clause(body, clause)
        if len(body) == 0:
            sub(body, "p")
        if last is not None:
            self.paragraphs(sub(document, "conclusions", self.key(last)), last.end)

    def key(self, clause: Clause) -> str:
        """Give a clause's id among all documents of the file."""
        return f"{self.prefix}__{clause.id}"

    def clause(self, parent: _Element, clause: Clause) -> None:
        """Write a clause with all that is under it."""
        name = HIERARCHY.get(clause.kind)
        element = sub(parent, name or "hcontainer", self.key(clause))
        if name is None:
            element.set("name", clause.kind.value)
        self.head(element, clause)
        children = self.instrument.children.get(clause.id, ())
        for position, child in enumerate(children):
            # Text of its own is an introduction or an end only at its place; elsewhere it is a unit without a number.
            if child.kind is ClauseKind.TEXT and position in (0, len(children) - 1) and len(children) > 1:
                self.own_text(element, child, "intro" if position == 0 else "wrapUp")
            else:
                self.clause(element, child)
        if not children:
            self.paragraphs(sub(element, "content", f"{self.key(clause)}__content"), clause.end)

    def own_text(self, parent: _Element, clause: Clause, name: str) -> None:
        """Write a clause's own text, unless its label and heading were all of it."""
        if self.instrument.text[self.reached : clause.end].strip():
            self.paragraphs(sub(parent, name, self.key(clause)), clause.end)
        self.reached = clause.end

    def preamble(self, parent: _Element, clause: Clause) -> None:
        """Write a preamble: recitals, and paragraphs around them."""
        parent.set("eId", self.key(clause))
        for child in self.instrument.children.get(clause.id, ()):
            element = parent
            if child.kind is ClauseKind.RECITAL:
                # Each in a container of its own, so that the order of the text stays.
                around = sub(parent, "recitals", f"{self.key(child)}__recitals")
                element = sub(around, "recital", self.key(child))
                self.head(element, child)
            self.paragraphs(element, child.end)
        self.paragraphs(parent, clause.end)

    def head(self, element: _Element, clause: Clause) -> None:
        """Write a clause's label and heading, with the punctuation between them."""
        text = self.instrument.text
        for name, words in (("num", clause.label), ("heading", clause.heading)):
            if not words:
                continue
            found = text.find(words, self.reached, clause.end)
            if found < 0 or GAP.fullmatch(text, self.reached, found) is None:
                continue
            self.reached = found + len(words)
            gap = GAP.match(text, self.reached, clause.end)
            # What parts a label from its words belongs to the label; a dash that opens words does not.
            after = gap[0].strip() if gap and name == "num" else ""
            sub(element, name).text = clean(f"{words} {after}" if after and after[0] in "–—-" else words + after)
            self.reached = gap.end() if gap and after else self.reached

    def paragraphs(self, parent: _Element, end: int) -> None:
        """Write the text up to ``end`` as paragraphs; a container that must not be empty gets an empty one."""
        lines = [" ".join(line.split()) for line in self.instrument.text[self.reached : end].split("\n")]
        self.reached = max(self.reached, end)
        for line in lines:
            if line:
                sub(parent, "p").text = clean(line)
        if all(local(child) in ("num", "heading") for child in parent):
            sub(parent, "p")


def sub(parent: _Element, name: str, key: str = "") -> _Element:
    """Add an element, with an id where one is given."""
    from lxml.etree import SubElement

    return SubElement(parent, AKN + name, {"eId": re.sub(r"\s", "_", clean(key))} if key else {})


def local(element: _Element) -> str:
    """Give an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def clean(text: str) -> str:
    """Give a text that XML can hold."""
    return CONTROLS.sub(UNKNOWN, text)


def meta(parent: _Element, uri: str, dates: Sequence[str], language: str) -> _Element:
    """Add the metadata that every document has (FRBR's three levels); ``dates`` are the work's and the file's."""
    element = sub(parent, "meta")
    identification = sub(element, "identification")
    identification.set("source", "#clausewise")
    code = LANGUAGES.get(language, language if re.fullmatch("[a-z]{2,3}", language) else "und")
    levels = (
        ("FRBRWork", "", dates[0]),
        ("FRBRExpression", f"/{code}@", dates[0]),
        ("FRBRManifestation", f"/{code}@.xml", dates[1]),
    )
    for level, suffix, date in levels:
        around = sub(identification, level)
        sub(around, "FRBRthis").set("value", f"{uri}{suffix}/!main")
        sub(around, "FRBRuri").set("value", f"{uri}{suffix}")
        dated = sub(around, "FRBRdate")
        dated.set("date", date)
        dated.set("name", {"FRBRWork": "document", "FRBRExpression": "document"}.get(level, "made"))
        sub(around, "FRBRauthor").set("href", "#unknown" if level == "FRBRWork" else "#clausewise")
        if level == "FRBRWork":
            sub(around, "FRBRcountry").set("value", "un")
        elif level == "FRBRExpression":
            sub(around, "FRBRlanguage").set("language", code)
    return element
