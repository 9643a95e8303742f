"""The one door of this room: a file, bytes or pasted text become a reading."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from clausewise.model.errors import DocumentError, DocumentLimit, UnreadableDocument
from clausewise.model.saving import reason_of
from clausewise.reading.encodings import decode
from clausewise.reading.options import ReadOptions
from clausewise.reading.sniffing import Format, packed_or_binary, text_format

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.reading.blocks import Reading
    from clausewise.reading.draft import Draft

FILE_SIZE = 200 << 20
DECLARED = re.compile(
    rb"""(?:<meta[^<>]{0,200}?charset\s{0,5}=\s{0,5}["']?|<\?xml[^<>]{0,100}?encoding\s{0,5}=\s{0,5}["'])([\w.:-]{2,40})""",
    re.IGNORECASE,
)
DEFAULTS = ReadOptions()


def read_file(path: Path, options: ReadOptions = DEFAULTS) -> Reading:
    """Read one file. Raises ``DocumentError``, its subject the path as given."""
    subject = str(path)
    try:
        if not path.is_file():
            raise UnreadableDocument(subject, _no_file(path))
        if path.stat().st_size > FILE_SIZE:
            raise DocumentLimit(subject, f"it is larger than {FILE_SIZE >> 20} MB")
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(subject, reason_of(error).replace("written to", "read")) from error
    return _read(data, path.name, subject, options)


def read_bytes(data: bytes, name: str, options: ReadOptions = DEFAULTS) -> Reading:
    """Read a document from its bytes; ``name`` is its file name. Raises ``DocumentError``, its subject the name."""
    if len(data) > FILE_SIZE:
        raise DocumentLimit(name, f"it is larger than {FILE_SIZE >> 20} MB")
    return _read(data, name, name, options)


def read_pasted(text: str, name: str) -> Reading:
    """Read text from the clipboard. Raises ``DocumentError``, its subject the name."""
    data = text.encode("utf-8", "replace")
    return read_bytes(data, name, ReadOptions(encoding="utf-8"))


def _no_file(path: Path) -> str:
    if path.is_dir():
        return "it is a folder"
    return "it is not a regular file" if path.exists() else "there is no such file"


def _read(data: bytes, name: str, subject: str, options: ReadOptions) -> Reading:
    try:
        draft = _draft(data, name, options)
        if not any(block.text.strip() for block in draft.blocks):
            raise UnreadableDocument(subject, "it holds no text")
    except DocumentError as error:
        raise type(error)(subject, error.reason) from error.__cause__
    except MemoryError:
        raise DocumentLimit(subject, "reading it takes too much memory") from None
    except RecursionError:
        raise DocumentLimit(subject, "it is nested too deeply") from None
    return draft.finish(name, hashlib.sha256(data).hexdigest())


def _draft(data: bytes, name: str, options: ReadOptions) -> Draft:
    """Give the work to the format's own reader."""
    packed = packed_or_binary(data)
    if packed is Format.PDF:
        from clausewise.reading.pdf import read_pdf

        return read_pdf(data)
    if packed is Format.DOCX:
        from clausewise.reading.docx import read_docx

        return read_docx(data, options)
    if packed is Format.ODT:
        from clausewise.reading.odt import read_odt

        return read_odt(data, options)
    if packed is Format.EPUB:
        from clausewise.reading.epub import read_epub

        return read_epub(data)
    if packed is Format.RTF:
        from clausewise.reading.rtf import read_rtf

        return read_rtf(data, options)
    return _from_text(data, name, options)


def _from_text(data: bytes, name: str, options: ReadOptions) -> Draft:
    """Read a format that is text in some encoding."""
    declared = DECLARED.search(data[:2048])
    decoded = decode(data, options.encoding, declared[1].decode("ascii") if declared else "")
    found = text_format(decoded.text, name)
    if found in (Format.AKOMA_NTOSO, Format.TEI, Format.OTHER_XML):
        return _xml_draft(data, found, decoded.encoding)
    draft = _text_draft(decoded.text, decoded.encoding, found)
    draft.notices[:0] = decoded.notices
    return draft


def _xml_draft(data: bytes, found: Format, encoding: str) -> Draft:
    """Read XML from its bytes: its own declaration says the encoding."""
    if found is Format.TEI:
        from clausewise.reading.tei import read_tei

        draft = read_tei(data)
    elif found is Format.OTHER_XML:
        from clausewise.reading.other_xml import read_other_xml

        draft = read_other_xml(data)
    else:
        from clausewise.reading.akoma_ntoso import read_akoma_ntoso

        draft = read_akoma_ntoso(data)
    draft.encoding = encoding
    return draft


def _text_draft(text: str, encoding: str, found: Format) -> Draft:
    if found is Format.MD:
        from clausewise.reading.markdown import read_markdown

        return read_markdown(text, encoding)
    if found is Format.HTML:
        from clausewise.reading.html import read_html

        return read_html(text, encoding)
    from clausewise.reading.plain_text import read_text

    return read_text(text, encoding)
