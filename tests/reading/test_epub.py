"""EPUB: chapters in reading order; nothing outside the archive is opened."""

from __future__ import annotations

import pytest
from reading_files import epub, treaty_epub, zipped

from clausewise.model.errors import DamagedDocument, UnreadableDocument
from clausewise.reading.epub import read_epub


def test_chapters_come_in_the_order_of_the_spine() -> None:
    data = epub({"b": "<p>second</p>", "a": "<h1>first</h1><p>words</p>"}, ["a", "b"])
    draft = read_epub(data)
    assert [b.text for b in draft.blocks] == ["first", "words", "second"]
    assert draft.meta == {"title": "Pact of Two Rivers", "language": "en"}


def test_a_missing_chapter_is_said() -> None:
    whole = epub({"a": "<p>first</p>", "b": "<p>second</p>"})
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        members = {name: archive.read(name) for name in archive.namelist() if "b.xhtml" not in name}
    draft = read_epub(zipped(dict(members)))
    assert [b.text for b in draft.blocks] == ["first"]
    assert [(n.code, n.removed) for n in draft.notices] == [("damage", "OEBPS/b.xhtml")]


@pytest.mark.parametrize(
    "path", ["../../../../etc/hosts", "/etc/hosts", "file:///etc/hosts", "%2e%2e/%2e%2e/etc/hosts"]
)
def test_a_chapter_outside_the_archive_is_not_opened(path: str) -> None:
    data = zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": "<container><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>",
            "b.opf": f"<package><manifest><item id='x' href='{path}' media-type='text/html'/><item id='y' "
            "href='y.html' media-type='text/html'/></manifest><spine><itemref idref='x'/>"
            "<itemref idref='y'/></spine></package>",
            "y.html": "<p>inside</p>",
        }
    )
    draft = read_epub(data)
    assert [b.text for b in draft.blocks] == ["inside"]
    assert draft.notices[0].code == "damage"


def test_encrypted_chapters_and_an_empty_order() -> None:
    encrypted = "<encryption><EncryptedData><CipherReference URI='OEBPS/a.xhtml'/></EncryptedData></encryption>"
    with pytest.raises(UnreadableDocument, match="encrypted"):
        read_epub(zipped({"META-INF/encryption.xml": encrypted, "META-INF/container.xml": "<c/>"}))
    with pytest.raises(DamagedDocument, match="reading order is empty"):
        read_epub(epub({}))
    assert read_epub(treaty_epub()).blocks
