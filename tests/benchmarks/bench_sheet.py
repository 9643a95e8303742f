"""The comparison sheet: speed against QTextDocument's table print, redlines read back by LibreOffice, words in the PDF.

Run with ``.venv/bin/python tests/benchmarks/bench_sheet.py [--rounds N] [--generated N] [--corpus N]``.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

import office
from bench_comparison_view import html_of, made

from clausewise.comparing.compare import compare
from clausewise.model.errors import ClausewiseError
from clausewise.model.progress import finish
from clausewise.model.provision import Findings
from clausewise.segmenting.intake import take_in, take_in_text
from clausewise.sheet.sheet import build_sheet
from clausewise.sheet.writers.docx_redline import lines_of
from clausewise.sheet.writers.pdf import encode as pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from clausewise.model.comparison import Comparison
    from clausewise.model.instrument import Instrument
    from clausewise.sheet.writers.written import Written

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
REVISIONS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "revisions"
WORDS = "the parties shall may not guarantee consult harbour neutral lights within three days of each storm"


def seconds(does: Callable[[], object]) -> tuple[float, float]:
    """Time an act: seconds on the clock, and of the processors."""
    clock, work = time.perf_counter(), time.process_time()
    does()
    return time.perf_counter() - clock, time.process_time() - work


def speed(rounds: int) -> None:
    """Set 2 × 60,000 words as a PDF, and print the same as QTextDocument's table, one after the other."""
    from PySide6.QtGui import QTextDocument
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])

    def table(comparison: Comparison, folder: str) -> None:
        document = QTextDocument()
        document.setHtml(html_of(comparison))
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(f"{folder}/table.pdf")
        document.print_(printer)

    def sheet(comparison: Comparison) -> Written:
        return pdf(build_sheet(comparison, [Findings(), Findings()], []), RESOURCES)

    found = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(rounds):
            # Other words every time: the engine remembers what it has set.
            comparison = made(seed)
            found.append((*seconds(lambda c=comparison: sheet(c)), *seconds(lambda c=comparison: table(c, folder))))
    clock, work, table_clock, table_work = (statistics.median(column) for column in zip(*found, strict=True))
    print(f"sheet  {clock:.2f} s ({work:.2f} s of processors)   table {table_clock:.2f} s ({table_work:.2f} s)")
    print(f"ratio  {clock / table_clock:.2f} on the clock, {work / table_work:.2f} of processors   {rounds} rounds")
    app.quit()


def generated(count: int) -> Iterator[tuple[Instrument, Instrument]]:
    """Make pairs of treaties: the second edited, renumbered, cut, lengthened and put in another order."""
    rng = random.Random(11)  # noqa: S311 - a measure wants the same texts each time
    words = WORDS.split(" ")
    for number in range(count):
        articles = [
            [" ".join(rng.choices(words, k=rng.randint(4, 30))).capitalize() + "." for _ in range(rng.randint(1, 4))]
            for _ in range(rng.randint(2, 12))
        ]
        later = [[edited(rng, line, words) for line in lines if rng.random() > 0.1] for lines in articles]
        if rng.random() < 0.5:
            later.insert(rng.randrange(len(later) + 1), [" ".join(rng.choices(words, k=12)).capitalize() + "."])
        if rng.random() < 0.3:
            later.append(later.pop(rng.randrange(len(later))))
        texts = [treaty(articles, number), treaty([lines for lines in later if lines], number)]
        yield take_in_text(texts[0], "a.txt"), take_in_text(texts[1], "b.txt")


def edited(rng: random.Random, line: str, words: list[str]) -> str:
    """Change some words of a line."""
    return " ".join(rng.choice(words) if rng.random() < 0.12 else word for word in line.split())


def treaty(articles: list[list[str]], number: int) -> str:
    """Set articles as a treaty's text."""
    parts = [f"Treaty number {number}"]
    for n, lines in enumerate(articles, 1):
        numbered = [f"{m}. {line}" for m, line in enumerate(lines, 1)] if len(lines) > 1 else lines
        parts.append("\n".join([f"Article {n}", *numbered]))
    return "\n\n".join(parts) + "\n"


def corpus(folder: Path, count: int) -> Iterator[tuple[Instrument, Instrument]]:
    """Read pairs of consecutive versions of laws and treaties."""
    for pair in sorted(path for path in folder.iterdir() if path.is_dir())[:count]:
        old, new = take_in([next(pair.glob("old.*")), next(pair.glob("new.*"))])
        if old.instrument and new.instrument:
            yield old.instrument, new.instrument


def redlines(kind: str, pairs: Iterator[tuple[Instrument, Instrument]]) -> None:
    """Write redlines, and read them back with LibreOffice, all changes accepted and all rejected."""
    if office.found() is None:
        print(f"redlines, {kind}: LibreOffice is not here")
        return
    from clausewise.sheet.writers.docx import encode

    with tempfile.TemporaryDirectory() as folder:
        texts, refused = {}, 0
        for number, (a, b) in enumerate(pairs):
            comparison = finish(compare([a, b], findings=[Findings(), Findings()], revision=True))
            try:
                data = encode(build_sheet(comparison, [Findings(), Findings()], []), RESOURCES).data
            except ClausewiseError:
                refused += 1
                continue
            name = f"{number:04}.docx"
            (Path(folder) / name).write_bytes(data)
            texts[name] = (lines_of(b.text), lines_of(a.text))
        read = office.read_both(Path(folder))
        right = [
            sum(lines_of(read[name][side]) == texts[name][side] for name in texts if name in read) for side in (0, 1)
        ]
    print(
        f"redlines, {kind}: accepted = B {right[0]}/{len(texts)}, rejected = A {right[1]}/{len(texts)}, "
        f"not written {refused}"
    )


def words_in_pdf(comparison: Comparison, label: str) -> None:
    """Look for every cell's words in the PDF's text by its structure, in their order."""
    if shutil.which("pdfinfo") is None:
        print("words in the PDF: poppler is not here")
        return
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "sheet.pdf"
        target.write_bytes(pdf(build_sheet(comparison, [Findings()] * len(comparison.instruments), []), RESOURCES).data)
        told = subprocess.run(["pdfinfo", "-struct-text", str(target)], capture_output=True, check=False).stdout
    quoted = re.findall(r'^\s*"(.*)"$', told.decode("utf-8", "replace"), re.MULTILINE)
    text = "".join("".join(quoted).split())
    cells = [comparison.cell_text(row, n) for row in comparison.rows for n in range(len(row.cells)) if row.cells[n]]
    found = sum("".join(cell.split()) in text for cell in cells)
    print(f"words in the PDF, {label}: {found} of {len(cells)} cells whole and in order")


def main() -> None:
    """Run all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--generated", type=int, default=200)
    parser.add_argument("--corpus", type=int, default=20)
    parser.add_argument("--revisions", type=Path, default=REVISIONS)
    arguments = parser.parse_args()
    if arguments.rounds:
        speed(arguments.rounds)
    words_in_pdf(made(3), "2 × 60,000 words")
    if arguments.generated:
        redlines("generated", generated(arguments.generated))
    if arguments.corpus and arguments.revisions.is_dir():
        redlines("corpus", corpus(arguments.revisions, arguments.corpus))
        for number, (a, b) in enumerate(corpus(arguments.revisions, 3)):
            words_in_pdf(finish(compare([a, b], findings=[Findings(), Findings()])), f"corpus pair {number + 1}")


if __name__ == "__main__":
    main()
