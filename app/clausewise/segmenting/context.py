"""Whether a line goes on with the sentence of the line before it."""

from __future__ import annotations

_REFERRING = """
article articles paragraph paragraphs annex section chapter part protocol sub-paragraph subparagraph clause item
l'article paragraphe alinéa annexe artikel artikelen absatz lid artículo artículos párrafo anexo статьи статье пункта
пункте пунктом статті пункту пункті
"""
_WORDS = """
a an the of to in on at by for with from under and or nor as that this these those its their such any each said per
see between than
pursuant within into upon is are be shall will may not if when where which whose between concerning under following
le la les l' un une des du de d' à au aux en dans par pour sur avec sous et ou que qui dont ce cette ces son sa ses
selon entre est sont ist sind wird werden
der die das den dem des ein eine einer eines einem und oder nach von vom zu zum zur in im mit für auf gemäß aus bei
het de een van en in op met voor te ten ter door bij aan uit naar krachtens ingevolge genoemde of dat die
el la los las un una unos de del al y o u en con por para sobre según conforme este esta estos su sus que
и в во на с со по о об от до из к ко у за для при или под статьёй статьей статей
і й та або у з із зі до від за для при про по під статтею статей
"""
_NAMES = frozenset(_REFERRING.split())
REFERRING = _NAMES | frozenset(name.capitalize() for name in _NAMES)
"""Words that a number follows which refers to another clause."""
UNFINISHED = frozenset(_WORDS.split()) | REFERRING
"""Words that a sentence does not end with."""
SENTENCE_END = frozenset(".;:!?…")
CLOSING = "\"')]»”’"


def unfinished(text: str) -> bool:
    """Tell whether a line plainly stops within a sentence: at a comma, a hyphen, or a word that wants another."""
    last = text[-1]
    if last in ",-–(“«/&":
        return True
    if not last.isalpha() and last != "'":
        return False
    at = text.rfind(" ")
    word = text[at + 1 :]
    if word in UNFINISHED:
        return True
    return word[0].isupper() and at > 0 and text[at - 1] in SENTENCE_END and word.lower() in UNFINISHED


def finished(text: str) -> bool:
    """Tell whether a line ends as a sentence or a listed item does."""
    return text.rstrip(CLOSING)[-1:] in SENTENCE_END or text[-1] in SENTENCE_END


_JOINING = frozenset(["and", "or", "et", "ou", "und", "oder", "en", "y", "o", "и", "или", "і", "й", "та", "або"])


def listing(text: str) -> bool:
    """Tell whether a line announces or joins the items of a list: it ends in "and", "or", a comma or a dash."""
    # "of" is "or" in Dutch: only a stop before it tells it from the English word.
    return text.endswith((",", "-", "–", "—", "; of", ", of")) or text.rsplit(" ", 1)[-1] in _JOINING


def refers(text: str) -> bool:
    """Tell whether a line ends in a word such as "paragraph", so that a number must follow."""
    return text.rsplit(" ", 1)[-1] in REFERRING
