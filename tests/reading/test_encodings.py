"""Encodings: chosen, marked, declared, or guessed and shown."""

from __future__ import annotations

import pytest

from clausewise.model.errors import UnreadableDocument
from clausewise.reading.encodings import decode, is_binary, shown
from clausewise.reading.options import ReadOptions
from clausewise.reading.reader import read_bytes

UKRAINIAN = (
    "Стаття 1\n\nКожна Сторона поважає кордони іншої Сторони та утримується від будь-якої погрози їм, їхній єдності.\n"
    * 4
)
RUSSIAN = (
    "Статья 1\n\nКаждая Сторона уважает границы другой Стороны и воздерживается от любых угроз, объявленных ей.\n" * 4
)
FRENCH = (
    "Article premier\n\nLes Hautes Parties contractantes s’engagent à régler leurs différends là où c’est nécessaire.\n"
    * 4
)
GERMAN = (
    "Artikel 1\n\nDie Vertragsparteien verpflichten sich, die Grenzen zu achten und keine Übergriffe zu dulden.\n" * 4
)
POLISH = (
    "Artykuł 1\n\nKażda ze Stron szanuje granice drugiej Strony i powstrzymuje się od wszelkiej groźby użycia siły.\n"
    * 4
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (UKRAINIAN, "cp1251"), (UKRAINIAN, "koi8_u"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (RUSSIAN, "cp866"),
        (RUSSIAN, "iso8859_5"), (RUSSIAN, "mac_cyrillic"), (FRENCH, "cp1252"), (GERMAN, "cp1252"), (POLISH, "cp1250"),
        (POLISH, "iso8859_2"),
    ],
)  # fmt: skip
def test_guesses_are_right_and_shown(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))
    assert found.text == text
    assert [notice.code for notice in found.notices] == ["encoding-guessed"]
    assert shown(found.encoding) in found.notices[0].message


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [UKRAINIAN, FRENCH])
def test_unicode_needs_no_guess(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))
    assert found.text == text
    assert not found.notices


def test_line_ends_become_line_feeds() -> None:
    assert decode(b"a\r\nb\rc\nd").text == "a\nb\nc\nd"


def test_the_users_choice_wins() -> None:
    data = RUSSIAN.encode("koi8_r")
    assert read_bytes(data, "a.txt", ReadOptions(encoding="koi8-r")).text == RUSSIAN
    assert read_bytes(data, "a.txt", ReadOptions(encoding="cp1251")).text != RUSSIAN


def test_a_choice_that_cannot_be_is_an_error() -> None:
    with pytest.raises(UnreadableDocument, match="it is not UTF-8"):
        decode(RUSSIAN.encode("cp1251"), "utf-8")


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "klingon"])
def test_html_in_another_encoding_than_it_says(declared: str) -> None:
    page = f"<html><head><meta charset={declared}></head><body><p>{UKRAINIAN}</p></body></html>"
    reading = read_bytes(page.encode("cp1251"), "a.html")
    assert "Кожна Сторона поважає" in reading.text
    assert reading.encoding == "cp1251"
    assert "encoding-guessed" in {notice.code for notice in reading.notices}


def test_html_in_the_encoding_that_it_says() -> None:
    page = (
        f"<html><head><meta http-equiv=Content-Type content='text/html; charset=koi8-u'></head><body>{UKRAINIAN}</body>"
    )
    reading = read_bytes(page.encode("koi8_u"), "a.html")
    assert "Кожна Сторона" in reading.text
    assert "encoding-guessed" not in {notice.code for notice in reading.notices}


def test_a_few_torn_bytes_do_not_change_the_encoding() -> None:
    data = bytearray(UKRAINIAN.encode())
    data[41] = 0xFF
    found = decode(bytes(data))
    assert found.encoding == "utf-8"
    assert found.text.count("\ufffd") in (1, 2)
    assert [notice.code for notice in found.notices] == ["damage"]


def test_binary_is_told_from_text() -> None:
    assert is_binary(bytes(range(256)) * 20)
    assert not is_binary(FRENCH.encode("cp1252"))
    assert not is_binary(UKRAINIAN.encode("utf-16-le"))
    with pytest.raises(UnreadableDocument, match="not a text document"):
        decode(b"\x01\x02\x03\x04" * 100)


@pytest.mark.parametrize("wrong", ["latin-1", "cp1252"])
def test_what_was_encoded_twice_is_read_as_meant(wrong: str) -> None:
    meant = (
        "Договір про нейтралітет\n\nСтаття 1 – «Держава»\n"
        if wrong == "latin-1"
        else "Traité — « l’État », signé à Genève\n"
    )
    data = meant.encode().decode(wrong).encode()
    found = decode(data)
    assert found.text == meant
    assert [notice.code for notice in found.notices] == ["encoding-twice"]
    as_it_stands = decode(data, "utf-8")
    assert as_it_stands.text == data.decode()
    assert as_it_stands.notices == ()


@pytest.mark.parametrize(
    "text", ["café au lait, déjà vu – “quoted”", "§ 5 ± 2 °C", "Å Ä Ö â€", "Â\u0080", "Ã© alone", "Стаття 1"]
)
def test_what_was_encoded_once_stays(text: str) -> None:
    found = decode(text.encode())
    assert (found.text, found.notices) == (text, ())
