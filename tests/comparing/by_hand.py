"""Instruments made by hand: an article a block, paragraphs "1." inside."""

from __future__ import annotations

import hashlib
import os
import re
from typing import TYPE_CHECKING

from clausewise.model.instrument import Clause, ClauseKind, Instrument

if TYPE_CHECKING:
    from collections.abc import Iterable

CASES = int(os.environ.get("CLAUSEWISE_CASES", "60"))
"""How many generated cases a law is tried on; tests/benchmarks/bench_laws.py asks for more."""
NUMBERED = re.compile(r"(\d+)\. ")


class Maker:
    """Puts clauses together, their text joined."""

    def __init__(self) -> None:
        self.text = ""
        self.clauses: list[Clause] = []

    def add(self, clause_id: str, kind: ClauseKind, text: str, label: str = "", **more: object) -> None:
        start = len(self.text)
        self.text += text
        number = re.sub(r"\W", "", label.rsplit(" ", maxsplit=1)[-1]).lower()
        fields = {"heading": None, "level": 1, "parent": None, "start": start, "end": len(self.text)} | more
        self.clauses.append(Clause(id=clause_id, kind=kind, label=label, number=number, **fields))  # type: ignore[arg-type]

    def instrument(self, name: str = "") -> Instrument:
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        return Instrument(self.text, tuple(self.clauses), title=name, id=name, sha256=digest, language="en")


def instrument_of(articles: Iterable[str | tuple[str, str]], name: str = "", label: str = "Article") -> Instrument:
    """Make an instrument; an article is its body, or (heading, body). Lines "1. …" are its paragraphs."""
    maker = Maker()
    for n, article in enumerate(articles, 1):
        heading, body = article if isinstance(article, tuple) else ("", article)
        opening = f"{label} {n}\n" + (f"{heading}\n" if heading else "") + "\n"
        lines = body.split("\n")
        if not any(NUMBERED.match(line) for line in lines):
            maker.add(f"art_{n}", ClauseKind.ARTICLE, f"{opening}{body}\n\n", f"{label} {n}", heading=heading or None)
            continue
        start, at = len(maker.text), len(maker.clauses)
        own = [line for line in lines if not NUMBERED.match(line)]
        intro = opening + "".join(f"{line}\n" for line in own)
        maker.add(f"art_{n}__intro", ClauseKind.TEXT, intro, level=2, parent=f"art_{n}")
        for line in lines:
            if found := NUMBERED.match(line):
                key = f"art_{n}__para_{found[1]}"
                maker.add(key, ClauseKind.PARAGRAPH, f"{line}\n\n", f"{found[1]}.", level=2, parent=f"art_{n}")
        article_clause = Clause(
            f"art_{n}", ClauseKind.ARTICLE, f"{label} {n}", str(n), heading or None, 1, None, start, len(maker.text)
        )
        maker.clauses.insert(at, article_clause)
    return maker.instrument(name)
