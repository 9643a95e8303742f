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
from clausewise.reading.pdf_layout import PdfSheet, lines_of, sheet_of

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
        sheets, pictures = _sheets(document, draft)
        draft.meta.update(_meta(document))
    finally:
        document.close()
    if not any(sheet.segments for sheet in sheets):
        raise UnreadableDocument("", NO_TEXT if pictures else "it holds no text")
    _report_pictures(sheets, pictures, draft)
    for sentence in damage_of(data):
        draft.notice("damage", sentence)
    _drop_furniture(sheets, draft)
    unwrapper = Unwrapper()
    paragraphs = unwrapper.paragraphs(lines_of(sheets))
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


def _sheets(document: PdfDocument, draft: Draft) -> tuple[list[PdfSheet], list[int]]:
    """Give the text of each page, and the numbers of the pages that are only a picture."""
    import pypdfium2

    sheets: list[PdfSheet] = []
    pictures, broken = [], []
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
            text_page = page.get_textpage()
            sheet = sheet_of(page, text_page)
            if not sheet.segments and any(
                True for _ in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
            ):
                pictures.append(number)
            text_page.close()
            page.close()
        except pypdfium2.PdfiumError:
            sheet = PdfSheet()
            broken.append(number)
        sheets.append(sheet)
    if broken:
        if len(broken) == len(sheets):
            raise DamagedDocument("", "none of its pages can be read")
        draft.notice("damage", f"Pages that could not be read: {_listed(broken)}.")
    return sheets, pictures


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:20])
    return shown if len(numbers) <= 20 else f"{shown} … ({len(numbers)} in all)"


def _meta(document: PdfDocument) -> dict[str, str]:
    title = " ".join((document.get_metadata_dict().get("Title") or "").split())
    return {"file_title": title[:300]} if title else {}


def _report_pictures(sheets: list[PdfSheet], pictures: list[int], draft: Draft) -> None:
    if pictures:
        draft.notice("pages-without-text", f"Pages that are pictures without text: {_listed(pictures)}.")
    empty = [at for at, sheet in enumerate(sheets, 1) if not sheet.segments and at not in pictures]
    if empty:
        draft.notice("pages-without-text", f"Pages without any text: {_listed(empty)}.")
    text = "".join(segment.text for sheet in sheets for segment in sheet.segments)
    strange = sum(1 for sign in text if "\ue000" <= sign <= "\uf8ff" or sign == "\ufffd" or sign < "\x02")
    if strange > 0.05 * len(text):
        draft.notice("garbled", "The file's fonts do not say what their signs mean; parts of the text are unreadable.")


def _drop_furniture(sheets: list[PdfSheet], draft: Draft) -> None:
    """Take out running heads, feet and page numbers, row by row over all columns."""
    pages = [sheet.rows() for sheet in sheets]
    gone = furniture([[" ".join(segment.text for segment in row) for row in rows] for rows in pages])
    removed: Counter[str] = Counter()
    for page, at in sorted(gone):
        row = pages[page][at]
        removed[" ".join(" ".join(segment.text for segment in row).split())] += 1
        sheets[page].segments = [s for s in sheets[page].segments if not any(s is other for other in row)]
    draft.removed(
        "running-head",
        f"Running heads, feet and page numbers were left out ({len(gone)}).",
        (f"{text} (×{count})" if count > 1 else text for text, count in removed.items()),
    )


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
