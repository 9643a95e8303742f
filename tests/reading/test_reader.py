"""The door of the room: every format told by its content, every bad file one sentence."""

from __future__ import annotations

import hashlib
import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_files import pdf
from reading_files import AKOMA_NTOSO, HTML, LONG, TREATY, docx, each_format, p, zipped

from clausewise.model.errors import DocumentError, DocumentLimit, UnreadableDocument
from clausewise.reading.archive import Archive
from clausewise.reading.options import ReadOptions
from clausewise.reading.reader import read_bytes, read_file, read_pasted

if TYPE_CHECKING:
    from pathlib import Path

FILES = each_format()
OPENINGS = [
    "Article 1",
    "Each Party shall respect the borders of the other Party",
    "Article 2",
    "The Parties shall consult",
]


@pytest.mark.parametrize("ending", FILES)
def test_every_format_gives_the_same_treaty_in_order(ending: str) -> None:
    reading = read_bytes(FILES[ending], f"pact.{ending}")
    assert reading.format == ending
    assert reading.sha256 == hashlib.sha256(FILES[ending]).hexdigest()
    assert reading.source == f"pact.{ending}"
    folded = " ".join(reading.text.split())
    places = [folded.find(opening) for opening in OPENINGS]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("ending", FILES)
def test_the_content_decides_and_not_the_name(ending: str) -> None:
    if ending not in ("txt", "md"):
        assert read_bytes(FILES[ending], "pact.jpeg").format == ending
    assert read_bytes(FILES[ending], "pact.docx").format == ending


@pytest.mark.parametrize("ending", ["docx", "odt", "rtf", "html", "akn"])
def test_automatic_and_printed_numbers_open_the_text(ending: str) -> None:
    texts = [" ".join(block.text.split()) for block in read_bytes(FILES[ending], "x").blocks]
    assert "1. The Parties shall consult at once if peace is threatened." in texts


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is empty"),
        (b" \n\n \t", "it holds no text"),
        (b"\x00" * 5000, "nothing but zero bytes"),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)) * 9, "a JPEG image"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "a PNG image"),
        (bytes(random.Random(1).randbytes(9000)), "not a text document"),  # noqa: S311
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old Office file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "it is encrypted"),
        (b"PK\x03\x04" + b"junk" * 100, "damaged or cut off"),
        (b"%PDF-1.7\nnothing more", "damaged or cut off"),
        (zipped({"xl/workbook.xml": "<x/>", "[Content_Types].xml": "<x/>"}), "not a text document"),
        (zipped({"photo.txt": "hello"}), "it is an archive"),
        (docx(""), "it holds no text"),
        (b"<html><body></body></html>", "it holds no text"),
        (b"<html", "it holds no text"),
        (b"---\ntitle: [unclosed\n---\n# A\n", "its YAML head is malformed in line"),
        (AKOMA_NTOSO[:700].encode(), "its XML is malformed"),
        (b"{\\rtf1 }", "it holds no text"),
        (b'{"title": "Pact", "articles": ["Article 1"]}', "it is JSON"),
        (b'[{"article": 1}, {"article": 2}]\n', "it is JSON"),
        (b'{"article": 1}\n{"article": 2}\n', "it is JSON"),
        (b"<?xml version='1.0'?><invoice><sum></sum></invoice>", "it holds no text"),
        (b"<?xml version='1.0'?><invoice><sum>1</sum>", "its XML is malformed"),
    ],
)
def test_bad_content_is_one_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_bytes(data, "pact.docx")
    assert reason in caught.value.reason
    assert caught.value.subject == "pact.docx"
    assert "\n" not in str(caught.value)


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    for path, reason in ((tmp_path / "none.txt", "there is no such file"), (tmp_path, "it is a folder")):
        with pytest.raises(UnreadableDocument, match=reason) as caught:
            read_file(path)
        assert caught.value.subject == str(path)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(300 << 20)
    with pytest.raises(DocumentLimit, match="larger than 200 MB"):
        read_file(path)


def test_a_file_and_its_bytes_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "pact.txt"
    path.write_bytes(FILES["txt"])
    assert read_file(path) == read_bytes(FILES["txt"], "pact.txt")


def test_pasted_text_is_read_as_it_is() -> None:
    reading = read_pasted("Стаття 1\n\nСторони домовились.", "clipboard")
    assert reading.text == "Стаття 1\n\nСторони домовились."
    assert reading.source == "clipboard"


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t "), min_size=1, max_size=400))
def test_clean_text_is_given_back_character_for_character(text: str) -> None:
    # A full stop makes it text; a mark-up language would rightly lose its marks.
    source = f"A sentence.\n{text}."
    reading = read_bytes(source.encode(), "a.txt")
    if reading.format == "txt":
        assert reading.text == source.replace("\r\n", "\n").replace("\r", "\n")


def test_an_archive_that_grows_beyond_all_bounds() -> None:
    bomb = docx(p("x") + " " * (250 << 20))
    assert len(bomb) < 1 << 20
    with pytest.raises(DocumentLimit, match="unpacks to more than 200 MB"):
        read_bytes(bomb, "bomb.docx")


def test_an_archive_that_lies_about_its_size() -> None:
    honest = docx(p("x") + " " * (250 << 20))
    size = (250 << 20).to_bytes(4, "little")[1:]
    at = honest.rindex(b"word/document.xml") - 46
    real = honest[at + 24 : at + 28]
    assert size[-1:] == real[-1:]
    lying = honest[: at + 24] + (1000).to_bytes(4, "little") + honest[at + 28 :]
    with pytest.raises(DocumentError):
        read_bytes(lying, "lying.docx")


def test_an_archive_with_too_many_files() -> None:
    crowd = zipped({f"word/{n}.xml": "" for n in range(10_001)})
    with pytest.raises(DocumentLimit, match="10,000"):
        read_bytes(crowd, "crowd.docx")


def test_a_member_that_is_read_again_and_again_counts_each_time() -> None:
    archive = Archive(zipped({"a": "x" * 400}), unpacked=1000)
    assert len(archive.read("a") + archive.read("a")) == 800
    with pytest.raises(DocumentLimit):
        archive.read("a")


def test_an_encrypted_member_is_said() -> None:
    data = bytearray(FILES["docx"])
    at = data.rindex(b"word/document.xml") - 46
    data[at + 8] |= 1
    with pytest.raises(UnreadableDocument, match="encrypted"):
        read_bytes(bytes(data), "locked.docx")


@pytest.mark.parametrize("ending", ["docx", "akn", "tei"])
def test_deep_nesting_is_refused(ending: str) -> None:
    if ending == "docx":
        data = docx("<w:sdt>" * 230 + p(LONG) + "</w:sdt>" * 230)
    elif ending == "akn":
        data = (
            AKOMA_NTOSO.replace("<body>", "<body>" + "<div>" * 230)
            .replace("</body>", "</div>" * 230 + "</body>")
            .encode()
        )
    else:
        data = f"<TEI><text>{'<div>' * 5000}{LONG}{'</div>' * 5000}</text></TEI>".encode()
    with pytest.raises(DocumentLimit, match="nested too deeply"):
        read_bytes(data, "deep")


def answer(data: str) -> str:
    """What reading gives: the text, or the error's sentence."""
    try:
        return read_bytes(data.encode(), "x.xml").text
    except DocumentError as error:
        return str(error)


def test_xml_entities_are_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("top secret", "utf-8")
    declared = f'<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    data = AKOMA_NTOSO.replace("<akomaNtoso", f"{declared}<akomaNtoso").replace("wishing for peace", "&x;")
    assert "secret" not in answer(data)


def test_xml_entities_leave_no_holes_in_the_text() -> None:
    data = AKOMA_NTOSO.replace("<akomaNtoso", '<!DOCTYPE akomaNtoso [<!ENTITY x "words">]><akomaNtoso')
    assert answer(data.replace("wishing for peace", "&x;")) == "x.xml: its XML uses entities, which are not opened"
    assert "wishing" in answer(data)


def test_xml_entities_do_not_grow() -> None:
    declared = '<!DOCTYPE akomaNtoso [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    data = AKOMA_NTOSO.replace("<akomaNtoso", f"{declared}]><akomaNtoso").replace("wishing for peace", "&j;")
    assert len(answer(data)) < 10_000


@pytest.mark.parametrize(
    "text",
    ["<div>" * 100_000 + "deep text", "<p>" + "<b><i>" * 30_000 + "deep text", "<dl><dd>" * 30_000 + "deep text"],
)
def test_html_nested_without_end_loses_no_text(text: str) -> None:
    assert "deep text" in read_bytes(f"<html><body>{text}".encode(), "deep.html").text


def test_yaml_aliases_do_not_grow() -> None:
    grown = "a: &a [x, x, x]\n" + "\n".join(
        f"{name}: &{name} [*{before}, *{before}, *{before}]"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    with pytest.raises(DocumentError, match="alias"):
        read_bytes(f"---\n{grown}\n---\n# A\n".encode(), "a.md")


def test_a_chosen_encoding_that_does_not_exist() -> None:
    with pytest.raises(UnreadableDocument, match="no encoding is called"):
        read_bytes(TREATY.encode(), "a.txt", ReadOptions(encoding="klingon"))


def test_a_scanned_pdf_says_so() -> None:
    with pytest.raises(UnreadableDocument, match="pictures without text"):
        read_bytes(pdf([[], []], picture=True), "scan.pdf")


def test_an_encrypted_pdf_says_so() -> None:
    trailer = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<00> <00>]"
    with pytest.raises(UnreadableDocument, match="encrypted"):
        read_bytes(pdf([[(72, 700, 11, "secret")]], trailer), "locked.pdf")


def test_a_page_without_its_end_is_said() -> None:
    reading = read_bytes(HTML[: HTML.index("</footer>")].encode(), "cut.html")
    assert "damage" in {notice.code for notice in reading.notices}
