"""HTML, as publishers' pages are saved: the main text found, navigation left out and listed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from clausewise.model.errors import UnreadableDocument
from clausewise.reading.blocks import Block, Role
from clausewise.reading.draft import Draft
from clausewise.reading.flow import SUPERSCRIPT, Flow
from clausewise.reading.numerals import written
from clausewise.reading.page_parts import part_off
from clausewise.reading.xml import names, words

if TYPE_CHECKING:
    from lxml.etree import _Element

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})(?=[\s/>])")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")
CODE = re.compile(r"<(script|style|!--)", re.IGNORECASE)
CODE_ENDS = {
    "script": re.compile(r"</script\s{0,9}>", re.IGNORECASE),
    "style": re.compile(r"</style\s{0,9}>", re.IGNORECASE),
    "!--": re.compile("-->"),
}
NEVER_NEST = names("area base br col hr img input link meta param p li td th tr option colgroup html head body")
# The parser takes these for elements that nest without end when they are not closed.
USELESS = names("embed source track wbr thead tbody tfoot")
TERMS = ("dd", "dt")
DEPTH = 80
SITE = re.compile(r" [-–—|·:] ")
TITLE_BLOCKS = 20
BLOCKS = names(
    "p div section article main header footer aside nav li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre address "
    "figure figcaption center fieldset form details summary hgroup caption legend body hr table"
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = ("ul", "ol", "menu", "dir")
OL_TYPES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def read_html(text: str, encoding: str = "") -> Draft:
    """Read a page. Raises ``UnreadableDocument`` (subject empty) where it holds nothing readable."""
    draft = Draft("html", encoding)
    root = parse_html(text)
    _take_meta(root, draft)
    main, removed, hidden, pictures = part_off(root)
    draft.blocks = blocks_of(main)
    _take_title(draft)
    draft.removed("navigation-removed", "Text around the main text was left out ({count}).", removed)
    draft.removed("hidden-removed", "Text that the page hides was left out ({count}).", hidden)
    draft.removed("pictures-removed", "Pictures were left out ({count}); their descriptions are listed.", pictures)
    if "<html" in text[:5000].lower() and "</html" not in text[-5000:].lower():
        draft.notice("damage", "The page ends without its end tag; it may have been cut off.")
    return draft


def parse_html(text: str) -> _Element:
    """Give the page's root element, its nesting capped: deep text would silently be dropped by the parser."""
    from lxml import etree

    capped = cap_depth(without_code(CONTROL.sub("\ufffd", text)))
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8", huge_tree=False)
    try:
        root = etree.fromstring(capped.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise UnreadableDocument("", "it holds no text")
    return root


def without_code(text: str) -> str:
    """Take out scripts, styles and comments: what looks like tags in them is none."""
    pieces, place, unclosed = [], 0, set()
    for opening in CODE.finditer(text):
        name = opening[1].lower()
        if opening.start() < place or name in unclosed:
            continue
        closing = CODE_ENDS[name].search(text, opening.end())
        if closing is None:
            unclosed.add(name)
            continue
        pieces.append(text[place : opening.start()])
        place = closing.end()
    return "".join(pieces) + text[place:] if pieces else text


def cap_depth(text: str, depth: int = DEPTH) -> str:
    """Take out the tags, not the text, of elements nested deeper than ``depth``."""
    level = 0
    dropped: dict[str, int] = {}
    pieces: list[str] = []
    place = 0
    for found in TAG.finditer(text):
        name = found[2].lower()
        if name in NEVER_NEST:
            continue
        drop = name in USELESS or name in TERMS
        if drop:
            pass
        elif found[1]:
            if dropped.get(name):
                dropped[name] -= 1
                drop = True
            else:
                level = max(0, level - 1)
        elif level >= depth:
            dropped[name] = dropped.get(name, 0) + 1
            drop = True
        else:
            level += 1
        if drop and found.start() >= place:
            end = text.find(">", found.end())
            pieces += (text[place : found.start()], "<br>" if name in TERMS and not found[1] else "")
            place = len(text) if end < 0 else end + 1
    return "".join(pieces) + text[place:] if pieces else text


def _take_meta(root: _Element, draft: Draft) -> None:
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    if language:
        draft.meta["language"] = language.split("-")[0].lower()[:8]
    headings = [heading for heading in map(words, root.iter("h1")) if heading]
    title = next((words(element) for element in root.iter("title")), "")
    if len(headings) == 1:
        draft.meta["title"] = headings[0][:300]
    elif title:
        draft.meta["file_title"] = title[:300]


def _take_title(draft: Draft) -> None:
    """Take the page's title, or the part of it that is not the site's name, if the text says it too."""
    title = draft.meta.get("file_title", "")
    text = " ".join(" ".join(block.text.split()) for block in draft.blocks[:TITLE_BLOCKS]).casefold()
    found = [part for part in (title, *SITE.split(title)) if len(part) > 3 and part.casefold() in text]
    if found and "title" not in draft.meta:
        draft.meta["title"] = max(found, key=len)


def blocks_of(root: _Element) -> list[Block]:
    """Give the text blocks below an element."""
    from lxml import etree

    flow = Flow(always=False)
    lists: list[_List] = []
    pre = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            pre += tag == "pre"
            _open(flow, element, tag, lists)
            text = element.text
            if tag == "sup" and text and text.strip().isdigit() and len(element) == 0:
                text = text.translate(SUPERSCRIPT)
            (flow.add_exact if pre else flow.add)(text)
        else:
            _close(flow, tag, lists)
            pre -= tag == "pre"
            if element is not root:
                (flow.add_exact if pre else flow.add)(element.tail)
    flow.end()
    return flow.blocks


class _List:
    """A list at work: how its items are numbered."""

    def __init__(self, element: _Element) -> None:
        self.form = OL_TYPES.get(element.get("type") or "1", "decimal") if element.tag == "ol" else ""
        start = element.get("start") or "1"
        self.next = int(start) if start.lstrip("-").isdigit() and len(start) < 7 else 1
        if "list-style" in (element.get("style") or "") and "none" in (element.get("style") or ""):
            self.form = ""

    def label(self, item: _Element) -> str:
        """Give the next item's number as a browser shows it."""
        value = item.get("value") or ""
        if value.isdigit() and len(value) < 7:
            self.next = int(value)
        self.next += 1
        return f"{written(self.next - 1, self.form)}." if self.form else ""


def _open(flow: Flow, element: _Element, tag: str, lists: list[_List]) -> None:
    if tag in HEADINGS:
        flow.begin(Block("", role=Role.HEADING, level=HEADINGS[tag]))
    elif tag in LISTS:
        flow.end()
        lists.append(_List(element))
    elif tag == "li":
        label = lists[-1].label(element) if lists else ""
        flow.begin(Block("", role=Role.ITEM, level=max(1, len(lists)), label=label))
    elif tag == "br":
        flow.add_exact("\n")
    elif tag == "tr":
        flow.begin_row()
    elif tag in ("td", "th"):
        flow.begin_cell()
    elif tag in BLOCKS:
        flow.keep_or_begin()


def _close(flow: Flow, tag: str, lists: list[_List]) -> None:
    if tag == "tr":
        flow.end_row()
    elif tag in LISTS:
        flow.end()
        if lists:
            lists.pop()
    elif tag in BLOCKS or tag in ("td", "th"):
        flow.end()
