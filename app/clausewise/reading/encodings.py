"""Bytes become text: by the user's choice, a byte order mark, a declaration, UTF-8, or a guess that is shown."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausewise.model.errors import UnreadableDocument
from clausewise.model.instrument import Notice
from clausewise.reading.guessing import guess

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 20_000
DAMAGE_SHARE = 0.02
CONTROLS = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32)) + b"\x7f"
CONTROL_SHARE = 0.02
FEWEST_LETTERS = 4
"""Letters beyond ASCII that must come out of undoing a second encoding, to tell it from a chance."""
WINDOWS = {ord(sign): b for b in range(0x80, 0xA0) for sign in bytes((b,)).decode("cp1252", "ignore")}
"""The bytes of the signs that windows-1252 has in the place of Latin-1's controls."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was read in (by its IANA-like name), and what to say about it."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


def decode(data: bytes, chosen: str = "", declared: str = "") -> Decoded:
    """Decode a file's bytes; line ends become line feeds and a byte order mark is left out.

    ``chosen`` is the user's choice, ``declared`` what the file says of itself. Raises ``UnreadableDocument`` (subject
    empty) where the bytes are no text or the chosen encoding is unknown.
    """
    marked = next(((mark, name) for mark, name in MARKS if data.startswith(mark)), None)
    if chosen:
        found = _by_choice(data, chosen)
    elif marked:
        found = _lenient(data[len(marked[0]) :], marked[1])
    else:
        found = _unmarked(data, declared)
    text = found.text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, found.encoding, found.notices)


def is_binary(data: bytes) -> bool:
    """Tell bytes that are no text in any encoding we read: too many control characters."""
    sample = data[:SAMPLE]
    if not sample or _wide(sample) or any(data.startswith(mark) for mark, _ in MARKS):
        return False
    return len(sample) - len(sample.translate(None, CONTROLS)) > CONTROL_SHARE * len(sample)


def _by_choice(data: bytes, chosen: str) -> Decoded:
    try:
        name = codecs.lookup(chosen).name
        "".encode(name)
    except (LookupError, ValueError):
        raise UnreadableDocument("", f"no encoding is called “{chosen[:40]}”") from None
    for mark, marked in MARKS:
        if data.startswith(mark) and marked.startswith(name.replace("-sig", "")):
            return _lenient(data[len(mark) :], marked)
    found = _lenient(data, name)
    if found.text.count("\ufffd") > DAMAGE_SHARE * _high(data) + 1:
        raise UnreadableDocument("", f"it is not {shown(name)}")
    return found


def _unmarked(data: bytes, declared: str) -> Decoded:
    if wide := _wide(data[:SAMPLE]):
        return _lenient(data, wide)
    if is_binary(data):
        raise UnreadableDocument("", "it is not a text document")
    try:
        return _once(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    damaged = data.decode("utf-8", "replace")
    if damaged.count("\ufffd") <= DAMAGE_SHARE * _high(data):
        return _lenient(data, "utf-8")
    return _guessed(data, declared)


def _once(text: str) -> Decoded:
    """Undo a second encoding: UTF-8 that was taken for windows-1252 or Latin-1, and saved as UTF-8 once more."""
    try:
        meant = "" if text.isascii() else text.translate(WINDOWS).encode("latin-1").decode("utf-8")
    except UnicodeError:
        meant = ""
    letters = sum(c.isalpha() for c in meant if not c.isascii())
    if letters < FEWEST_LETTERS:
        return Decoded(text, "utf-8")
    message = "Its letters were encoded in UTF-8 twice and were read as meant; choose UTF-8 to see them as they are."
    return Decoded(meant, "utf-8", (Notice("encoding-twice", message),))


def _high(data: bytes) -> int:
    """Count the bytes beyond ASCII."""
    return len(data) - len(data.translate(None, bytes(range(128, 256))))


def _guessed(data: bytes, declared: str) -> Decoded:
    """Believe what the file declares or guess, on a sample rich in letters beyond ASCII."""
    sample = b"\n".join(_rich(data))
    try:
        declared = codecs.lookup(declared).name if declared else ""
        # What calls itself Latin-1 or ASCII is Windows' superset of it (WHATWG Encoding Standard).
        declared = "cp1252" if declared in ("iso8859-1", "ascii") else declared
        name = guess(sample, declared)
    except (LookupError, ValueError):
        name = guess(sample)
    found = _lenient(data, name)
    if name == declared:
        return found
    wrong = f" It says that it is {shown(declared)}." if declared else ""
    message = f"The encoding {shown(name)} was guessed; choose another one if letters look wrong.{wrong}"
    return Decoded(found.text, found.encoding, (Notice("encoding-guessed", message), *found.notices))


def _rich(data: bytes) -> Iterator[bytes]:
    """Give lines that have bytes beyond ASCII, up to the size of a sample."""
    left = SAMPLE
    for line in data[: 40 * SAMPLE].splitlines():
        if left > 0 and not line.isascii():
            yield line[:left]
            left -= len(line)


def _lenient(data: bytes, name: str) -> Decoded:
    """Decode; what cannot be decoded becomes U+FFFD, and is said."""
    try:
        return Decoded(data.decode(name), codecs.lookup(name).name)
    except UnicodeDecodeError:
        text = data.decode(name, "replace")
    lost = text.count("\ufffd")
    message = f"Places that could not be decoded as {shown(name)} are marked “\ufffd” ({lost})."
    return Decoded(text, codecs.lookup(name).name, (Notice("damage", message),))


def _wide(sample: bytes) -> str:
    """Name UTF-16 or UTF-32 without a mark: every other byte is then mostly zero, or of one block of letters."""
    if len(sample) < 8 or sample.count(0) < len(sample) // 16:
        return ""
    even, odd = sample[0::2], sample[1::2]
    if sample[1::4].count(0) + sample[2::4].count(0) + sample[3::4].count(0) > 0.7 * len(sample):
        return "utf-32-le"
    if odd.count(0) > 0.1 * len(odd) and even.count(0) < 0.01 * len(even) and _narrow(odd):
        return "utf-16-le"
    if even.count(0) > 0.1 * len(even) and odd.count(0) < 0.01 * len(odd) and _narrow(even):
        return "utf-16-be"
    return ""


def _narrow(high_bytes: bytes) -> bool:
    """Tell whether these can be the high bytes of European text: Latin, Greek, Cyrillic, punctuation."""
    allowed = bytes((0, 1, 2, 3, 4, 5, 0x1E, 0x20, 0x21, 0x22))
    return len(high_bytes.translate(None, allowed)) <= 0.01 * len(high_bytes)


def shown(name: str) -> str:
    """Give an encoding's name as people write it."""
    tidy = name.lower().replace("_", "-")
    for start, written in (("cp125", "windows-125"), ("iso8859-", "ISO-8859-"), ("koi8", "KOI8"), ("utf", "UTF")):
        if tidy.startswith(start):
            return (written + tidy[len(start) :]).replace("KOI8-r", "KOI8-R").replace("KOI8-u", "KOI8-U")
    return tidy
