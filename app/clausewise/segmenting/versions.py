"""Where a document holds its text in several languages, one after the other or article by article."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.reading.blocks import Role
from clausewise.segmenting.context import finished
from clausewise.segmenting.kinds import kind_of
from clausewise.segmenting.labels import LANGUAGES_OF
from clausewise.segmenting.languages import WORD, scores_of

if TYPE_CHECKING:
    from clausewise.segmenting.candidates import Marks
    from clausewise.segmenting.lines import Line

OPENING_WORDS = 200
LEAST_SHARE = 0.05
SHORTEST = 400
FIRM = 1.5
TITLES = 3


def line_language(text: str) -> str:
    """Give the language of a line, empty where it is too short to tell."""
    scores = scores_of(WORD.findall(text[:OPENING_WORDS].lower()))
    best = max(scores, key=lambda code: scores[code], default="")
    rival = max((score for code, score in scores.items() if code != best), default=0.0)
    return best if best and scores[best] >= FIRM and scores[best] >= 1.2 * rival else ""


def split_versions(lines: list[Line], marks: Marks) -> list[tuple[int, str]]:
    """Give the lines at which a language version begins, each with its language; empty where there is but one.

    A document counts as one of several languages where article numbers stand twice, and each language has its share
    of the text.
    """
    numbers = Counter(m.number for m in marks if m and m.kind is ClauseKind.ARTICLE)
    twice = sum(count > 1 for count in numbers.values())
    if not twice or twice * 3 < len(numbers):
        return []
    languages = [line_language(line.text) for line in lines]
    shares: Counter[str] = Counter()
    for line, language in zip(lines, languages, strict=True):
        if language:
            shares[language] += len(line.text)
    spoken = {code for code, share in shares.items() if share >= LEAST_SHARE * shares.total()}
    if len(spoken) < 2 or shares.total() < SHORTEST:
        return []
    for index, mark in enumerate(marks):
        told = [code for code in LANGUAGES_OF.get(mark.word.lower(), ()) if code in spoken] if mark else []
        if mark:
            languages[index] = told[0] if len(told) == 1 else ""
    return _versions(lines, marks, languages, _article_languages(lines, marks, languages, spoken))


def _article_languages(
    lines: list[Line], marks: Marks, languages: list[str], spoken: set[str]
) -> list[tuple[int, str]]:
    """Give the line of each article with its language: that of its label's word, or of most of its text."""
    places = [i for i, mark in enumerate(marks) if mark is not None]
    found: list[tuple[int, str]] = []
    for index, after in zip(places, [*places[1:], len(lines)], strict=True):
        mark = marks[index]
        if mark is None or mark.kind is not ClauseKind.ARTICLE:
            continue
        language = languages[index]
        if not language:
            spoken_here: Counter[str] = Counter()
            for place in range(index, after):
                if languages[place] in spoken:
                    spoken_here[languages[place]] += len(lines[place].text)
            language = max(spoken_here, key=lambda code: spoken_here[code], default="")
        found.append((index, language))
    return found


def _versions(
    lines: list[Line], marks: Marks, languages: list[str], articles: list[tuple[int, str]]
) -> list[tuple[int, str]]:
    """Cut before the articles at which the language changes; a single article in another language is no version."""
    versions: list[tuple[int, str]] = []
    current = ""
    last = 0
    for place, (index, language) in enumerate(articles):
        if language and language != current:
            following = next((code for _, code in articles[place + 1 : place + 50] if code), "")
            if not current:
                versions.append((0, language))
                current = language
            elif languages[index] or following == language or _same_number(marks, last, index):
                versions.append((_first_line(lines, languages, last, index, current), language))
                current = language
        last = index
    return versions if len(versions) > 1 else []


def _same_number(marks: Marks, last: int, index: int) -> bool:
    before, mark = marks[last], marks[index]
    return before is not None and mark is not None and before.number == mark.number


def _first_line(lines: list[Line], languages: list[str], last: int, index: int, before: str) -> int:
    """Give the line at which a version begins: the first one in its language, or the titles above that."""
    start = index
    while start - 1 > last and languages[start - 1] != before:
        start -= 1
    language = languages[index] or next((code for code in languages[index : index + 40] if code and code != before), "")
    first = next((i for i in range(start, index) if languages[i] == language), index)
    for _ in range(TITLES):
        above = lines[first - 1]
        titular = (
            above.role in (Role.HEADING, Role.TITLE) or above.text.isupper() or kind_of(above.text[:OPENING_WORDS])
        )
        if first - 1 < start or not titular or finished(above.text) or languages[first - 1] == before:
            break
        first -= 1
    return first
