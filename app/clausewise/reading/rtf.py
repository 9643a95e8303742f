r"""RTF: text in its fonts' code pages, list numbers, tables, tracked changes, footnotes and comments.

A reader of our own: striprtf fails on ``\uc{``, keeps deleted text, and drops footnotes, running heads and styles
without a word.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from clausewise.model.errors import DamagedDocument, DocumentLimit
from clausewise.reading.options import ReadOptions
from clausewise.reading.rtf_codes import CHARSETS, FURNITURE, KNOWN_STARRED, LABELS, SIGNS, SKIPPED
from clausewise.reading.rtf_sink import (
    AUTHOR,
    BODY,
    COMMENT,
    EDGE,
    FONTS,
    LABEL,
    NOTE,
    SKIP,
    STYLES,
    TITLE,
    Sink,
    State,
)
from clausewise.reading.xml import DEPTH, TOO_DEEP, names

if TYPE_CHECKING:
    from clausewise.reading.draft import Draft

TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\"
)
DEFAULTS = ReadOptions()
MARKS = names("uc f deleted revised v super nosupersub plain deff ansicpg")


def read_rtf(data: bytes, options: ReadOptions = DEFAULTS) -> Draft:
    """Read an RTF file. Raises ``DamagedDocument`` and ``DocumentLimit`` (subjects empty)."""
    reader = _Reader(options)
    reader.read(data.lstrip().decode("latin-1"))
    return reader.sink.draft


class _Reader:
    """Reads tokens one by one; groups are a stack of states."""

    def __init__(self, options: ReadOptions) -> None:
        self.sink = Sink(options.tracked)
        self._code = options.encoding or "cp1252"
        self._fonts: dict[int, str] = {}
        self._stack: list[State] = []
        self._bytes = bytearray()
        self._ignore = 0
        self._starred = False
        self._half = ""
        self._unmapped = 0

    def read(self, text: str) -> None:
        """Read the whole file into the draft."""
        place, ended = 0, False
        while place < len(text) and not ended:
            found = TOKEN.match(text, place)
            if found is None:
                break
            place = found.end()
            word, argument, hexadecimal, sign, brace, plain = found.groups()
            if brace:
                ended = self._group(brace)
            elif word == "bin":
                place += min(int(argument or 0), len(text))
            elif word:
                self._word(word, int(argument) if argument else None)
            elif hexadecimal:
                self._raw(bytes.fromhex(hexadecimal))
            elif sign:
                self._sign(sign)
            elif plain:
                self._raw(plain.encode("latin-1"))
        self._finish(ended, text[place:].strip("\x00\x1a \r\n\t}"))

    def _group(self, brace: str) -> bool:
        """Open or close a group; true when the document's own group ends."""
        self._settle()
        self._ignore = 0
        if brace == "{":
            self._stack.append(self.sink.state)
            self.sink.state = replace(self.sink.state)
            if len(self._stack) > DEPTH:
                raise DocumentLimit("", TOO_DEEP)
            return False
        if not self._stack:
            raise DamagedDocument("", "its groups are damaged")
        left, self.sink.state = self.sink.state, self._stack.pop()
        if left.target != self.sink.state.target:
            self.sink.end_target(left.target)
        return not self._stack

    def _word(self, word: str, argument: int | None) -> None:
        self._settle()
        state, starred = self.sink.state, self._starred
        self._starred = False
        if word == "u":
            self._unicode(argument or 0)
        elif word in MARKS:
            self._mark(word, argument)
        elif word in SIGNS:
            self.sink.put(SIGNS[word])
        elif word in (
            "par",
            "sect",
            "page",
            "cell",
            "nestcell",
            "row",
            "nestrow",
            "pard",
            "intbl",
            "outlinelevel",
            "s",
        ):
            self.sink.layout(word, argument)
        elif word in ("fcharset", "fonttbl", "stylesheet"):
            self._table(word, argument)
        elif word == "pict":
            self.sink.pictures += state.target == BODY
            state.target = SKIP
        elif word == "chftn" or (word in ("footnote", "annotation", "atnauthor") and state.target in (BODY, NOTE)):
            state.target = {"footnote": NOTE, "annotation": COMMENT, "atnauthor": AUTHOR}.get(word, state.target)
        elif word in FURNITURE and state.target == BODY:
            state.target = EDGE
        elif word in LABELS and state.target == BODY:
            state.target = LABEL
        elif word == "title" and state.target == SKIP:
            state.target = TITLE
        elif word in ("ud", "shptxt"):
            state.target = BODY
        elif (word in SKIPPED and state.target not in (FONTS, STYLES)) or (starred and word not in KNOWN_STARRED):
            state.target = SKIP

    def _mark(self, word: str, argument: int | None) -> None:
        """Change the state of running text."""
        state = self.sink.state
        on = argument != 0
        if word == "uc":
            state.skip = max(0, min(argument if argument is not None else 1, 8))
        elif word == "f":
            state.font = argument or 0
        elif word == "ansicpg":
            self._code = {65001: "utf-8", 10000: "mac_roman", 10007: "mac_cyrillic"}.get(argument or 0, f"cp{argument}")
        elif word == "deff" and state.font < 0:
            state.font = argument or 0
        elif word == "plain":
            state.deleted = state.inserted = state.hidden = state.raised = False
        elif word == "deleted":
            state.deleted = on
        elif word == "revised":
            state.inserted = on
        elif word == "v":
            state.hidden = on
        elif word in ("super", "nosupersub"):
            state.raised = on and word == "super"

    def _table(self, word: str, argument: int | None) -> None:
        """Read the tables at the file's head."""
        if word == "fonttbl":
            self.sink.state.target = FONTS
        elif word == "stylesheet":
            self.sink.state.target = STYLES
        elif self.sink.state.target == FONTS:
            self._fonts[self.sink.state.font] = CHARSETS.get(argument or 0, "cp1252")

    def _unicode(self, value: int) -> None:
        code = value + 0x10000 if value < 0 else value
        sign = chr(code) if 0 <= code < 0x110000 else "\ufffd"
        if 0xD800 <= code < 0xDC00:
            self._half = sign
        elif self._half:
            pair, self._half = self._half + sign, ""
            self.sink.put(pair.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
        else:
            self.sink.put(sign)
        self._ignore = self.sink.state.skip

    def _sign(self, sign: str) -> None:
        self._settle()
        if sign == "*":
            self._starred = True
        elif sign in "\r\n":
            self.sink.layout("par", None)
        elif sign in SIGNS:
            self.sink.put(SIGNS[sign])

    def _raw(self, data: bytes) -> None:
        """Take bytes in the font's code page; some stand in for a Unicode sign just read, and are passed over."""
        passed = min(self._ignore, len(data))
        self._ignore -= passed
        self._bytes += data[passed:]

    def _settle(self) -> None:
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            code = self._fonts.get(self.sink.state.font, self._code)
            text = data.decode(self._known(self._code if code == "cp1252" else code), "replace")
            self._unmapped += text.count("\ufffd")
            self.sink.put(text)

    def _known(self, code: str) -> str:
        try:
            return codecs.lookup(code).name
        except LookupError:
            return "cp1252"

    def _finish(self, ended: bool, rest: str) -> None:
        self._settle()
        self.sink.finish()
        draft = self.sink.draft
        draft.encoding = codecs.lookup(self._known(self._code)).name
        if not ended:
            draft.notice("damage", "The file ends inside a group; it may have been cut off.")
        elif rest:
            draft.removed("damage", "Text after the file's end was left out; its groups may be damaged.", [rest])
        if self._unmapped:
            draft.notice("damage", f"Signs that could not be decoded are marked “\ufffd” ({self._unmapped}).")
