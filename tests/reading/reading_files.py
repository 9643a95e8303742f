"""Real files of every format, made from scratch, with the same little treaty in them."""

from __future__ import annotations

import io
import zipfile

from pdf_files import filled, pdf

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LONG = "Each Party shall respect the borders of the other Party and shall refrain from any threat against them. "


def zipped(members: dict[str, str | bytes], stored_first: bool = False) -> bytes:
    """Pack members in their order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, content) in enumerate(members.items()):
            kind = zipfile.ZIP_STORED if stored_first and number == 0 else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, kind)
    return buffer.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A DOCX whose body is WordprocessingML; other parts by name: ``numbering``, ``styles``, ``footnotes`` …"""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "word/document.xml": f"<w:document xmlns:w='{W}'><w:body>{body}</w:body></w:document>",
    }
    for name, content in parts.items():
        members[f"word/{name}.xml"] = f"<w:{name} xmlns:w='{W}'>{content}</w:{name}>"
    return zipped(members)


def p(*runs: str, style: str = "", num: tuple[int, int] | None = None, mark: str = "") -> str:
    """A WordprocessingML paragraph. Runs that are no mark-up become text; ``num`` is (list, level from 0)."""
    made = "".join(run if run.startswith("<") else f"<w:r><w:t xml:space='preserve'>{run}</w:t></w:r>" for run in runs)
    properties = f"<w:pStyle w:val='{style}'/>" if style else ""
    if num is not None:
        properties += f"<w:numPr><w:ilvl w:val='{num[1]}'/><w:numId w:val='{num[0]}'/></w:numPr>"
    if mark:
        properties += f"<w:rPr><w:{mark} w:id='9' w:author='A'/></w:rPr>"
    return f"<w:p><w:pPr>{properties}</w:pPr>{made}</w:p>"


def level(at: int, form: str, text: str, start: int = 1, extra: str = "") -> str:
    """One level of a list definition."""
    return (
        f"<w:lvl w:ilvl='{at}'><w:start w:val='{start}'/><w:numFmt w:val='{form}'/>{extra}"
        f"<w:lvlText w:val='{text}'/></w:lvl>"
    )


def odt(body: str, styles: str = "", meta: str = "") -> bytes:
    """An ODT whose body is OpenDocument XML; ``styles`` are its automatic styles."""
    names = (
        "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
        "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
        "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' "
        "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
        "xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' "
        "xmlns:dc='http://purl.org/dc/elements/1.1/'"
    )
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    described = f"<office:document-meta {names}><office:meta>{meta}</office:meta></office:document-meta>"
    members: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
        "meta.xml": described,
    }
    return zipped(members, stored_first=True)


def epub(chapters: dict[str, str], order: list[str] | None = None) -> bytes:
    """An EPUB with XHTML chapters by name."""
    items = "".join(f"<item id='{n}' href='{n}.xhtml' media-type='application/xhtml+xml'/>" for n in chapters)
    spine = "".join(f"<itemref idref='{name}'/>" for name in (order if order is not None else chapters))
    package = (
        "<package xmlns='http://www.idpf.org/2007/opf'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/'>"
        "<dc:title>Pact of Two Rivers</dc:title><dc:language>en-GB</dc:language></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
        "<rootfile full-path='OEBPS/book.opf' media-type='application/oebps-package+xml'/></rootfiles></container>"
    )
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": container,
        "OEBPS/book.opf": package,
    }
    for name, body in chapters.items():
        members[f"OEBPS/{name}.xhtml"] = (
            f"<html xmlns='http://www.w3.org/1999/xhtml'><head><title>{name}</title></head><body>{body}</body></html>"
        )
    return zipped(members, stored_first=True)


TREATY = """Pact of Two Rivers

The Parties, wishing for peace, have agreed:

Article 1

Each Party shall respect the borders of the other Party.

Article 2

1. The Parties shall consult at once if peace is threatened.

2. They shall then decide together.
"""

HTML = """<!DOCTYPE html><html lang="en"><head><title>Pact - Treaty Office</title><meta charset="utf-8"></head><body>
<nav><a href="/">Home</a> <a href="/all">All treaties</a> <a href="/help">Help</a></nav>
<div id="content"><h1>Pact of Two Rivers</h1><p>The Parties, wishing for peace, have agreed:</p>
<h2>Article 1</h2><p>Each Party shall respect the borders of the other Party.</p>
<h2>Article 2</h2><ol><li>The Parties shall consult at once if peace is threatened.</li>
<li>They shall then decide together.</li></ol></div><footer>Copyright of the office</footer></body></html>"""

RTF = rb"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Times;}{\f1\fnil\fcharset204 Times CYR;}}
{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}}{\info{\title Pact}}{\header Treaty series}
\pard Pact of Two Rivers\par The Parties, wishing for peace, have agreed:\par
\pard\s1 Article 1\par\pard Each Party shall respect the borders of the other Party.\par
\pard\s1 Article 2\par\pard {\listtext 1.\tab}The Parties shall consult at once if peace is threatened.\par
{\listtext 2.\tab}They shall then decide together.\par}"""

AKOMA_NTOSO = """<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="treaty"><meta>
<identification source="#x"><FRBRExpression><FRBRdate date="2001-02-03" name="x"/>
<FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
<preface><p><docTitle>Pact of Two Rivers</docTitle></p></preface>
<preamble><p>The Parties, wishing for peace, have agreed:</p></preamble><body>
<article eId="art_1"><num>Article 1</num><heading>Borders</heading><content><p>Each Party shall respect the borders
of the other Party<authorialNote marker="1"><p>As drawn on the map.</p></authorialNote>.</p></content></article>
<article eId="art_2"><num>Article 2</num><paragraph eId="art_2__para_1"><num>1.</num><content><p>The Parties shall
consult at once if peace is threatened.</p></content></paragraph><paragraph eId="art_2__para_2"><num>2.</num><list
eId="art_2__para_2__list_1"><intro><p>They shall then decide together:</p></intro><point
eId="art_2__para_2__list_1__point_a"><num>(a)</num><content><p>on aid; and</p></content></point><wrapup><p>without
delay.</p></wrapup></list></paragraph></article></body></act></akomaNtoso>"""

TEI = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>Pact of Two Rivers</title>
</titleStmt></fileDesc></teiHeader><text><front><head>Pact of Two Rivers</head></front><body>
<div type="article" n="1" xml:id="a1"><head>Article 1</head><fw type="header">Treaty series</fw>
<p>Each Party shall respect the borders of the <lb/>other Party<note n="1">As drawn.</note>.</p></div>
<div type="article" n="2" xml:id="a2"><head>Article 2</head><div type="paragraph" n="1"><p>1. The Parties shall
consult.</p></div></div></body></text></TEI>"""


def treaty_docx() -> bytes:
    """The little treaty as a DOCX with automatic numbers."""
    numbering = (
        f"<w:abstractNum w:abstractNumId='0'>{level(0, 'decimal', '%1.')}</w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    )
    return docx(
        p("Pact of Two Rivers")
        + p("The Parties, wishing for peace, have agreed:")
        + p("Article 1", style="H1")
        + p("Each Party shall respect the borders of the other Party.")
        + p("Article 2", style="H1")
        + p("The Parties shall consult at once if peace is threatened.", num=(1, 0))
        + p("They shall then decide together.", num=(1, 0)),
        numbering=numbering,
        styles="<w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/></w:style>",
    )


def treaty_odt() -> bytes:
    """The little treaty as an ODT with automatic numbers."""
    styles = (
        "<text:list-style style:name='L1'><text:list-level-style-number text:level='1' style:num-format='1' "
        "style:num-suffix='.'/></text:list-style>"
    )
    return odt(
        "<text:p>Pact of Two Rivers</text:p><text:p>The Parties, wishing for peace, have agreed:</text:p>"
        "<text:h text:outline-level='1'>Article 1</text:h>"
        "<text:p>Each Party shall respect the borders of the other Party.</text:p>"
        "<text:h text:outline-level='1'>Article 2</text:h><text:list text:style-name='L1'>"
        "<text:list-item><text:p>The Parties shall consult at once if peace is threatened.</text:p></text:list-item>"
        "<text:list-item><text:p>They shall then decide together.</text:p></text:list-item></text:list>",
        styles,
    )


def treaty_epub() -> bytes:
    """The little treaty as an EPUB of two chapters."""
    body = HTML[HTML.index("</nav>") + 6 : HTML.index("<footer>")]
    first, second = body.split("<h2>Article 2")
    return epub({"one": first.replace('<div id="content">', ""), "two": f"<h2>Article 2{second}".replace("</div>", "")})


def treaty_pdf() -> bytes:
    """The little treaty as a PDF of three pages with running heads and page numbers."""
    paragraphs = [block.replace("\n", " ") for block in TREATY.strip().split("\n\n")]
    pages = []
    for number, part in enumerate((paragraphs[:4], paragraphs[4:6], paragraphs[6:]), 1):
        lines: list[tuple[float, float, float, str]] = [
            (72, 800, 9, f"{number} TREATY SERIES"),
            (290, 40, 9, f"- {number} -"),
        ]
        y = 760.0
        for paragraph in part:
            for line in filled(paragraph, 440):
                lines.append((72, y, 11, line))
                y -= 14
            y -= 12
        pages.append(lines)
    return pdf(pages)


def each_format() -> dict[str, bytes]:
    """The little treaty in every format, by its usual ending."""
    return {
        "txt": TREATY.encode(),
        "md": TREATY.replace("Article", "## Article").replace("Pact of", "# Pact of").encode(),
        "html": HTML.encode(),
        "docx": treaty_docx(),
        "odt": treaty_odt(),
        "rtf": RTF,
        "pdf": treaty_pdf(),
        "epub": treaty_epub(),
        "akn": AKOMA_NTOSO.encode(),
        "tei": TEI.encode(),
    }
