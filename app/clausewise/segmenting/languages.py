"""Which language a text is in, by its function words (and letters that only one language has)."""

from __future__ import annotations

import re
from collections import Counter

_SAID: dict[str, str] = {
    "en": (
        "the of and to in shall be by any or for with this which that its not on is as each such under from have "
        "between party parties article has it their been other those these into will all may if at an"
    ),
    "fr": (
        "le la les des et à du dans une un par pour sur aux que qui est sont ou au ce cette de en l d se il ne pas "
        "leur avec présent présente parties partie toute tout entre ces sera être elle article son sa ses été"
    ),
    "de": (
        "der die das und den dem des zu in mit von für auf nicht ist ein eine im oder werden wird durch dieses dieser "
        "nach bei über zur zum sich als an auch einer eines vertragsparteien artikel sind kann können haben unter"
    ),
    "es": (
        "el la los las de y en del que por para con una un se su al como o será podrá sus lo no este esta entre las "
        "partes parte artículo sea sobre cada ser son ha dicho cualquier presente"
    ),
    "nl": (
        "de het een van en in op met voor te dat die is zijn aan door worden wordt of bij ter niet der tot deze dit "
        "als uit partijen artikel kan heeft hebben over naar om ten tussen zal zullen elk onder"
    ),
    "ru": (
        "и в на с по не что от для из или к о об при это также его их за является будет настоящего между стороны "
        "сторон статьи сторона как если со во государства всех которые может"
    ),
    "uk": (
        "і в на з по не що від для із або до про та при це також його їх за є буде у й цього цієї між сторони сторін "
        "статті сторона як якщо зі держави всіх які може бути"
    ),
    "it": (
        "il lo la i gli le di del della dei delle e in per con che non una un si da al alla sono è nel nella parti ai "
        "presente ogni articolo essere sarà"
    ),
    "pt": (
        "o a os as de do da dos das e em no na nos para por com que não uma um se ao à são será sua seu pelo pela "
        "entre partes artigo presente ou cada"
    ),
}
LANGUAGES: tuple[str, ...] = tuple(_SAID)
WORD = re.compile(r"[^\W\d_]+")
_SHARED = Counter(word for words in _SAID.values() for word in frozenset(words.split()))
WEIGHTS: dict[str, tuple[tuple[str, float], ...]] = {
    word: tuple((code, 1 / count) for code in LANGUAGES if word in _SAID[code].split())
    for word, count in _SHARED.items()
}
"""What a word says for each language: the fewer share it, the more."""
LETTERS: tuple[tuple[str, str], ...] = (("uk", "іїєґ"), ("ru", "ыэъё"))
SAMPLE = 20_000


def scores_of(words: list[str]) -> dict[str, float]:
    """Give how much each language is spoken for by lower-case words."""
    scores: dict[str, float] = {}
    weights = WEIGHTS
    for word in words:
        for code, weight in weights.get(word, ()):
            scores[code] = scores.get(code, 0.0) + weight
    return scores


def language_of(text: str, least: float = 2.0) -> str:
    """Give the ISO 639-1 code of a text's language, empty where less than ``least`` speaks for the best one."""
    if len(text) > SAMPLE:
        # The front matter may be in another language than the body: look further in.
        middle = len(text) // 3
        text = text[: SAMPLE // 4] + text[middle : middle + SAMPLE]
    text = text.lower()
    scores = scores_of(WORD.findall(text))
    for code, letters in LETTERS:
        if code in scores and any(letter in text for letter in letters):
            scores[code] += 0.5 * sum(text.count(letter) for letter in letters)
    if not scores:
        return ""
    best = max(LANGUAGES, key=lambda code: scores.get(code, 0.0))
    second = max((score for code, score in scores.items() if code != best), default=0.0)
    return best if scores[best] >= least and scores[best] > second else ""
