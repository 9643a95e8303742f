"""The query language: words, OR, -not, "phrases", near/5, wild*, fuzzy~, fields and parentheses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from clausewise.searching.tokens import FIELDS, Sort, Token, fail, tokenise
from clausewise.searching.tree import And, Field, Fuzzy, Near, Node, Not, Or, Phrase, Wild, Word
from clausewise.searching.words import LONGEST, WORD, fold_word

if TYPE_CHECKING:
    from collections.abc import Callable

DEEPEST = 50
MOST_STARS = 4
FUZZY = re.compile(r"(.*[^\W_])~([1-3]?)")
# A word with its wildcards; a question mark at the end is punctuation.
PATTERN = re.compile(r"(?:[^\W_]|['’ʼ](?=[Ѐ-ӿ])|\*|\?(?=[^\W_]|[*?]+[^\W_]))+")
MOMENT = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
DATE = re.compile(rf"{MOMENT}|{MOMENT}\.\.(?:{MOMENT})?|\.\.{MOMENT}")


def parse(query: str) -> Node:
    """Read a query. Raises ``QueryError`` with the position where it went wrong."""
    parser = _Parser(query)
    node = parser.either(0)
    left = parser.peek()
    if left is not None:
        fail("this parenthesis was never opened", left.start)
    return node


def narrowed(query: str, words: str) -> str:
    """Add words to a query so that they hold for all of it: "a OR b" becomes "(a OR b) words"."""
    if not query.strip():
        return words
    return f"({query.strip()}) {words}" if isinstance(parse(query), Or) else f"{query.strip()} {words}"


class _Parser:
    def __init__(self, query: str) -> None:
        self.query = query
        self.tokens = tokenise(query)
        self.at = 0

    def peek(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def next_is(self, *sorts: Sort) -> bool:
        token = self.peek()
        return token is not None and token.sort in sorts

    def take(self) -> Token:
        token = self.tokens[self.at]
        self.at += 1
        return token

    def either(self, depth: int) -> Node:
        items = [self.all_of(depth)]
        while self.next_is(Sort.OR):
            operator = self.take()
            if self.peek() is None or self.next_is(Sort.OR, Sort.CLOSE):
                fail("OR needs words on both sides", operator.start)
            items.append(self.all_of(depth))
        return items[0] if len(items) == 1 else Or(tuple(items))

    def all_of(self, depth: int) -> Node:
        items: list[Node] = []
        token = self.peek()
        if token is not None and token.sort in (Sort.OR, Sort.AND):
            fail(f"{token.text} needs words on both sides", token.start)
        while (token := self.peek()) is not None and token.sort not in (Sort.OR, Sort.CLOSE):
            if token.sort is Sort.AND:
                self.take()
                if self.peek() is None or self.next_is(Sort.OR, Sort.AND, Sort.CLOSE):
                    fail("AND needs words on both sides", token.start)
                continue
            node = self.near(depth)
            if node is not None:
                items.append(node)
        if not items and token is not None and depth == 0:
            fail("this parenthesis was never opened", token.start)
        if not items:
            fail("there is no word to search for", token.start if token else max(0, len(self.query) - 1))
        return items[0] if len(items) == 1 else And(tuple(items))

    def near(self, depth: int) -> Node | None:
        token = self.peek()
        if token is not None and token.sort is Sort.NEAR:
            fail(f"near/{token.text} needs words on both sides", token.start)
        node = self.one(depth)
        while self.next_is(Sort.NEAR):
            operator = self.take()
            if self.peek() is None or self.next_is(Sort.OR, Sort.AND, Sort.CLOSE, Sort.NEAR, Sort.NOT):
                fail(f"near/{operator.text} needs words on both sides", operator.start)
            right = self.one(depth)
            if node is None or right is None or not (_has_place(node) and _has_place(right)):
                fail(f"near/{operator.text} needs words on both sides", operator.start)
            if int(operator.text) == 0:
                fail("near/0 finds nothing: write near/1 or more", operator.start)
            node = Near(node, right, int(operator.text))
        return node

    def one(self, depth: int) -> Node | None:
        token = self.take()
        if token.sort is Sort.NOT:
            if self.peek() is None or self.next_is(Sort.OR, Sort.AND, Sort.CLOSE, Sort.NEAR, Sort.NOT):
                fail(f"{token.text} needs a word after it", token.start)
            if self._apart(token):
                fail("- needs a word right after it", token.start)
            item = self.one(depth)
            return None if item is None else Not(item)
        if token.sort is Sort.OPEN:
            return self._group(token, depth)
        if token.sort is Sort.QUOTED:
            return _phrase(token, 1)
        if token.sort is Sort.FIELD:
            return _field(token)
        return _word(token)

    def _apart(self, token: Token) -> bool:
        following = self.peek()
        return token.text == "-" and following is not None and following.start > token.end

    def _group(self, token: Token, depth: int) -> Node:
        if depth >= DEEPEST:
            fail(f"more than {DEEPEST} parentheses inside each other", token.start)
        if self.peek() is None:
            fail("unclosed parenthesis", token.start)
        if self.next_is(Sort.CLOSE):
            fail("empty parentheses", token.start)
        node = self.either(depth + 1)
        if not self.next_is(Sort.CLOSE):
            fail("unclosed parenthesis", token.start)
        self.take()
        return node


def _has_place(node: Node) -> bool:
    if isinstance(node, Or):
        return all(_has_place(item) for item in node.items)
    return isinstance(node, Word | Wild | Fuzzy | Phrase | Near)


def _phrase(token: Token, offset: int) -> Node | None:
    """Read a run of words: a phrase if there are several."""
    parts: list[Word | Wild] = []
    for match in PATTERN.finditer(token.text):
        start = token.start + offset + match.start()
        parts.extend(_parts(match.group(), start, token))
    if len(parts) == 1 and isinstance(parts[0], Word) and token.sort is Sort.QUOTED:
        # Quotes ask for just this form.
        return Phrase(tuple(parts), token.start, token.end)
    if len(parts) <= 1:
        return parts[0] if parts else None
    return Phrase(tuple(parts), token.start, token.end)


def _parts(text: str, start: int, token: Token) -> list[Word | Wild]:
    if "*" not in text and "?" not in text:
        return [Word(fold_word(m.group()), start + m.start(), start + m.end()) for m in WORD.finditer(text)]
    pattern = re.sub(r"\*+", "*", text)
    if not WORD.search(pattern):
        if token.sort is Sort.QUOTED:
            return []
        fail("a wildcard needs a letter", start)
    if pattern.count("*") > MOST_STARS:
        fail(f"more than {MOST_STARS} wildcards in a word", start)
    kept = "".join(fold_word(piece) if piece not in "*?" else piece for piece in re.findall(r"[*?]|[^*?]+", pattern))
    return [Wild(kept[:LONGEST], start, start + len(text))]


def _word(token: Token) -> Node | None:
    fuzzy = FUZZY.fullmatch(token.text)
    if fuzzy:
        words = WORD.findall(fuzzy[1])
        if len(words) == 1:
            text = fold_word(words[0])
            edits = int(fuzzy[2]) if fuzzy[2] else 1 if len(text) < 5 else 2
            return Fuzzy(text, edits, token.start, token.end)
    return _phrase(token, 0)


def _field(token: Token) -> Field:
    if token.field not in FIELDS:
        close = _closest(token.field)
        fail(f"unknown field {token.field!r}" + (f" (did you mean {close}:?)" if close else ""), token.start)
    value = " ".join(token.text.split())
    checks: dict[str, Callable[[str], bool]] = {"date": lambda v: DATE.fullmatch(v) is not None}
    if not checks.get(token.field, _has_word)(value):
        example = "date:2022, date:2021..2022 or date:..1991-12-31" if token.field == "date" else f"{token.field}:name"
        fail(f"{token.field}: needs a value such as {example}", token.start)
    return Field(token.field, value, token.start, token.end)


def _has_word(value: str) -> bool:
    return WORD.search(value) is not None


def _closest(name: str) -> str:
    from rapidfuzz import process

    found = process.extractOne(name, FIELDS, score_cutoff=60)
    return str(found[0]) if found else ""
