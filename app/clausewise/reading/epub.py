"""EPUB: the chapters of its reading order, each read as a page; nothing outside the archive is opened."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from clausewise.model.errors import DamagedDocument, UnreadableDocument
from clausewise.reading.archive import Archive
from clausewise.reading.draft import Draft
from clausewise.reading.encodings import decode
from clausewise.reading.html import blocks_of, parse_html
from clausewise.reading.page_parts import silence
from clausewise.reading.xml import local, parse_xml, words

if TYPE_CHECKING:
    from lxml.etree import _Element

CONTAINER = "META-INF/container.xml"
META = ("title", "language", "date")
CHAPTER_TYPES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")


def read_epub(data: bytes) -> Draft:
    """Read an EPUB. Raises ``DamagedDocument``, ``DocumentLimit``, ``UnreadableDocument`` (subjects empty)."""
    archive = Archive(data)
    draft = Draft("epub")
    if b"EncryptedData" in (archive.read_if_there("META-INF/encryption.xml") or b"") and not _only_fonts(archive):
        raise UnreadableDocument("", "it is encrypted")
    package_name = _package(archive)
    package = parse_xml(archive.read(package_name), "package file")
    for element in package.iter():
        if local(element) in META and words(element):
            draft.meta.setdefault(local(element), words(element)[:300])
    draft.meta["language"] = draft.meta.get("language", "").split("-")[0].lower()
    missing = []
    pictures: list[str] = []
    for name in _chapters(package, posixpath.dirname(package_name)):
        if name not in archive.names:
            missing.append(name)
            continue
        root = parse_html(decode(archive.read(name), declared="utf-8").text)
        pictures += silence(root)
        draft.blocks += blocks_of(root)
    draft.removed("damage", "Chapters named in the reading order are missing ({count}).", missing)
    draft.removed("pictures-removed", "Pictures were left out ({count}); their descriptions are listed.", pictures)
    return draft


def _package(archive: Archive) -> str:
    root = parse_xml(archive.read(CONTAINER), "container file")
    for element in root.iter():
        path = element.get("full-path")
        if local(element) == "rootfile" and path:
            return posixpath.normpath(path)
    raise DamagedDocument("", "its container names no package file")


def _chapters(package: _Element, folder: str) -> list[str]:
    """Give the members of the reading order; the navigation page is no chapter."""
    items: dict[str, str] = {}
    for element in package.iter():
        navigation = "nav" in (element.get("properties") or "").split()
        if local(element) == "item" and not navigation and element.get("media-type") in (None, *CHAPTER_TYPES):
            items[element.get("id") or ""] = element.get("href") or ""
    order = [items[e.get("idref") or ""] for e in package.iter() if local(e) == "itemref" and e.get("idref") in items]
    if not order:
        raise DamagedDocument("", "its reading order is empty")
    return [posixpath.normpath(posixpath.join(folder, unquote(href.split("#")[0]))) for href in order]


def _only_fonts(archive: Archive) -> bool:
    """Tell obfuscated fonts, which many books have, from encrypted chapters."""
    root = parse_xml(archive.read("META-INF/encryption.xml"), "encryption file")
    targets = [element.get("URI") or "" for element in root.iter() if local(element) == "CipherReference"]
    return all(target.lower().endswith((".ttf", ".otf", ".woff", ".woff2")) for target in targets)
