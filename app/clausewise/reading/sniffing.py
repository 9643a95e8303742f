"""What a file is: its content decides, never its name alone."""

from __future__ import annotations

import json
import re
from enum import StrEnum

from clausewise.model.errors import UnreadableDocument
from clausewise.reading.archive import Archive


class Format(StrEnum):
    """The formats we read."""

    TXT = "txt"
    MD = "md"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    PDF = "pdf"
    EPUB = "epub"
    AKOMA_NTOSO = "akn"
    TEI = "tei"
    OTHER_XML = "xml"


FOREIGN = (
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "a sound, film or image file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"%!PS", "a PostScript file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound or film file"),
    (b"SQLite format 3\x00", "a database"),
    (b"AT&TFORM", "a DjVu file"),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ODT_TYPE = b"application/vnd.oasis.opendocument.text"
EPUB_TYPE = b"application/epub+zip"
HEAD = 4096
ROOT = re.compile(r"<(?![?!])(?:[\w.-]{1,40}:)?([\w.-]{1,60})")
PROLOGUE = re.compile(
    r"\s*(?:<\?[^>]{0,300}\?>\s*|<!--(?:[^-]|-(?!->)){0,2000}-->\s*|<!DOCTYPE[^>\[]{0,400}(?:\[[^\]]{0,4000}\]\s*)?>\s*)*",
    re.IGNORECASE,
)
HTML_TAG = re.compile(r"<(?:!doctype html|html|head|body|title)\b", re.IGNORECASE)
HTML_ROOTS = frozenset({"html", "head", "body", "div", "article", "section", "main", "p", "table", "svg"})
HTML_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|table|tr|td|ul|ol|li|br|span|article|section)\b[^<>]{0,300}>", re.IGNORECASE
)
YAML_HEAD = re.compile(r"---[ \t]*\n(?:[\w-]{1,60}[ \t]*:|#)")
MD_HEADING = re.compile(r"^ {0,3}#{1,6}[^#\n]", re.MULTILINE)
JSON_OPENING = re.compile(r'\{\s{0,200}"|\[\s{0,200}[{\["]')
MD_NAMES = (".md", ".markdown", ".mdown", ".mkd")


def packed_or_binary(data: bytes) -> Format | None:
    """Name the format of bytes that are no plain text; ``None`` for text.

    Raises ``UnreadableDocument`` (subject empty) for what is empty or no document that we know.
    """
    if not data:
        raise UnreadableDocument("", "it is empty")
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(data)
    if data.lstrip()[:5] == b"{\\rtf":
        return Format.RTF
    if data.startswith(OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        raise UnreadableDocument(
            "", "it is encrypted" if encrypted else "it is an old Office file; save it as DOCX, ODT or PDF first"
        )
    for mark, name in FOREIGN:
        if data.startswith(mark):
            raise UnreadableDocument("", f"it is {name}, not a text document")
    if data[4:8] == b"ftyp":
        raise UnreadableDocument("", "it is a film or image file, not a text document")
    if not data.strip(b"\x00"):
        raise UnreadableDocument("", "it holds nothing but zero bytes")
    return None


def _packed(data: bytes) -> Format:
    archive = Archive(data)
    kind = (archive.read_if_there("mimetype") or b"").strip() if "mimetype" in archive.names else b""
    if "word/document.xml" in archive.names:
        return Format.DOCX
    if kind == EPUB_TYPE or "META-INF/container.xml" in archive.names:
        return Format.EPUB
    if kind.startswith(ODT_TYPE) or (not kind and "content.xml" in archive.names):
        return Format.ODT
    if kind.startswith(b"application/vnd.oasis") or any(n.startswith(("xl/", "ppt/")) for n in archive.names):
        raise UnreadableDocument("", "it is an Office file, but not a text document")
    if "[Content_Types].xml" in archive.names or any(n.startswith("word/") for n in archive.names):
        return Format.DOCX
    raise UnreadableDocument("", "it is an archive; unpack it first")


def text_format(text: str, name: str = "") -> Format:
    """Name the format of decoded text. The name decides only between Markdown and plain text, if the text does not.

    Raises ``UnreadableDocument`` (subject empty) for data in text's clothes.
    """
    head = text[:HEAD].lstrip()
    if JSON_OPENING.match(head) and _is_json(text.strip()):
        raise UnreadableDocument("", "it is JSON data, not a text document")
    if head.startswith("<"):
        opening = PROLOGUE.match(head)
        root = ROOT.match(head, opening.end() if opening else 0)
        tag = root[1].lower() if root else ""
        if tag == "akomantoso":
            return Format.AKOMA_NTOSO
        if tag in ("tei", "tei.2", "teicorpus"):
            return Format.TEI
        if tag == "html":
            return Format.HTML
        if head.startswith("<?xml") and tag and tag not in HTML_ROOTS:
            return Format.OTHER_XML
    if HTML_TAG.search(head) and not YAML_HEAD.match(text):
        return Format.HTML
    if len(HTML_BLOCK.findall(head)) >= 4 and not MD_HEADING.search(head):
        return Format.HTML
    if YAML_HEAD.match(text) or len(MD_HEADING.findall(text[: 16 * HEAD])) >= 2 or name.lower().endswith(MD_NAMES):
        return Format.MD
    return Format.TXT


def _is_json(text: str) -> bool:
    """Whether a text is one JSON value, or a line of them after another."""
    try:
        end = json.JSONDecoder().raw_decode(text)[1]
    except ValueError:
        return False
    return text[end:].lstrip()[:1] in ("", "{", "[")
