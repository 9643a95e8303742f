"""A word processor's file (Office Open XML, ECMA-376): its parts around a body, and the small pieces of a body."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from clausewise.sheet.characters import CONTROLS, UNKNOWN
from clausewise.sheet.options import Paper

if TYPE_CHECKING:
    from clausewise.sheet.options import SheetOptions

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SIZES = {Paper.A4: (11906, 16838), Paper.LETTER: (12240, 15840)}
"""Width and height in twentieths of a point."""

MARGIN = 850
EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around a body: the title, what the first page's head says, and who made it when (ISO 8601)."""

    title: str
    first_head: tuple[str, ...]
    author: str
    date: str


def moment(options: SheetOptions) -> str:
    """Give the date that changes bear, as XML Schema writes it."""
    return options.date or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def words_xml(text: str) -> str:
    """Escape words; what XML forbids becomes U+FFFD."""
    return escape(CONTROLS.sub(UNKNOWN, text), {'"': "&quot;"})


def run_xml(text: str, look: str = "", element: str = "t") -> str:
    """Give a run; ``look`` is its properties as XML, ``element`` is "delText" in a deletion."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    parts = (f'<w:{element} xml:space="preserve">{words_xml(part)}</w:{element}>' for part in text.split("\t"))
    return f"<w:r>{properties}{'<w:tab/>'.join(parts)}</w:r>"


def paragraph_xml(content: str, style: str = "", mark: str = "") -> str:
    """Give a paragraph; ``mark`` are the properties of its end as XML."""
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    mark = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    properties = f"<w:pPr>{style}{mark}</w:pPr>" if style or mark else ""
    return f"<w:p>{properties}{content}</w:p>"


def package(body: str, furniture: Furniture, options: SheetOptions, styles: str) -> bytes:
    """Give the whole file for a body."""
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations(
            ("officeDocument", "word/document.xml"), ("metadata/core-properties", "docProps/core.xml")
        ),
        "docProps/core.xml": core(furniture),
        "word/document.xml": document(body, options),
        "word/styles.xml": styles,
        "word/_rels/document.xml.rels": relations(
            ("styles", "styles.xml"), ("header", "header1.xml"), ("footer", "footer1.xml"), ("settings", "settings.xml")
        ),
        "word/header1.xml": header(furniture),
        "word/footer1.xml": footer(furniture, options),
        "word/settings.xml": f'{HEAD}<w:settings xmlns:w="{WORD}"><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat></w:settings>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            # A fixed time: the same sheet gives the same bytes.
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return out.getvalue()


def content_types() -> str:
    """Say what each part is."""
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = {
        "word/document": f"{word}.document.main",
        "word/styles": f"{word}.styles",
        "word/settings": f"{word}.settings",
        "word/header1": f"{word}.header",
        "word/footer1": f"{word}.footer",
        "docProps/core": "application/vnd.openxmlformats-package.core-properties",
    }
    overrides = "".join(f'<Override PartName="/{n}.xml" ContentType="{kind}+xml"/>' for n, kind in kinds.items())
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relations(*pairs: tuple[str, str]) -> str:
    """Say which parts belong to a part."""
    lines = "".join(
        f'<Relationship Id="rId{n}" Type="{PACKAGE + "/relationships" if "/" in kind else RELATIONS}/{kind}" '
        f'Target="{target}"/>'
        for n, (kind, target) in enumerate(pairs, 1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def core(furniture: Furniture) -> str:
    """Give title, author and date."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{words_xml(furniture.title)}</dc:title><dc:creator>{words_xml(furniture.author)}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{words_xml(furniture.date)}</dcterms:created></cp:coreProperties>'
    )


def document(body: str, options: SheetOptions) -> str:
    """Give the main part: the body, and the page it is set on."""
    short, long = SIZES[options.paper]
    wide, high, way = (long, short, ' w:orient="landscape"') if options.landscape else (short, long, "")
    return (
        f'{HEAD}<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONS}"><w:body>{body}'
        '<w:sectPr><w:headerReference w:type="first" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>'
        f'<w:footerReference w:type="first" r:id="rId3"/><w:pgSz w:w="{wide}" w:h="{high}"{way}/>'
        f'<w:pgMar w:top="{MARGIN}" w:right="{MARGIN}" w:bottom="{MARGIN}" w:left="{MARGIN}" w:header="567" '
        'w:footer="425" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>'
    )


def header(furniture: Furniture) -> str:
    """Give the head of the first page."""
    lines = "".join(paragraph_xml(run_xml(line), "Header") for line in furniture.first_head)
    space = paragraph_xml("", "Header")
    return f'{HEAD}<w:hdr xmlns:w="{WORD}">{lines}{space}</w:hdr>'


def footer(furniture: Furniture, options: SheetOptions) -> str:
    """Give the foot of every page: the title, and at the right page n of m."""
    fields = [f'<w:fldSimple w:instr=" {name} ">{run_xml("1")}</w:fldSimple>' for name in ("PAGE", "NUMPAGES")]
    line = run_xml(f"{furniture.title}\tPage ") + fields[0] + run_xml(" of ") + fields[1]
    stop = f'<w:tabs><w:tab w:val="right" w:pos="{room(options)}"/></w:tabs>'
    return f'{HEAD}<w:ftr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/>{stop}</w:pPr>{line}</w:p></w:ftr>'


def room(options: SheetOptions) -> int:
    """Give the width of a line in twentieths of a point."""
    short, long = SIZES[options.paper]
    return (long if options.landscape else short) - 2 * MARGIN
