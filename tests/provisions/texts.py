"""Invented treaty texts as instruments, without the readers."""

from __future__ import annotations

from clausewise.model.instrument import Clause, ClauseKind, Instrument


def instrument_of(*articles: str, language: str = "en", name: str = "draft") -> Instrument:
    """An instrument of articles numbered from 1, a leaf each."""
    clauses, text = [], ""
    for number, article in enumerate(articles, 1):
        body = f"{article}\n"
        clauses.append(
            Clause(
                f"art_{number}",
                ClauseKind.ARTICLE,
                f"Article {number}",
                str(number),
                None,
                1,
                None,
                len(text),
                len(text) + len(body),
            )
        )
        text += body
    return Instrument(text, tuple(clauses), language=language, id=name, sha256=name)


def instrument_with_items(lead_in: str, items: list[str], language: str = "en") -> Instrument:
    """One article with a lead-in and lettered items."""
    text = f"Article 1\n{lead_in}\n"
    clauses = [Clause("art_1__intro", ClauseKind.TEXT, "", "", None, 2, "art_1", 0, len(text))]
    for letter, item in zip("abcdef", items, strict=False):
        start = len(text)
        text += f"({letter}) {item}\n"
        clauses.append(
            Clause(f"art_1__point_{letter}", ClauseKind.ITEM, f"({letter})", letter, None, 2, "art_1", start, len(text))
        )
    article = Clause("art_1", ClauseKind.ARTICLE, "Article 1", "1", None, 1, None, 0, len(text))
    return Instrument(text, (article, *clauses), language=language)
