"""Which parts of a web page are its main text, and which are navigation around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from clausewise.reading.xml import names, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

SILENT = names("script style noscript template svg math object applet iframe canvas audio video head title")
CONTROLS = names("button select input textarea datalist")
AROUND = names("nav aside footer dialog")
AROUND_ROLES = names("navigation banner contentinfo search complementary menu menubar toolbar dialog alert")
NAMED = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|side-bar|cookies?|consent|share|sharing|social|"
    r"footer|masthead|banner|advert\w*|ads|related|toolbar|pager|pagination|skip|skiplinks?|search|login|newsletter|"
    r"subscribe|comments|toc|catlinks|siteNotice|jump|editsection|noprint|printfooter)(?:$|[\s_-])",
    re.IGNORECASE,
)
HIDDEN = re.compile(r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden", re.IGNORECASE)
LINKS = 0.5
SMALL = 0.25
MAIN = 0.6
HOLDS = 0.95


def part_off(root: _Element) -> tuple[_Element, list[str], list[str], list[str]]:
    """Give the element that holds the main text, and what was taken out: around it, hidden, and pictures' words."""
    pictures = silence(root)
    controls = [_drop(e) for e in _outermost(root, lambda e: e.tag in CONTROLS)]
    hidden = [_drop(e) for e in _outermost(root, _is_hidden)]
    whole = max(1, _length(root))
    removed = controls + [_drop(e) for e in _outermost(root, lambda e: _is_around(e, whole))]
    main = _main(root)
    if main is not root:
        removed += _outside(root, main)
    return main, [piece for piece in removed if piece], [piece for piece in hidden if piece], pictures


def silence(root: _Element) -> list[str]:
    """Take out scripts and styles; give the words that describe pictures."""
    for element in list(root.iter(*SILENT)):
        _drop(element)
    return [alt for alt in ((e.get("alt") or "").strip() for e in root.iter("img")) if alt]


def _length(element: _Element) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _drop(element: _Element) -> str:
    """Take an element out, not the text behind it; give its text."""
    parent = element.getparent()
    if parent is None:
        return ""
    text = words(element)
    tail = element.tail or ""
    before = element.getprevious()
    if tail:
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)
    return text


def _outermost(root: _Element, wanted: Callable[[_Element], bool]) -> list[_Element]:
    """Give the outermost elements below ``root`` that are wanted."""
    from lxml import etree

    found: list[_Element] = []
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if element is not root and wanted(element):
            found.append(element)
            walk.skip_subtree()
    return found


def _is_hidden(element: _Element) -> bool:
    return element.get("hidden") is not None or bool(HIDDEN.search(element.get("style") or ""))


def _is_around(element: _Element, whole: int) -> bool:
    """Tell navigation: by its element, its role, or a telling name and many links; never most of the text."""
    tag = element.tag
    if tag in ("html", "body", "main", "article") or element.get("role") == "main":
        return False
    sure = tag in AROUND or (element.get("role") or "") in AROUND_ROLES
    named = sure or tag == "header" or bool(NAMED.search(f"{element.get('class') or ''} {element.get('id') or ''}"))
    listed = tag in ("ul", "ol", "table", "div", "p", "center")
    if not named and not listed:
        return False
    length = _length(element)
    if length > MAIN * whole:
        return False
    if sure:
        return length <= SMALL * whole or _linked(element, length) > LINKS
    if tag == "header" and next(element.iter("h1"), None) is not None:
        return False
    linked = _linked(element, length)
    if named:
        return linked > LINKS or (length < SMALL * whole / 4 and tag != "header")
    return linked > 0.8 and sum(1 for _ in element.iter("a")) >= 4


def _linked(element: _Element, length: int) -> float:
    return sum(_length(link) for link in element.iter("a") if link.get("href")) / max(1, length)


def _main(root: _Element) -> _Element:
    """Give the smallest element that holds nearly all of the text that is left."""
    whole = max(1, _length(root))
    for element in root.iter("main", "article"):
        if _length(element) >= MAIN * whole:
            return element
    at = root
    while True:
        inner = next((child for child in at if isinstance(child.tag, str) and _length(child) >= HOLDS * whole), None)
        if inner is None or inner.tag in ("table", "ul", "ol", "p", "tbody", "tr"):
            return at
        at = inner


def _outside(root: _Element, main: _Element) -> list[str]:
    """Give the text around the main element; the page's own heading is moved into it."""
    heading = next((h for h in root.iter("h1") if main not in h.iterancestors()), None)
    if heading is not None and next(main.iter("h1"), None) is None and words(heading):
        _drop(heading)
        heading.tail = main.text
        main.text = None
        main.insert(0, heading)
    pieces = []
    at: _Element | None = main
    while at is not None and at is not root:
        parent = at.getparent()
        if parent is None:
            break
        pieces += [words(child) for child in parent if child is not at and isinstance(child.tag, str)]
        pieces += [" ".join((text or "").split()) for text in (parent.text, *(child.tail for child in parent))]
        at = parent
    return pieces
