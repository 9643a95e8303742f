"""PDF: its lines in reading order without page furniture, joined into paragraphs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from clausewise.model.errors import DamagedDocument, DocumentLimit, UnreadableDocument
from clausewise.reading.blocks import Block, Role
from clausewise.reading.draft import Draft
from clausewise.reading.pages import furniture
from clausewise.reading.paragraphs import Unwrapper
from clausewise.reading.pdf_damage import damage_of
from clausewise.reading.pdf_layout import PdfLine, lines_of

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from clausewise.reading.paragraphs import Paragraph

PAGES = 10_000
HEADING_LENGTH = 200
NO_TEXT = "its pages are pictures without text; text recognition (OCR) has to be run on it first"


def read_pdf(data: bytes) -> Draft:
    """Read a PDF. Raises ``UnreadableDocument``, ``DamagedDocument``, ``DocumentLimit`` (subjects empty)."""
    draft = Draft("pdf")
    document = _opened(data)
    try:
        if len(document) > PAGES:
            raise DocumentLimit("", f"it has more than {PAGES:,} pages")
        pages, pictures = _pages(document, draft)
        draft.meta.update(_meta(document))
    finally:
        document.close()
    if not any(line.text.strip() for lines in pages for line in lines):
        raise UnreadableDocument("", NO_TEXT if pictures else "it holds no text")
    _report_pictures(pages, pictures, draft)
    for sentence in damage_of(data):
        draft.notice("damage", sentence)
    pages = _without_furniture(pages, draft)
    unwrapper = Unwrapper()
    paragraphs = unwrapper.paragraphs(pages)
    draft.removed("hyphens-removed", "Hyphens at line ends were taken out ({count}).", unwrapper.hyphens)
    draft.blocks = _blocks(paragraphs)
    return draft


def _opened(data: bytes) -> PdfDocument:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        len(document)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise UnreadableDocument("", "it is encrypted") from None
        raise DamagedDocument("", "it is damaged or cut off") from None
    return document


def _pages(document: PdfDocument, draft: Draft) -> tuple[list[list[PdfLine]], list[int]]:
    """Give the lines of each page, and the numbers of the pages that are only a picture."""
    import pypdfium2

    pages: list[list[PdfLine]] = []
    pictures, broken = [], []
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
            text_page = page.get_textpage()
            lines = [line for line in lines_of(page, text_page) if line.text.strip()]
            if not lines and any(True for _ in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)):
                pictures.append(number)
            text_page.close()
            page.close()
        except pypdfium2.PdfiumError:
            lines = []
            broken.append(number)
        pages.append(lines)
    if broken:
        if len(broken) == len(pages):
            raise DamagedDocument("", "none of its pages can be read")
        draft.notice("damage", f"Pages that could not be read: {_listed(broken)}.")
    return pages, pictures


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:20])
    return shown if len(numbers) <= 20 else f"{shown} … ({len(numbers)} in all)"


def _meta(document: PdfDocument) -> dict[str, str]:
    title = " ".join((document.get_metadata_dict().get("Title") or "").split())
    return {"file_title": title[:300]} if title else {}


def _report_pictures(pages: list[list[PdfLine]], pictures: list[int], draft: Draft) -> None:
    if pictures:
        draft.notice("pages-without-text", f"Pages that are pictures without text: {_listed(pictures)}.")
    text = "".join(line.text for lines in pages for line in lines)
    strange = sum(1 for sign in text if "\ue000" <= sign <= "\uf8ff" or sign == "\ufffd" or sign < "\x02")
    if strange > 0.05 * len(text):
        draft.notice("garbled", "The file's fonts do not say what their signs mean; parts of the text are unreadable.")


def _without_furniture(pages: list[list[PdfLine]], draft: Draft) -> list[list[PdfLine]]:
    gone = furniture([[line.text for line in lines] for lines in pages])
    removed = Counter(" ".join(pages[page][line].text.split()) for page, line in sorted(gone))
    draft.removed(
        "running-head",
        f"Running heads, feet and page numbers were left out ({len(gone)} lines).",
        (f"{text} (×{count})" if count > 1 else text for text, count in removed.items()),
    )
    return [[line for at, line in enumerate(lines) if (page, at) not in gone] for page, lines in enumerate(pages)]


def _blocks(paragraphs: list[Paragraph]) -> list[Block]:
    """Make blocks; short paragraphs in larger type than most of the text are headings, ranked by size."""
    weights: Counter[int] = Counter()
    for paragraph in paragraphs:
        weights[round(paragraph.size * 2)] += len(paragraph.text)
    body = weights.most_common(1)[0][0] / 2
    sizes = sorted({round(p.size) for p in paragraphs if p.size > 1.3 * body}, reverse=True)
    blocks = []
    for paragraph in paragraphs:
        big = round(paragraph.size) in sizes and len(paragraph.text) <= HEADING_LENGTH
        role, level = (Role.HEADING, 1 + sizes.index(round(paragraph.size))) if big else (Role.PARAGRAPH, 0)
        blocks.append(Block(paragraph.text.strip(), role=role, level=level, page=paragraph.page))
    return blocks
