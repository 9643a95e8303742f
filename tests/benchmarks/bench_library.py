"""A library of real agreements: taking them in, opening them, searching them, checking and copying them out.

.venv/bin/python tests/benchmarks/bench_library.py [--agreements N]
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[2]))
CORPUS = HERE.parents[3] / "shared" / "corpora" / "trade-agreements"

from clausewise.library.export import export_library  # noqa: E402
from clausewise.model.progress import finish  # noqa: E402
from clausewise.paths import Paths, standard_paths  # noqa: E402
from clausewise.services import Services  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable


def timed(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def as_text(path: Path, folder: Path) -> Path:
    """Write an agreement of the corpus as a plain text, the way people have them."""
    lines: list[str] = []
    for chapter in etree.parse(path).getroot().iter("chapter"):
        lines += [chapter.get("number") or "", chapter.get("name") or ""]
        for article in chapter.iter("article"):
            lines += [article.get("number") or "", article.get("name") or "", *"".join(article.itertext()).splitlines()]
    text = folder / f"{path.stem}.txt"
    text.write_text("\n\n".join(line.strip() for line in lines if line.strip()), "utf-8")
    return text


def told(name: str, times: list[float]) -> None:
    ordered = sorted(times)
    median, last = statistics.median(ordered) * 1000, ordered[int(len(ordered) * 0.95)] * 1000
    print(f"{name}: median {median:.2f} ms, p95 {last:.2f} ms, longest {ordered[-1] * 1000:.2f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agreements", type=int, default=225)
    given = parser.parse_args()
    installed = standard_paths()
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        files = [as_text(path, home) for path in sorted(CORPUS.glob("*.xml"))[: given.agreements]]
        services = Services(Paths(installed.resources, installed.documents, home / "d", home / "c", home / "s"))
        start = time.perf_counter()
        adding: list[float] = []
        failed = 0
        for taken in services.take_in(files):
            if taken.instrument is None:
                failed += 1
                continue
            adding.append(timed(lambda taken=taken: services.add(taken)))
        print(f"{len(adding)} agreements read, cut and kept in {time.perf_counter() - start:.1f} s, {failed} not read")
        told("keeping one", adding)
        print(f"building the index with provisions: {timed(lambda: finish(services.refresh_index())):.1f} s")
        refs = [entry.id for entry in services.library.entries()]
        told("listing the shelf", [timed(services.entries) for _ in range(20)])
        told("opening an instrument", [timed(lambda ref=ref: services.library.instrument(ref)) for ref in refs])
        told(
            "searching, with counts", [timed(lambda: services.search("shall consult", facets=True)) for _ in range(20)]
        )
        services.library.trash(refs[0])
        print(f"index up to date after one was thrown away: {timed(lambda: finish(services.refresh_index())):.2f} s")
        services.library.restore(refs[0])
        print(f"  and after it was taken back: {timed(lambda: finish(services.refresh_index())):.2f} s")
        print(f"asking whether it is up to date: {timed(lambda: finish(services.refresh_index())) * 1000:.1f} ms")
        print(f"looking for damage: {timed(services.library.check):.2f} s")
        print(f"copying everything out: {timed(lambda: export_library(services.library, home / 'out')):.2f} s")
        size = services.paths.library.stat().st_size
        index = sum(path.stat().st_size for path in services.paths.index.rglob("*") if path.is_file())
        print(f"library {size / 1e6:.1f} MB, index {index / 1e6:.1f} MB")
        services.close()


if __name__ == "__main__":
    main()
