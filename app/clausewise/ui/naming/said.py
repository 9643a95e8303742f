"""What the rooms below the window say in English, said in the user's language: reasons, notices, the anatomy's words.

They know no translation, and their words are kept as they are in reports and files. Here each is recognised by its
pattern; what stands for ``%1`` may itself be something said. Words that are not recognised stay as they are.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

N = QT_TRANSLATE_NOOP
# fmt: off
SAID = (
    N("said", "there is no such file"),
    N("said", "it is a folder"),
    N("said", "it is not a regular file"),
    N("said", "it could not be read"),
    N("said", "it is empty"),
    N("said", "it holds no text"),
    N("said", "it holds nothing but zero bytes"),
    N("said", "its pages are pictures without text; text recognition (OCR) has to be run on it first"),
    N("said", "it is encrypted"),
    N("said", "it is damaged or cut off"),
    N("said", "it is not a text document"),
    N("said", "it is an Office file, but not a text document"),
    N("said", "it is an old Office file; save it as DOCX, ODT or PDF first"),
    N("said", "it is a film or image file, not a text document"),
    N("said", "it is an archive; unpack it first"),
    N("said", "it is %1, not a text document"),
    N("said", "a JPEG image"),
    N("said", "a PNG image"),
    N("said", "a GIF image"),
    N("said", "a TIFF image"),
    N("said", "a sound, film or image file"),
    N("said", "JSON data"),
    N("said", "a gzip archive"),
    N("said", "a bzip2 archive"),
    N("said", "an xz archive"),
    N("said", "a 7-Zip archive"),
    N("said", "a RAR archive"),
    N("said", "a program"),
    N("said", "it is larger than %1 MB"),
    N("said", "it unpacks to more than %1 MB"),
    N("said", "it packs more than %1 files"),
    N("said", "it has more than %1 pages"),
    N("said", "none of its pages can be read"),
    N("said", "it is nested too deeply"),
    N("said", "reading it takes too much memory"),
    N("said", "reading it takes more memory than is allowed"),
    N("said", "reading it takes more than %1 s"),
    N("said", "reading it takes more than %1 s of computing time"),
    N("said", "reading it failed: it is damaged, or needs more memory than is allowed"),
    N("said", "reading it failed unexpectedly (%1)"),
    N("said", "its main part is missing"),
    N("said", "its main part holds no text"),
    N("said", "its part “%1” is missing"),
    N("said", "its part “%1” is damaged or cut off"),
    N("said", "its packed contents are damaged or cut off"),
    N("said", "its %1 is malformed in line %2"),
    N("said", "its %1 is malformed"),
    N("said", "it is not in UTF-8"),
    N("said", "it is not %1"),
    N("said", "no encoding is called “%1”"),
    N("said", "it changed while it was being read"),
    N("said", "it has changed since it was read"),
    N("said", "it can no longer be opened"),
    N("said", "Running heads, feet and page numbers were left out (%1)."),
    N("said", "Running heads and feet were left out (%1)."),
    N("said", "Running heads and page numbers were left out (%1)."),
    N("said", "Pictures were left out (%1)."),
    N("said", "Pictures were left out (%1); their descriptions are listed."),
    N("said", "Hidden text was left out (%1)."),
    N("said", "Text that the page hides was left out (%1)."),
    N("said", "Text around the main text was left out (%1)."),
    N("said", "Hyphens at line ends were taken out (%1)."),
    N("said", "The addresses of links were left out (%1); their words stay."),
    N("said", "HTML marks in the text were left out (%1)."),
    N("said", "Pages that could not be read: %1."),
    N("said", "Pages that are pictures without text: %1."),
    N("said", "Pages without any text: %1."),
    N("said", "The file's fonts do not say what their signs mean; parts of the text are unreadable."),
    N("said", "The encoding %1 was guessed; choose another one if letters look wrong."),
    N("said", "Its letters were encoded in UTF-8 twice and were read as meant; choose UTF-8 to see them as they are."),
    N("said", "The file has tracked changes (insertions: %1, deletions: %2); it was read as accepted."),
    N("said", "The file has tracked changes (insertions: %1, deletions: %2); it was read as before them."),
    N("said", "The file has tracked changes (insertions: %1, deletions: %2); it was read with both texts."),
    N("said", "The numbering jumps or repeats in %1 more places."),
    N("said", "%1 is followed by %2."),
    N("said", "%1 is followed by %2 in %3."),
    N("said", "%1 stands twice."),
    N("said", "%1 stands twice in %2."),
    N("said", "The page ends without its end tag; it may have been cut off."),
    N("said", "no such instrument in the library"),
    N("said", "no such bundled document"),
    N("said", "its original is damaged"),
    N("said", "its record in the library is damaged; its original is kept"),
    N("said", "it was made by a newer version of Clausewise"),
    N("said", "this is not a library of Clausewise"),
    N("said", "a name is needed"),
    N("said", "there can be only one"),
    N("said", "it cannot be empty"),
    N("said", "no such text status"),
    N("said", "no address of its official text is known"),
    N("said", "the disk is full"),
    N("said", "the disk quota is used up"),
    N("said", "the disk is read-only"),
    N("said", "the folder may not be written to"),
    N("said", "the folder does not exist"),
    N("said", "a folder stands in its place"),
    N("said", "the name is too long"),
    N("said", "it could not be written"),
    N("said", "the PDF could not be set: %1"),
    N("said", "the redline did not give both texts back, so that it was not written"),
    N("said", "no connection to the server"),
    N("said", "the server's certificate could not be verified"),
    N("said", "the server did not deliver it within %1 seconds"),
    N("said", "the server answered %1 instead of the document"),
    N("said", "the server no longer has it (%1)"),
    N("said", "the server's answer was cut short or malformed"),
    N("said", "the server sent an empty document"),
    N("said", "the host %1 is not among those that may be asked"),
    N("said", "%1 at character %2"),
    N("said", "unclosed quote"),
    N("said", "unclosed parenthesis"),
    N("said", "this parenthesis was never opened"),
    N("said", "empty parentheses"),
    N("said", "more than %1 parentheses inside each other"),
    N("said", "near/%1 needs words on both sides"),
    N("said", "near/0 finds nothing: write near/1 or more"),
    N("said", "%1 needs words on both sides"),
    N("said", "%1 needs a word after it"),
    N("said", "- needs a word right after it"),
    N("said", "there is no word to search for"),
    N("said", "a wildcard needs a letter"),
    N("said", "more than %1 wildcards in a word"),
    N("said", "unknown field %1 (did you mean %2:?)"),
    N("said", "unknown field %1"),
    N("said", "%1: needs a value such as %2"),
    N("said", "it is too long"),
    N("said", "%1~ stands for the %2 closest words"),
    N("said", "the index is not built yet"),
    N("said", "the index could not be built: %1"),
    N("said", "its process ended"),
    N("said", "the index is damaged and has to be built anew"),
    N("said", "another window is building the index"),
    N("said", "it is not a correspondence file"),
    N("said", "it is not a correspondence file (no valid JSON)"),
    N("said", "it is too large for a correspondence file"),
    N("said", "not valid YAML: %1"),
    N("said", "a rule file needs a plain name that ends in .yaml"),
    N("said", "states named where a guarantee is given, or called guarantors"),
    N("said", "the state to which a guarantee is given"),
    N("said", "an attack, a threat or a ceasefire on which the guarantee is called in"),
    N("said", "a time within which the guarantors meet or consult"),
    N("said", "whether each guarantor may act, all must agree, or one decides"),
    N("said", "what the guarantors do when they are called upon"),
    N("said", "areas to which the guarantee does not extend"),
    N("said", "neutrality as a price of the guarantee"),
    N("said", "staying out of alliances as a price of the guarantee"),
    N("said", "keeping out foreign forces and bases as a price of the guarantee"),
    N("said", "having no nuclear weapons as a price of the guarantee"),
    N("said", "upper limits on armed forces"),
    N("said", "when the instrument takes effect"),
    N("said", "how long the instrument lasts"),
    N("said", "how the instrument ends or is left, or the guarantee is lost"),
    N("said", "armed attack"),
    N("said", "threat"),
    N("said", "ceasefire taking effect"),
    N("said", "each may act by itself"),
    N("said", "all must agree"),
    N("said", "one decides"),
    N("said", "use of armed force"),
    N("said", "closing the airspace"),
    N("said", "arms and equipment"),
    N("said", "military assistance"),
    N("said", "intelligence"),
    N("said", "sanctions"),
    N("said", "forces in the country"),
    N("said", "monitoring"),
    N("said", "consultation"),
    N("said", "guarantee lost"),
    N("said", "refused"),
    N("said", "permitted"),
    N("said", "possible: %1"),
    N("said", "disputed: %1"),
    N("said", "excluded: %1"),
)
# fmt: on
HOLE = re.compile(r"%\d")


STANDINGS = ("possible: %1", "disputed: %1", "excluded: %1")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The sentences that have holes; the longest first, for it says most."""
    with_holes = sorted((words for words in SAID if HOLE.search(words)), key=len, reverse=True)
    return tuple((words, _pattern(words)) for words in with_holes)


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, HOLE.split(words))), re.DOTALL)


def _filled(sentence: str, parts: tuple[str, ...]) -> str:
    told = QCoreApplication.translate("said", sentence)
    return HOLE.sub(lambda hole: said(parts[int(hole[0][1]) - 1]), told)


def said(words: str) -> str:
    """Say in the user's language what a room below said."""
    if words in SAID:
        return QCoreApplication.translate("said", words)
    for sentence, pattern in _patterns():
        found = pattern.fullmatch(words)
        if found is not None:
            return _filled(sentence, found.groups())
    return words


def said_value(words: str) -> str:
    """Say the value of a field of the anatomy: words of the rules, parted by semicolons; quoted words stay."""
    return "; ".join(map(_said_piece, words.split("; ")))


def _said_piece(words: str) -> str:
    if words in SAID:
        return said(words)
    for sentence in STANDINGS:
        found = _pattern(sentence).fullmatch(words)
        if found is not None:
            return QCoreApplication.translate("said", sentence).replace("%1", found[1])
    return words
