"""Whether a line goes on with the sentence of the line before it."""

from __future__ import annotations

_WORDS = """
Article Articles Annex Section Chapter Paragraph Paragraphs Artikel Artikelen Artículo Artículos Статья Статьи
a an the of to in on at by for with from under and or nor as that this these those its their such any each said per
article articles paragraph paragraphs annex section chapter part protocol sub-paragraph subparagraph see between than
pursuant within into upon is are be shall will may not if when where which whose between concerning under following
le la les l' un une des du de d' à au aux en dans par pour sur avec sous et ou que qui dont ce cette ces son sa ses
l'article articles paragraphe annexe selon entre est sont
der die das den dem des ein eine einer eines einem und oder nach von vom zu zum zur in im mit für auf gemäß aus bei
artikel artikeln absatz
het de een van en in op met voor te ten ter door bij aan uit naar krachtens ingevolge genoemde of dat die
el la los las un una unos de del al y o u en con por para sobre según conforme este esta estos su sus que anexo párrafo
artículo artículos
и в во на с со по о об от до из к ко у за для при или под статьи статье статьёй статьей статей пункте пункта пунктом
і й та або у з із зі до від за для при про по під статті статтею статей пункту пункті
"""
UNFINISHED = frozenset(_WORDS.split())
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
    word = text[text.rfind(" ") + 1 :]
    return word in UNFINISHED


def finished(text: str) -> bool:
    """Tell whether a line ends as a sentence or a listed item does."""
    return text.rstrip(CLOSING)[-1:] in SENTENCE_END or text[-1] in SENTENCE_END
