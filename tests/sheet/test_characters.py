"""What may stand before people."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clausewise.sheet.characters import language_code, missing_note, one_line, shown, spelled


@given(st.text())
def test_nothing_shown_turns_or_drives_anything(text: str) -> None:
    told = shown(text)
    assert not set(told) & {chr(c) for c in (*range(9), 11, 12, *range(14, 32), *range(127, 160))}
    assert not set(told) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\r")
    told.encode()


@given(st.text(alphabet="abcé жש\u200f\n\t-"))
def test_ordinary_text_stays(text: str) -> None:
    assert shown(text) == text
    assert one_line(text) == " ".join(text.split())


def test_what_cannot_be_shown_is_seen() -> None:
    assert shown("a\x00b\u202ec") == "a\ufffdb\ufffdc"


def test_missing_characters_are_named() -> None:
    assert spelled("😀") == "[U+1F600]"
    assert "U+1F600 grinning face" in missing_note("😀")
    assert "and 8 more" in missing_note(map(chr, range(0x13000, 0x13014)))


def test_languages_are_codes_or_english() -> None:
    assert [language_code(code) for code in ("uk", "deu", "", "=1", "english", "EN")] == ["uk", "deu", *["en"] * 4]
