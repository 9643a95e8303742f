"""The index and its answers against Whoosh as it comes, and against reading every text through.

.venv/bin/python tests/benchmarks/bench_search.py [--articles N] [--queries N] [--brute N]

The articles are those of the trade agreements in ../shared/corpora. Ratios are of one run on one machine.
"""

from __future__ import annotations

import argparse
import multiprocessing
import pickle
import resource
import statistics
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[2]))
CORPUS = HERE.parents[3] / "shared" / "corpora" / "trade-agreements"

from tests.searching.brute import queries, read_all  # noqa: E402

from clausewise.model.progress import finish  # noqa: E402
from clausewise.searching.index import SearchIndex  # noqa: E402
from clausewise.searching.records import Record, Shelved  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LIMIT = 10
ROUNDS = 3


class Source:
    """Gives the records that lie pickled in a file of this benchmark's own."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._records: dict[str, list[Record]] = {}

    def records(self, ref: str) -> Iterable[Record]:
        if not self._records:
            self._records = pickle.loads(self.file.read_bytes())
        return self._records[ref]


def articles(most: int) -> dict[str, list[Record]]:
    """The articles of the agreements, by agreement."""
    found: dict[str, list[Record]] = {}
    count = 0
    for path in sorted(CORPUS.glob("*.xml")):
        tree = etree.parse(path, etree.XMLParser(resolve_entities=False, recover=True))
        date = (tree.findtext(".//date_signed") or tree.findtext(".//date_into_force") or "2000-01-01")[:10]
        for article in tree.iter("article"):
            text = " ".join("".join(article.itertext()).split())
            if text and count < most:
                count += 1
                one = Record(path.stem, f"art_{count}", text, language="en", kind="agreement", date=date)
                found.setdefault(path.stem, []).append(one)
    return found


def timed(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def spent() -> float:
    """Seconds of computing time of the processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def as_it_comes(records: dict[str, list[Record]], folder: Path, made: list[str]) -> tuple[float, float, list[float]]:
    """Whoosh with nothing set: seconds to build, and to answer each query with highlights. In a process of its own,
    where nothing of Whoosh has been replaced.
    """
    from whoosh import fields, index
    from whoosh.qparser import QueryParser

    schema = fields.Schema(
        instrument=fields.ID(stored=True), clause=fields.ID(stored=True), text=fields.TEXT(stored=True)
    )
    start, cpu = time.perf_counter(), time.process_time()
    whole = index.create_in(folder, schema)
    writer = whole.writer()
    for each in records.values():
        for record in each:
            writer.add_document(instrument=record.instrument, clause=record.clause, text=record.text)
    writer.commit()
    built, cpu = time.perf_counter() - start, time.process_time() - cpu
    parser = QueryParser("text", schema)
    rounds = []
    for _ in range(ROUNDS):
        with whole.searcher() as searcher:

            def ask(query: str) -> list[str]:
                return [hit.highlights("text") for hit in searcher.search(parser.parse(query), limit=LIMIT)]

            ask("guarantee")
            rounds.append([timed(lambda q=q: ask(q.replace(" -", " NOT "))) for q in made])
    return built, cpu, least(rounds)


def least(rounds: list[list[float]]) -> list[float]:
    """Each query's shortest time: other programs' work is not the index's."""
    return [min(times) for times in zip(*rounds, strict=True)]


def percentiles(times: list[float]) -> tuple[float, float]:
    return statistics.median(times) * 1000, sorted(times)[int(len(times) * 0.95)] * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=11_239)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--brute", type=int, default=200, help="queries compared with reading every text")
    given = parser.parse_args()
    records = articles(given.articles)
    count = sum(map(len, records.values()))
    words = sum(len(r.text.split()) for each in records.values() for r in each)
    print(f"{len(records)} agreements, {count} articles, {words} words")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "plain").mkdir()
        (folder / "records").write_bytes(pickle.dumps(records))
        shelf = [Shelved(ref, "1") for ref in records]
        index = SearchIndex(folder / "index")
        source = Source(folder / "records")
        before = spent()
        ours = timed(lambda: finish(index.rebuild(shelf, source)))
        ours_cpu = spent() - before
        read = read_all([r for each in records.values() for r in each])
        made = queries(read, given.queries)
        plain = [query for query, _ in made if "near/" not in query and ":" not in query]
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
            theirs, theirs_cpu, other = pool.submit(as_it_comes, records, folder / "plain", plain).result()
        print(f"build: {ours:.2f} s, as it comes {theirs:.2f} s, ratio {ours / theirs:.3f}")
        print(f"  computing time: {ours_cpu:.2f} s with its process, as it comes {theirs_cpu:.2f} s without", end=", ")
        print(f"ratio {ours_cpu / theirs_cpu:.3f}")

        first = timed(lambda: index.search("guarantee", LIMIT))
        print(f"open and first answer: {first * 1000:.0f} ms")
        rounds = []
        for _ in range(ROUNDS):
            index.close()
            index.search("guarantee", LIMIT)
            rounds.append([timed(lambda q=q: index.search(q, LIMIT)) for q in plain])
        (m1, p1), (m2, p2) = percentiles(least(rounds)), percentiles(other)
        print(f"{len(plain)} queries with snippets, median / p95 ms, the best of {ROUNDS} rounds with a fresh index:")
        print(f"  {m1:.2f} / {p1:.2f}, as it comes {m2:.2f} / {p2:.2f}, ratio {m1 / m2:.3f} / {p1 / p2:.3f}")
        with_facets = [timed(lambda q=q: index.search(q, 50, facets=True)) for q, _ in made]
        print("all sorts, 50 hits, with counts, median / p95 ms: {:.2f} / {:.2f}".format(*percentiles(with_facets)))

        wrong = []
        for query, test in made[: given.brute]:
            found = {hit.clause for hit in index.search(query, count).hits}
            wanted = {r.record.clause for r in read if test(r)}
            if found != wanted:
                wrong.append((query, len(found - wanted), len(wanted - found)))
        print(
            f"{len(made[: given.brute]) - len(wrong)} of {len(made[: given.brute])} queries equal a scan of the texts"
        )
        for query, more, fewer in wrong[:20]:
            print(f"  {query}: {more} too many, {fewer} too few")
        index.close()


if __name__ == "__main__":
    main()
