"""Markdown, as treaties are published in it: its YAML head decoded, its marks taken out of the text.

Read leniently: a heading needs no space behind its number signs, and a paragraph's line ends stay where the lines are
not simply wrapped.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from clausewise.model.errors import DamagedDocument
from clausewise.reading.blocks import Block, Role
from clausewise.reading.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]*([^#\s].*)?$")
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^`~]*$")
RULE = re.compile(r"^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
ITEM = re.compile(r"^([ \t]{0,12})([-*+•]|\d{1,9}[.)])[ \t]+(?=\S)")
QUOTE = re.compile(r"^(?: {0,3}>[ ]?)+")
TABLE_RULE = frozenset("|:- \t")
TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s[^<>\n]*)?/?>")
BREAK = re.compile(r"<br\s{0,3}/?>", re.IGNORECASE)
LINK = re.compile(r"!?\[([^\[\]\n]*)\]\(([^()\s]*)(?:[ \t]+\"[^\"\n]*\")?\)")
AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]*)>")
REFERENCE = re.compile(r"^ {0,3}\[([^\[\]\n]{1,200})\]:[ \t]*\S.*$", re.MULTILINE)
EMPHASIS = re.compile(
    r"(?<!\*)(\*{1,3})(?=[^\W\d]|(?<!\w\*)(?<!\w\*\*)(?<!\w\*\*\*)[^\s*])([^*\n]*)"
    r"(?:(?<=\w)\1(?!\*)|(?<=[^\s\w*])\1(?![\w*]))"
)
"""Within words too ("V*ter*"), but not between numbers: "2*3*4" multiplies."""
LABEL_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(\(?\w{1,5}[).])\1(?!\*)")
"""An item's label, the text glued to it: "*(a)*the ports"."""
LATE_EMPHASIS = re.compile(r"(?<![\w*])\*(?=\w)([^*\n]{1,60} )\*(?=[^\W\d]|$)")
"""Closed after the space by mistake: "*inter alia, *the ports"."""
UNDERLINE = re.compile(r"(?<![\w_])(_{1,3})(?=[^\s_])([^_\n]*)(?<=[^\s_])\1(?![\w_])")
CODE = re.compile(r"(`{1,2})([^`\n]+)\1")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
ASIDE = 0x10F000
MARKS_ASIDE = {ord(sign): ASIDE + ord(sign) for sign in r"\`*_{}[]()#+.!|<>~-"}
PUT_ASIDE = re.compile("[\U0010f000-\U0010f07f]")
WRAPPED = 60
HEAD_LIMIT = 1_000_000


def read_markdown(text: str, encoding: str = "") -> Draft:
    """Read Markdown. Raises ``DamagedDocument`` (subject empty) where its YAML head is malformed."""
    draft = Draft("md", encoding)
    body = _take_head(text, draft)
    taken = _Taken()
    body = taken.markup(body)
    blocks = [_finish(block, taken) for block in _blocks(body.split("\n"))]
    draft.blocks = [block for block in blocks if block.text]
    draft.removed("markup-removed", "HTML marks in the text were left out ({count}).", taken.tags)
    draft.removed("links-removed", "The addresses of links were left out ({count}); their words stay.", taken.addresses)
    return draft


class _Taken:
    """Takes marks out of text and remembers those that carried content."""

    def __init__(self) -> None:
        self.tags: list[str] = []
        self.addresses: list[str] = []

    def markup(self, text: str) -> str:
        """Take out comments, tags and link definitions; ``<br>`` becomes a line end."""
        if "<" in text:
            text = AUTOLINK.sub(r"\1", BREAK.sub("\n", text))
            text = TAG.sub(self._tag, self._without_comments(text))
        return REFERENCE.sub(self._definition, text) if "]:" in text else text

    def _without_comments(self, text: str) -> str:
        pieces, place = [], 0
        while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
            pieces.append(text[place:start])
            self.tags.append(text[start : end + 3])
            place = end + 3
        return "".join(pieces) + text[place:]

    def _tag(self, found: re.Match[str]) -> str:
        self.tags.append(found.group())
        return ""

    def _definition(self, found: re.Match[str]) -> str:
        self.addresses.append(found.group().strip())
        return ""

    def _link(self, found: re.Match[str]) -> str:
        if found[2]:
            self.addresses.append(found[2])
        return found[1]

    def inline(self, text: str) -> str:
        """Give the words without emphasis, links and escapes."""
        if "`" in text:
            text = CODE.sub(lambda found: _aside(found[2]), text)
        if "\\" in text:
            text = ESCAPE.sub(lambda found: _aside(found[1]), text)
        if "](" in text:
            text = LINK.sub(self._link, text)
        if "*" in text:
            text = LABEL_EMPHASIS.sub(r"\2", text)
            text = LATE_EMPHASIS.sub(r"\1", text)
            text = EMPHASIS.sub(r"\2", EMPHASIS.sub(r"\2", text))
        if "_" in text:
            text = UNDERLINE.sub(r"\2", text)
        return PUT_ASIDE.sub(lambda found: chr(ord(found[0]) - ASIDE), text)


def _aside(text: str) -> str:
    """Put marks out of the way of others, in a plane that no text uses."""
    return text.translate(MARKS_ASIDE)


def _take_head(text: str, draft: Draft) -> str:
    """Decode the YAML head, if there is one, and give the text after it."""
    if not re.match(r"---[ \t]*\n", text):
        return text
    end = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE).search(text, 4)
    if end is None:
        return text
    import yaml

    source = text[text.index("\n") + 1 : end.start()]
    if len(source) > HEAD_LIMIT or re.search(r"(?:^|[\s:,\[{-])[&*]\w", source):
        # Anchors and aliases can grow a small head into gigabytes; no head of ours uses them.
        _refuse_aliases(source)
    try:
        head = yaml.safe_load(source)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        where = f" in line {line + 2}" if line is not None else ""
        raise DamagedDocument("", f"its YAML head is malformed{where}") from None
    if isinstance(head, dict):
        draft.head = {str(key): value for key, value in head.items()}
        for name in ("title", "language"):
            if isinstance(draft.head.get(name), str):
                draft.meta[name] = str(draft.head[name])
        return text[end.end() :].lstrip("\n")
    return text


def _refuse_aliases(source: str) -> None:
    import yaml

    try:
        for event in yaml.parse(source, Loader=yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent):
                raise DamagedDocument("", "its YAML head uses aliases, which are not read")
    except yaml.YAMLError:
        return
    if len(source) > HEAD_LIMIT:
        raise DamagedDocument("", "its YAML head is too long")


def _finish(block: Block, taken: _Taken) -> Block:
    text = taken.inline(block.text)
    return replace(block, text=text.strip() if block.role is not Role.PARAGRAPH else text.strip("\n").rstrip())


def _blocks(lines: list[str]) -> Iterator[Block]:
    """Give the blocks of the body, their inline marks still in the text."""
    paragraph: list[str] = []
    role, level, label = Role.PARAGRAPH, 0, ""
    fence = ""
    for line in (*lines, ""):
        if fence:
            if line.strip().startswith(fence):
                fence = ""
            else:
                paragraph.append(_aside(line))
                continue
        opening = FENCE.match(line)
        heading = HEADING.match(line)
        item = ITEM.match(line)
        table = line.lstrip().startswith("|")
        if opening or heading or item or table or not line.strip() or RULE.match(line):
            if paragraph:
                yield Block(_joined(paragraph), role=role, level=level, label=label)
            paragraph, role, level, label = [], Role.PARAGRAPH, 0, ""
        if RULE.match(line) or not line.strip():
            continue
        if opening:
            fence = opening[1]
        elif heading:
            words = (heading[2] or "").rstrip().rstrip("#").rstrip()
            if words:
                yield Block(words, role=Role.HEADING, level=len(heading[1]))
        elif table:
            yield from _row(line)
        else:
            if item:
                role, level, label = Role.ITEM, 1 + len(item[1].expandtabs(4)) // 2, item[2]
            paragraph.append(QUOTE.sub("", line, count=1) if line.lstrip().startswith(">") else line)
    if paragraph:
        yield Block(_joined(paragraph))


def _row(line: str) -> Iterator[Block]:
    if TABLE_RULE.issuperset(line) and "--" in line:
        return
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    for index, cell in enumerate(cells):
        if cell:
            yield Block(cell, "\n" if index == len(cells) - 1 else "\t", Role.CELL)


def _joined(lines: list[str]) -> str:
    """Join wrapped lines; keep the line ends of lines that are too short to be wrapped, and of hard breaks."""
    text = lines[0].strip()
    for before, line in pairwise(lines):
        hard = before.endswith(("  ", "\\")) or len(before) < WRAPPED
        text = text.removesuffix("\\").rstrip() if hard else text
        text += ("\n" if hard else " ") + line.strip()
    return text
