"""Reading measured on real texts: the constitution's PDFs, Akoma Ntoso, encodings, and treaties typeset anew as PDF.

Usage: bench_reading.py [--every N]      every Nth treaty of the encodings and the typeset PDFs

Needs the treaties beside the checkout (``../shared``).
"""

from __future__ import annotations

import argparse
import difflib
import re
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"

from clausewise.model.instrument import ClauseKind, Instrument  # noqa: E402
from clausewise.reading.encodings import decode  # noqa: E402
from clausewise.reading.reader import read_bytes, read_file  # noqa: E402
from clausewise.segmenting.segment import segment  # noqa: E402

MARKUP = re.compile(r"([\\#$*_`<>@\[\]~/=+-])")
STATED = ("article", "section", "paragraph", "point")


def main() -> None:
    if not CORPORA.is_dir():
        sys.exit("the treaties to measure on are not here")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=20)
    every = parser.parse_args().every
    constitution()
    akoma_ntoso()
    encodings(every)
    typeset(every)


def constitution() -> None:
    """Compare the articles read from the PDFs with those read from the plain texts."""
    folder = CORPORA / "constitution-of-ukraine"
    for year in ("1996", "2004"):
        began = time.perf_counter()
        pdf = segment(read_file(folder / f"{year}.pdf"))
        took = time.perf_counter() - began
        txt = segment(read_file(folder / f"{year}.txt"))
        found, wanted = articles(pdf), articles(txt)
        ratios = [
            difflib.SequenceMatcher(None, text, wanted.get(number, ""), autojunk=False).ratio()
            for number, text in found.items()
        ]
        print(
            f"constitution {year}: {len(found)} articles from the PDF, {len(wanted)} from the text; "
            f"alike by characters {sum(ratios) / len(ratios):.4f} on average, {min(ratios):.4f} at least; "
            f"PDF read in {took:.2f} s"
        )


def articles(instrument: Instrument) -> dict[str, str]:
    return {
        clause.number: " ".join(instrument.text_of(clause).split())
        for clause in instrument.clauses
        if clause.kind is ClauseKind.ARTICLE
    }


def akoma_ntoso() -> None:
    """Count the stated clauses that are read under their own ids with their own numbers."""
    from lxml import etree

    total = kept = numbered = 0
    for path in sorted((CORPORA / "akoma-ntoso").rglob("*.xml")):
        clauses = segment(read_file(path)).by_id
        for element in etree.fromstring(path.read_bytes()).iter(*(f"{{*}}{name}" for name in STATED)):
            total += 1
            clause = clauses.get(element.get("eId") or element.get("id") or "")
            printed = "".join(element.xpath("string(*[local-name()='num'][1])").split())
            kept += clause is not None
            numbered += clause is not None and (not printed or letters(clause.number) in letters(printed))
    print(f"akoma-ntoso: {kept} of {total} clauses read under their ids, {numbered} with their number")


def letters(text: str) -> str:
    return re.sub(r"\W", "", text).lower()


def encodings(every: int) -> None:
    """Guess the encoding of treaties written in two of them."""
    right = total = 0
    for path in sorted((CORPORA / "treaties").glob("*.md"))[:: max(1, every // 5)]:
        text = path.read_text("utf-8").replace("\r\n", "\n")
        for encoding in ("cp1252", "mac_roman"):
            data = text.encode(encoding, "ignore")
            if not data.isascii():
                total += 1
                right += decode(data).text == data.decode(encoding)
    print(f"encodings: {right} of {total} guessed right")


def typeset(every: int) -> None:
    """Set treaties in one and two columns with running heads, and read the PDFs: are all words there, in order?"""
    import typst

    for columns in (1, 2):
        for justified in ("true", "false"):
            words = same = pages = 0
            began = time.perf_counter()
            for path in sorted((CORPORA / "treaties").glob("*.md"))[::every]:
                blocks = [" ".join(b.text.split()) for b in read_file(path).blocks][:150]
                data = typst.compile(source(blocks, columns, justified).encode())
                found = " ".join(block.text for block in read_bytes(data, "a.pdf").blocks).split()
                wanted = " ".join(blocks).split()
                matcher = difflib.SequenceMatcher(None, found, wanted, autojunk=False)
                same += sum(size for _, _, size in matcher.get_matching_blocks())
                words += len(wanted)
                pages += 1
            print(
                f"typeset PDF, {columns} columns, justified {justified}: {same / words:.4f} of {words} words in order "
                f"({pages} treaties, {time.perf_counter() - began:.1f} s)"
            )


def source(blocks: list[str], columns: int, justified: str) -> str:
    """Write a document for the typesetter."""
    head = (
        f"#set page(columns: {columns}, header: context [Treaty Series #h(1fr) #counter(page).display()], "
        "footer: context align(center)[– #counter(page).display() –])\n"
        f'#set text(size: 10pt, lang: "en", hyphenate: {justified})\n#set smartquote(enabled: false)\n'
        f"#set par(justify: {justified})\n"
    )
    return head + "\n\n".join(MARKUP.sub(r"\\\1", block) for block in blocks)


if __name__ == "__main__":
    main()
