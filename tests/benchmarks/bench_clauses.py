"""Clauses found in other texts than plain treaties: constitution, United Nations treaties, bilingual ones, XML.

Usage: bench_clauses.py [--every N] [--generated N]

Needs the texts beside the checkout (``../shared``). Prints a line a measure.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "app"))

from clausewise.model.errors import DocumentError  # noqa: E402
from clausewise.model.instrument import ClauseKind, Instrument  # noqa: E402
from clausewise.reading.reader import read_bytes, read_file  # noqa: E402
from clausewise.segmenting.segment import segment  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

CORPORA = ROOT.parent / "shared" / "corpora"
RENDERINGS: tuple[Callable[[int, str, str], str], ...] = (
    lambda n, title, text: f"Article {n}\n\n{title}\n\n{text}",
    lambda n, title, text: f"Article {n}: {title}\n\n{text}",
    lambda n, _, text: f"Article {n}. {text}",
    lambda n, title, text: f"ARTICLE {n}\n{title}\n{text}",
)
PIECES = (
    "Article ", "ARTICLE ", "Artikel ", "Стаття ", "§ ", "CHAPTER ", "Annex ", "Protocol", "1", "2", "3", "IV",
    " bis", "1. ", "2. ", "(a) ", "(b) ", "(i) ", "(ii) ", "7.2 ", "– ", ". ", ": ", "; ", ", ", "\n", "\n\n",
    "\n \n", " ", "\t", "\u00a0", "The Parties shall meet", "of the Charter", "Considering that", "Definitions",
    "Have agreed as follows:", "Done at Strelsau on 3 May 1990", "In witness whereof", "De Partijen komen bijeen",
    "........ 12", "\x0c", "\r\n", "é",
)  # fmt: skip


def articles(instrument: Instrument) -> list[str]:
    """Give the numbers of the articles."""
    return [clause.number for clause in instrument.clauses if clause.kind is ClauseKind.ARTICLE]


def constitution() -> None:
    """Compare the articles of the PDF with those of the plain text."""
    from rapidfuzz.distance import Indel

    for year in ("1996", "2004"):
        folder = CORPORA / "constitution-of-ukraine"
        texts = []
        for suffix in ("txt", "pdf"):
            made = segment(read_file(folder / f"{year}.{suffix}"))
            texts.append(
                {c.number: " ".join(made.text_of(c).split()) for c in made.clauses if c.kind is ClauseKind.ARTICLE}
            )
        plain, pdf = texts
        distance = sum(Indel.distance(plain[n], pdf.get(n, "")) for n in plain)
        length = sum(len(plain[n]) + len(pdf.get(n, "")) for n in plain)
        print(f"constitution {year}: articles txt {len(plain)} pdf {len(pdf)} alike {1 - distance / length:.4f}")


def united_nations() -> None:
    """Find the articles of the United Nations treaties, rendered as text in four ways."""
    right = known = found = 0
    for path in sorted((CORPORA / "un-treaties").glob("*.json")):
        treaty = json.loads(path.read_text("utf-8"))
        for render in RENDERINGS:
            parts = [treaty["treaty_en"], treaty["preamble_en"] or ""]
            for n, article in enumerate(treaty["articles"], 1):
                parts.append(render(n, article["title_en"] or "", article["content_en"]))
            text = "\n\n".join(part for part in parts if part)
            got = Counter(articles(segment(read_bytes(text.encode(), "treaty.txt"))))
            truth = Counter(str(n) for n in range(1, len(treaty["articles"]) + 1))
            right, known, found = right + (got & truth).total(), known + truth.total(), found + got.total()
    print(f"un-treaties: articles {known} found {right / known:.4f} precision {right / found:.4f}")


def bilingual(every: int) -> None:
    """Count the articles that are linked by number between two language versions."""
    documents = json.loads((CORPORA / "labels" / "parallel_docs.json").read_text("utf-8"))[::every]
    shared = linked = wrong = 0
    for document in documents:
        made = segment(read_file(CORPORA / "treaties" / f"{document['id']}.md"))
        pairs = [(made.by_id[a], made.by_id[b]) for a, b in made.links if made.by_id[a].kind is ClauseKind.ARTICLE]
        wrong += sum(a.number != b.number or a.language == b.language for a, b in pairs)
        shared += document["shared_numbers"]
        linked += min(len(pairs), document["shared_numbers"])
    print(f"bilingual: documents {len(documents)} pairs {shared} linked {linked / shared:.4f} of unlike number {wrong}")


def akoma_ntoso() -> None:
    """Count the numbered units of Akoma Ntoso files that became clauses with their number."""
    from lxml import etree

    units = kept = 0
    for path in sorted((CORPORA / "akoma-ntoso").glob("*/*.xml")):
        try:
            made = segment(read_file(path))
        except DocumentError as error:
            print(f"akoma-ntoso: {error}")
            continue
        for element in etree.parse(path).iter("{*}article", "{*}section", "{*}paragraph", "{*}point"):
            number = element.find("{*}num")
            if number is None:
                continue
            units += 1
            clause = made.by_id.get(element.get("eId") or element.get("id") or element.get("wId") or "")
            printed = "".join("".join(number.itertext()).split()).lower()
            kept += clause is not None and bool(clause.number) and clause.number in printed
    print(f"akoma-ntoso: numbered units {units} kept {kept / units:.4f}")


def generated(count: int) -> None:
    """Check that the leaves join to the text for made-up texts."""
    dice = random.Random(20220913)  # noqa: S311
    broken = 0
    for _ in range(count):
        text = "".join(dice.choice(PIECES) for _ in range(dice.randrange(1, 120)))
        try:
            made = segment(read_bytes(text.encode(), "made.txt"))
        except DocumentError:
            continue
        broken += "".join(made.text_of(leaf) for leaf in made.leaves) != made.text
    print(f"generated: texts {count} leaves that do not join {broken}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--generated", type=int, default=2000)
    arguments = parser.parse_args()
    if not CORPORA.is_dir():
        sys.exit("the treaties to measure on are not here")
    constitution()
    united_nations()
    bilingual(arguments.every)
    akoma_ntoso()
    generated(arguments.generated)


if __name__ == "__main__":
    main()
