"""The sheet as Akoma Ntoso 3.0: a collection of the instruments, their comparison in its analysis.

The file is checked against the standard's schema before it is given; what the standard has no element for (rows,
correspondence) stands in ``otherAnalysis`` under a namespace of our own, pointing at the clauses' ids.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from clausewise.comparing.sentence import summary_sentence
from clausewise.model.contract import LETTERS
from clausewise.model.errors import ExportError
from clausewise.sheet.alignment import compared_rows, keeps
from clausewise.sheet.front import settings, status
from clausewise.sheet.writers.akn_document import AKN, NAMESPACE, Builder, clean, meta, sub
from clausewise.sheet.writers.docx_package import moment
from clausewise.sheet.writers.written import Written

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import XMLSchema, _Element

    from clausewise.model.comparison import Correspondence, Row
    from clausewise.model.instrument import Instrument
    from clausewise.sheet.sheet import Sheet

OURS = "urn:clausewise:comparison:1"
DATE = re.compile(r"\d{4}-\d\d-\d\d")
NO_DATE = "0001-01-01"


def encode(sheet: Sheet, resources: Path) -> Written:
    """Give the sheet as Akoma Ntoso. Raises ``ExportError`` where it is not valid."""
    from lxml import etree

    root = collection(sheet)
    schema = load_schema(resources / "schemas" / "akomantoso30.xsd")
    if not schema.validate(root):
        reason = " ".join(str(schema.error_log).split())[:200]
        raise ExportError("", f"the file would not be valid Akoma Ntoso: {reason}")
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return Written(data)


@cache
def load_schema(path: Path) -> XMLSchema:
    """Load the schema; nothing is fetched."""
    from lxml import etree

    return etree.XMLSchema(etree.parse(path, etree.XMLParser(no_network=True, resolve_entities=False)))


def collection(sheet: Sheet) -> _Element:
    """Build the collection."""
    from lxml.etree import Element

    made = moment(sheet.options)[:10]
    spaces: dict[Any, str] = {None: NAMESPACE, "cw": OURS}
    root = Element(AKN + "akomaNtoso", nsmap=spaces)
    whole = sub(root, "documentCollection")
    whole.set("name", "comparison")
    about = meta(whole, f"/akn/un/doc/comparison/{made}/{slug(sheet.title)}", (made, made), "en")
    body = sub(whole, "collectionBody")
    for letter, instrument in zip(LETTERS, sheet.comparison.instruments, strict=False):
        component = sub(body, "component", f"cmp_{letter}")
        document = sub(component, "doc")
        document.set("name", slug(instrument.kind) or "treaty")
        date = next((d[0] for v in instrument.facts_named("date") if (d := DATE.search(v))), NO_DATE)
        uri = f"/akn/un/doc/{slug(instrument.kind) or 'treaty'}/{date}/{slug(instrument.name)}"
        meta(document, uri, (date, made), instrument.language)
        Builder(instrument, f"cmp_{letter}").fill(document)
    analysis(about, sheet, frozenset(element.get("eId") or "" for element in body.iter()))
    references(about)
    return root


def references(about: _Element) -> None:
    """Say who is meant by the sources that the metadata name; ids are unique, so that it is said once for all parts."""
    found = sub(about, "references")
    found.set("source", "#clausewise")
    for key, name in (("clausewise", "Clausewise"), ("unknown", "not stated")):
        one = sub(found, "TLCOrganization", key)
        one.set("href", f"/ontology/organization/{key}")
        one.set("showAs", name)


def analysis(about: _Element, sheet: Sheet, written: frozenset[str]) -> None:
    """Add the comparison: settings, what each text is, the correspondence, and the rows that the options keep."""
    comparison = sheet.comparison
    around = sub(about, "analysis")
    around.set("source", "#clausewise")
    other = sub(around, "otherAnalysis")
    other.set("source", "#clausewise")
    top = own(other, "comparison", mode=comparison.mode.value, settings=settings(comparison, sheet.options))
    if sheet.options.command:
        top.set("command", clean(sheet.options.command))
    own(top, "summary").text = clean(summary_sentence(comparison))
    for letter, instrument in zip(LETTERS, comparison.instruments, strict=False):
        text(top, letter, instrument)
    for c in comparison.correspondence:
        related(own(top, "correspondence"), c, c.articles, written)
    rows = compared_rows(comparison)
    for row in rows:
        if keeps(comparison, row, sheet.findings, sheet.options):
            line = own(top, "row")
            related(line, row, row.cells, written)
            for turn in row.turns:
                own(line, "turn", kind=turn.kind.value, before=turn.before, after=turn.after)


def text(top: _Element, letter: str, instrument: Instrument) -> None:
    """Say what one text is."""
    facts = {"status": status(instrument), "source": instrument.source, "sha256": instrument.sha256}
    own(top, "text", component=f"#cmp_{letter}", title=instrument.title, **{k: v for k, v in facts.items() if v})


def related(
    element: _Element, found: Row | Correspondence, sides: tuple[tuple[str, ...], ...], written: frozenset[str]
) -> None:
    """Say how clauses stand to each other, and which they are, by ids that were ``written``."""
    element.set("relation", found.relation.value)
    element.set("similarity", f"{found.similarity:.4f}")
    element.set("method", found.method.value)
    if found.moved:
        element.set("moved", "true")
    for letter, ids in zip(LETTERS, sides, strict=False):
        refs = dict.fromkeys(written_key(f"cmp_{letter}__{key}", written) for key in ids)
        if refs:
            own(element, "clauses", component=f"#cmp_{letter}", refs=" ".join(f"#{key}" for key in refs))


def written_key(key: str, written: frozenset[str]) -> str:
    """Give a clause's id, or that of the clause around it where its own text was only a label and heading."""
    while key and key not in written:
        key = key.rpartition("__")[0]
    return key


def own(parent: _Element, name: str, **attributes: str) -> _Element:
    """Add an element of our own namespace."""
    from lxml.etree import SubElement

    return SubElement(parent, f"{{{OURS}}}{name}", {key: clean(value) for key, value in attributes.items()})


def slug(text: str) -> str:
    """Give a text as a part of a URI."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:80]
