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
                f"art_{number}", ClauseKind.ARTICLE, f"Article {number}", str(number), None, 1, None,
                len(text), len(text) + len(body),
            )
        )
        text += body
    return Instrument(text, tuple(clauses), language=language, id=name, sha256=name)
