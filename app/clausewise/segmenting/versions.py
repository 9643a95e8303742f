"""Where a document holds its text in several languages, one after the other or article by article."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.segmenting.context import finished
from clausewise.segmenting.labels import LANGUAGE_OF
from clausewise.segmenting.languages import WORD, scores_of

if TYPE_CHECKING:
    from clausewise.segmenting.candidates import Marks
    from clausewise.segmenting.lines import Line

OPENING_WORDS = 200
LEAST_SHARE = 0.15
FIRM = 2.0
STEADY = 3


def line_languages(lines: list[Line], marks: Marks) -> list[str]:
    """Give the language of each line, empty where it is too short to tell."""
    found: list[str] = []
    for line, mark in zip(lines, marks, strict=True):
        scores = scores_of(WORD.findall(line.text[:OPENING_WORDS].lower()))
        best = max(scores, key=lambda code: scores[code], default="")
        rival = max((score for code, score in scores.items() if code != best), default=0.0)
        sure = bool(best) and scores[best] >= FIRM and scores[best] >= 1.3 * rival
        told = LANGUAGE_OF.get(mark.word.lower(), ()) if mark else ()
        found.append(best if sure else told[0] if len(told) == 1 else "")
    return found


def split_versions(lines: list[Line], marks: Marks) -> list[tuple[int, str]]:
    """Give the lines at which another language begins, each with that language; one entry where there is but one.

    A document counts as one of several languages where article numbers stand twice, and each language has its share
    of the text.
    """
    numbers = Counter(m.number for m in marks if m and m.kind is ClauseKind.ARTICLE)
    twice = sum(count > 1 for count in numbers.values())
    if not twice or twice * 3 < len(numbers):
        return []
    languages = line_languages(lines, marks)
    shares: Counter[str] = Counter()
    for line, language in zip(lines, languages, strict=True):
        if language:
            shares[language] += len(line.text)
    spoken = {code for code, share in shares.items() if share >= LEAST_SHARE * shares.total()}
    if len(spoken) < 2:
        return []
    _tell_words(marks, languages, spoken)
    return _with_articles(_regions(lines, languages, spoken), marks, len(lines))


def _tell_words(marks: Marks, languages: list[str], spoken: set[str]) -> None:
    """Where only one of the spoken languages writes "Artikel", its labels tell the language."""
    for index, mark in enumerate(marks):
        told = [code for code in LANGUAGE_OF.get(mark.word.lower(), ()) if code in spoken] if mark else []
        if len(told) == 1:
            languages[index] = told[0]


def _regions(lines: list[Line], languages: list[str], spoken: set[str]) -> list[tuple[int, str]]:
    """Cut where the language changes and stays changed for some lines."""
    told = [index for index, code in enumerate(languages) if code in spoken]
    regions: list[tuple[int, str]] = []
    current = ""
    for place, index in enumerate(told):
        code = languages[index]
        if code == current:
            continue
        ahead = told[place : place + STEADY]
        if all(languages[i] == code for i in ahead) or not current:
            start = _back(lines, languages, index, current) if current else 0
            regions.append((start, code))
            current = code
    return regions


def _back(lines: list[Line], languages: list[str], index: int, before: str) -> int:
    """Let a version begin with the short, titular lines that stand before its first telling line."""
    start = index
    while start > 0 and index - start < 8:
        line = lines[start - 1]
        if languages[start - 1] == before or len(line.text) > 200 or finished(line.text):
            break
        start -= 1
    return start


def _with_articles(regions: list[tuple[int, str]], marks: Marks, end: int) -> list[tuple[int, str]]:
    """Join regions that hold no article to the one before; one language is no version."""
    kept: list[tuple[int, str]] = []
    for (start, code), (stop, _) in zip(regions, [*regions[1:], (end, "")], strict=True):
        holds = any(m is not None and m.kind is ClauseKind.ARTICLE for m in marks[start:stop])
        if kept and kept[-1][1] == code:
            continue
        if holds or not kept:
            kept.append((start, code))
    if len(kept) > 1 and not any(m and m.kind is ClauseKind.ARTICLE for m in marks[: kept[1][0]]):
        kept[1] = (kept[0][0], kept[1][1])
        del kept[0]
    merged: list[tuple[int, str]] = []
    for start, code in kept:
        if not merged or merged[-1][1] != code:
            merged.append((start, code))
    return merged if len(merged) > 1 else []
