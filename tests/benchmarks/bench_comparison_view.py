"""The comparison on screen against one HTML table of the same, in one run.

Prints: first paint and a resize (both as ratios to the table's), a frame while scrolling (p95), the process's memory
with the comparison open, and its growth over opening and closing.

Run with ``.venv/bin/python tests/benchmarks/bench_comparison_view.py [--openings N]``.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import os
import random
import statistics
import time
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from clausewise.model.comparison import Comparison, Mode, Relation, Row, Summary
from clausewise.model.instrument import Clause, ClauseKind, Instrument
from clausewise.model.provision import Findings
from clausewise.settings import Settings
from clausewise.ui.look.icons import Icons
from clausewise.ui.look.theme import Appearance, load_fonts
from clausewise.ui.panes.comparison import ComparisonPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.model.comparison import Change

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ROWS, WORDS, RUNS = 216, 374, 53
SYLLABLES = [
    "ar",
    "be",
    "con",
    "di",
    "for",
    "guar",
    "han",
    "in",
    "jur",
    "lim",
    "mar",
    "no",
    "par",
    "ra",
    "sec",
    "trea",
    "un",
]
SIZE = (1400, 900)


def made(seed: int = 7) -> Comparison:
    """Make a comparison of two texts of about 60,000 words each, an article a row, with marked words throughout."""
    rng = random.Random(seed)  # noqa: S311 - a measure wants the same texts each time
    lexicon = ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 3))) for _ in range(4000)]
    texts, clauses, rows = ["", ""], [[], []], []
    for n in range(1, ROWS + 1):
        words = article(rng, lexicon, n)
        for side in (0, 1):
            start = len(texts[side])
            texts[side] += "".join(t for sign, t in words if sign in ("=", "-+"[side]))
            clauses[side].append(
                Clause(f"art_{n}", ClauseKind.ARTICLE, f"Article {n}", str(n), None, 1, None, start, len(texts[side]))
            )
        rows.append(Row(((f"art_{n}",), (f"art_{n}",)), Relation.CHANGED, words=tuple(words), similarity=0.8))
    instruments = tuple(
        Instrument(t, tuple(c), title=f"Text {s}", sha256=hashlib.sha256(t.encode()).hexdigest(), language="en")
        for t, c, s in zip(texts, clauses, "AB", strict=True)
    )
    return Comparison(instruments, Mode.RIVALS, tuple(rows), (), Summary(changed=ROWS))


def article(rng: random.Random, lexicon: list[str], number: int) -> list[Change]:
    """Make an article as runs of shared words and of words of either side."""
    runs: list[Change] = [("=", f"Article {number}\n\n")]
    left = WORDS
    for n in range(RUNS - 1):
        count = max(1, round(left / (RUNS - 1 - n) * rng.uniform(0.5, 1.5)))
        left = max(1, left - count)
        words = " ".join(rng.choices(lexicon, k=count)) + (".\n\n" if n % 18 == 17 else " ")
        runs.append((("=", "=", "-", "+")[n % 4], words))  # type: ignore[arg-type]
    return [*runs, ("=", "\n\n")]


def html_of(comparison: Comparison) -> str:
    """Give the comparison as one HTML table, as a simple program would."""
    parts = ["<table width='100%' cellpadding='8'>"]
    for row in comparison.rows:
        parts.append("<tr>")
        for side, colour in ((0, "#fbe7d3"), (1, "#d9ebf5")):
            runs = (
                (sign, escape(text).replace("\n\n", "<br><br>"))
                for sign, text in row.words or ()
                if sign in ("=", "-+"[side])
            )
            cell = "".join(t if s == "=" else f"<span style='background:{colour}'>{t}</span>" for s, t in runs)
            parts.append(f"<td width='50%' valign='top'>{cell}</td>")
        parts.append("</tr>")
    return "".join(parts) + "</table>"


class Painted(QObject):
    """Notices that a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def milliseconds(app: QApplication, painted: Painted, viewport: QWidget, does: Callable[[], object]) -> float:
    """Time an act until its effect is painted."""
    app.processEvents()
    painted.seen = False
    start = time.perf_counter()
    does()
    viewport.update()
    while not painted.seen:
        app.processEvents()
    return (time.perf_counter() - start) * 1000


def settle(app: QApplication, seconds: float = 0.3) -> None:
    """Let what is going on go on."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        app.processEvents()


def megabytes() -> float:
    """The process's resident memory."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return float("nan")


def new_pane(appearance: Appearance, icons: Icons) -> ComparisonPane:
    """An empty pane, shown."""
    pane = ComparisonPane(appearance, icons)
    pane.resize(*SIZE)
    pane.show()
    return pane


def speeds(app: QApplication, appearance: Appearance, icons: Icons, comparison: Comparison) -> None:
    """Measure first paint, resize and scrolling."""
    findings = [Findings(), Findings()]
    html = html_of(comparison)
    ours: dict[str, list[float]] = {"first": [], "resize": []}
    table: dict[str, list[float]] = {"first": [], "resize": []}
    frames: list[float] = []
    for round_ in range(5):
        pane = new_pane(appearance, icons)
        settle(app)
        port = pane.view.viewport()
        seen = Painted(port)
        ours["first"].append(milliseconds(app, seen, port, lambda p=pane: p.show_comparison(comparison, findings)))
        ours["resize"].append(milliseconds(app, seen, port, lambda p=pane, r=round_: p.resize(1100 + r, 900)))
        if round_ == 0:
            settle(app, 0.2)
            bar = pane.view.verticalScrollBar()
            step = max(40, bar.maximum() // 400)
            while bar.value() < bar.maximum() and len(frames) < 600:
                frames.append(milliseconds(app, seen, port, lambda b=bar, s=step: b.setValue(b.value() + s)))
        pane.close()
        pane.deleteLater()
        browser = QTextBrowser()
        browser.resize(*SIZE)
        browser.show()
        settle(app)
        port = browser.viewport()
        seen = Painted(port)
        table["first"].append(milliseconds(app, seen, port, lambda b=browser: b.setHtml(html)))
        table["resize"].append(milliseconds(app, seen, port, lambda b=browser, r=round_: b.resize(1100 + r, 900)))
        browser.close()
        browser.deleteLater()
        settle(app, 0.1)
    for what in ("first", "resize"):
        one, other = statistics.median(ours[what]), statistics.median(table[what])
        print(f"{what:8} {one:8.1f} ms   table {other:8.1f} ms   ratio {one / other:.4f}")
    frames.sort()
    p95 = frames[int(len(frames) * 0.95)]
    print(f"frames   {len(frames)}   median {statistics.median(frames):.1f} ms   p95 {p95:.1f} ms")


def memory(app: QApplication, appearance: Appearance, icons: Icons, comparison: Comparison, openings: int) -> None:
    """Measure memory with the comparison open, and its growth over openings."""
    findings = [Findings(), Findings()]
    after_first = 0.0
    for n in range(1, openings + 1):
        pane = new_pane(appearance, icons)
        pane.show_comparison(comparison, findings)
        settle(app, 0.05)
        if n == 1:
            settle(app, 2.0)
            bar = pane.view.verticalScrollBar()
            for value in range(0, bar.maximum(), max(1, bar.maximum() // 60)):
                bar.setValue(value)
                app.processEvents()
            print(f"memory   {megabytes():.0f} MB with the comparison open and scrolled through")
        pane.close()
        pane.deleteLater()
        del pane
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if n == 20:
            gc.collect()
            after_first = megabytes()
    gc.collect()
    if after_first:
        print(f"openings {openings}: {megabytes():.0f} MB after, {after_first:.0f} MB after 20, "
              f"{megabytes() / after_first:.3f} times")  # fmt: skip


def main() -> None:
    """Run all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--openings", type=int, default=200)
    openings = parser.parse_args().openings
    app = QApplication([])
    app.setStyle("Fusion")
    load_fonts(RESOURCES / "fonts")
    app.setFont(QFont("Inter", 10))
    appearance = Appearance(RESOURCES, Settings(theme="light"))
    appearance.apply()
    icons = Icons(RESOURCES / "icons", appearance.theme)
    comparison = made()
    words = [len(i.text.split()) for i in comparison.instruments]
    runs = sum(len(row.words or ()) for row in comparison.rows)
    print(f"{words[0]} + {words[1]} words, {len(comparison.rows)} rows, {runs} runs")
    memory(app, appearance, icons, comparison, openings)
    speeds(app, appearance, icons, comparison)


if __name__ == "__main__":
    main()
