"""A query cut into tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import NoReturn

from clausewise.model.errors import QueryError

FIELDS = ("party", "guarantor", "provision", "kind", "status", "date", "lang", "in")
LONGEST = 20_000
QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»", "”": "”"}
RUN = re.compile(r"""[^\s()"“„«”]+""")
NEAR = re.compile(r"(?i)near/(\d{1,3})")


class Sort(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    OR = auto()
    AND = auto()
    NOT = auto()
    NEAR = auto()
    FIELD = auto()
    QUOTED = auto()
    RUN = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its text without quotes, operators or field name, and where it stands.

    ``field`` is the name before the colon of a FIELD; ``text`` then its value.
    """

    sort: Sort
    text: str
    start: int
    end: int
    field: str = ""


def fail(reason: str, position: int) -> NoReturn:
    """Say what is wrong with a query, and where: positions count from 1 for people."""
    raise QueryError("search not understood", f"{reason} at character {position + 1}", position)


def tokenise(query: str) -> list[Token]:
    """Cut a query into tokens. Raises ``QueryError``."""
    if len(query) > LONGEST:
        fail("it is too long", LONGEST)
    tokens: list[Token] = []
    at = 0
    while at < len(query):
        letter = query[at]
        if letter.isspace():
            at += 1
            continue
        if letter in "()":
            token = Token(Sort.OPEN if letter == "(" else Sort.CLOSE, letter, at, at + 1)
        elif letter in QUOTES:
            token = _quoted(query, at)
        else:
            token = _run(query, at)
        tokens.append(token)
        at = token.end
    return tokens


def _quoted(query: str, at: int) -> Token:
    closing = QUOTES[query[at]]
    for end in range(at + 1, len(query)):
        if query[end] in closing:
            return Token(Sort.QUOTED, query[at + 1 : end], at, end + 1)
    fail("unclosed quote", at)


def _run(query: str, at: int) -> Token:
    match = RUN.match(query, at)
    assert match is not None  # noqa: S101 - every other letter has been dealt with
    text, end = match.group(), match.end()
    if text[0] == "-":
        return Token(Sort.NOT, "-", at, at + 1)
    if text in ("OR", "AND", "NOT"):
        return Token(Sort[text], text, at, end)
    near = NEAR.fullmatch(text)
    if near:
        return Token(Sort.NEAR, near[1], at, end)
    name, colon, value = text.partition(":")
    if colon and name.isalpha() and (value or query[end : end + 1] in QUOTES):
        if value:
            return Token(Sort.FIELD, value, at, end, name.lower())
        quoted = _quoted(query, end)
        return Token(Sort.FIELD, quoted.text, at, quoted.end, name.lower())
    if colon and not value and name.lower() in FIELDS:
        return Token(Sort.FIELD, "", at, end, name.lower())
    return Token(Sort.RUN, text, at, end)
