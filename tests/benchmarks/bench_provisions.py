"""Recognition measured on labelled treaty paragraphs, articles named by their heading, hand-read treaties, and time.

Run: ``.venv/bin/python tests/benchmarks/bench_provisions.py [--errors] [--every N]``. ``--errors`` lists the paragraphs
that are read otherwise than labelled; ``--every N`` takes every Nth article of the long lists.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from clausewise.model.instrument import Clause, ClauseKind, Instrument
from clausewise.provisions.language import guess
from clausewise.provisions.recognise import Recogniser, load_recogniser
from clausewise.reading.reader import read_file
from clausewise.segmenting.intake import take_in_text
from clausewise.segmenting.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterator

HOME = Path(__file__).resolve().parents[2]
CORPORA = HOME.parent / "shared" / "corpora"
CORE = ("guarantee", "neutrality")
SIX = ("entry_into_force", "termination", "amendment", "dispute_settlement", "definitions", "accession")
TYPE_OF_LABEL = {"termination_withdrawal": "termination", "ratification_signature": "ratification"}
HAND_READ = ("guarantee", "neutrality", "mutual_defence", "consultation", "foreign_forces")
HAND_TYPE = {"no_foreign_forces": "foreign_forces", "recognition_of_neutrality": "neutrality"}


def types_of(recogniser: Recogniser, instrument: Instrument) -> set[str]:
    """The types found anywhere in an instrument."""
    return {p.type.value for found in recogniser.recognise(instrument).provisions.values() for p in found}


def paragraphs(recogniser: Recogniser, name: str, errors: bool) -> None:
    """F1 a type, and guarantors, over labelled paragraphs, each read and segmented as a file of its own."""
    rows = [json.loads(line) for line in (CORPORA / "labels" / name).read_text("utf-8").splitlines() if line.strip()]
    tally: Counter[tuple[str, str]] = Counter()
    named = hit = said = 0
    for row in rows:
        findings = recogniser.recognise(take_in_text(row["text"] + "\n", "paragraph.txt"))
        found = {p.type.value for all_of in findings.provisions.values() for p in all_of}
        truth = set(row["labels"]) - {"none"}
        for kind in truth | found:
            tally.update({(kind, "both"): kind in truth and kind in found})
            tally.update({(kind, "truth"): kind in truth, (kind, "found"): kind in found})
        states = {g.state for g in findings.guarantors}
        expected = {g for g in row.get("guarantors") or [] if re.fullmatch("[A-Z]{3}", g)}
        if expected:
            named, hit, said = named + len(expected), hit + len(expected & states), said + len(states)
        if errors and truth != found:
            print(f"  {row['id']}: missed {sorted(truth - found)} wrong {sorted(found - truth)}: {row['text'][:90]!r}")
    scores = {
        kind: 2 * tally[kind, "both"] / (tally[kind, "truth"] + tally[kind, "found"]) for kind in {k for k, _ in tally}
    }
    often = [kind for kind in scores if tally[kind, "truth"] >= 5]
    mean = sum(scores[kind] for kind in often) / max(1, len(often))
    core = sum(scores.get(kind, 0) for kind in CORE) / len(CORE)
    print(f"{name}: {len(rows)} paragraphs, core-F1 {core:.3f}, mean-F1 {mean:.3f} over {len(often)} types")
    print(f"  guarantors: recall {hit}/{named}, precision {hit}/{said}")


def forces(recogniser: Recogniser, name: str) -> None:
    """How often force and negation are those of the label, where the labelled type was found."""
    rows = [json.loads(line) for line in (CORPORA / "labels" / name).read_text("utf-8").splitlines() if line.strip()]
    read = strong = denied = 0
    for row in rows:
        findings = recogniser.recognise(take_in_text(row["text"] + "\n", "paragraph.txt"))
        found = [p for all_of in findings.provisions.values() for p in all_of if p.type.value == row["labels"][0]]
        if found:
            read += 1
            strong += row["force"] in {p.force.value for p in found}
            denied += row["negated"] in {p.negated or p.rule.endswith(".refused") for p in found}
    print(f"{name}: force {strong}/{read}, negation {denied}/{read}")


def folded(text: str) -> str:
    """A heading for comparing."""
    return re.sub(r"\s+", " ", text).strip().lower()


def trade_articles(path: Path) -> dict[tuple[str, str], str]:
    """The articles of a trade agreement by number and heading, without them."""
    found: dict[tuple[str, str], str] = {}
    for chapter in ET.parse(path).getroot().find("body") or ():
        for article in chapter:
            key = folded(article.get("number") or ""), folded(article.get("name") or "")
            found.setdefault(key, "".join(article.itertext()).strip())
    return found


def treaty_articles(path: Path) -> dict[tuple[str, str], str]:
    """The articles of a treaty in Markdown by number and heading, without them."""
    found: dict[tuple[str, str], str] = {}
    number, title, body = "", "", list[str]()
    for line in [*path.read_text("utf-8").splitlines(), "# end"]:
        heading = re.match(r"^#{1,6}\s*(.*?)\s*$", line)
        if heading and number and not title and not any(one.strip() for one in body):
            title = "" if re.match(r"(?i)arti[ck]", heading[1]) else heading[1]
            if title:
                continue
        if heading:
            if number:
                found.setdefault((folded(number), folded(title)), "\n".join(body))
            number = heading[1] if re.match(r"(?i)(article|artikel)\b", heading[1]) else ""
            title, body = "", []
        else:
            body.append(line)
    return found


def labelled_articles() -> Iterator[tuple[str, set[str]]]:
    """Articles whose own heading says what they do: the text without the heading, and the types."""
    documents: dict[str, dict[tuple[str, str], str]] = {}
    labels: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    with (CORPORA / "labels" / "title_derived_labels.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            trade = row["corpus"] == "tota"
            folder = CORPORA / ("trade-agreements" if trade else "treaties")
            if row["doc"] not in documents:
                read = trade_articles if trade else treaty_articles
                documents[row["doc"]] = read(folder / (row["doc"] if trade else f"{row['doc']}.md"))
            key = row["doc"], folded(row["article"]), folded(row["title"])
            labels[key].add(TYPE_OF_LABEL.get(row["label"], row["label"]))
    for (document, number, title), kinds in labels.items():
        text = documents[document].get((number, title))
        if text:
            yield text, kinds


def titles(recogniser: Recogniser, every: int) -> None:
    """Recall, and how often a type is found in articles with other labels."""
    counts: Counter[tuple[str, str]] = Counter()
    for text, labels in list(labelled_articles())[::every]:
        found = types_of(recogniser, one_clause(text))
        for kind in SIX:
            side = "labelled" if kind in labels else "other"
            counts.update({(kind, side): 1, (kind, f"{side} found"): kind in found})
    for kind in SIX:
        labelled, other = counts[kind, "labelled"], counts[kind, "other"]
        right, wrong = counts[kind, "labelled found"], counts[kind, "other found"]
        print(
            f"headings hidden: {kind:20} recall {right / max(1, labelled):.3f} ({right}/{labelled}), "
            f"found elsewhere {wrong / max(1, other):.3f} ({wrong}/{other})"
        )


def one_clause(text: str) -> Instrument:
    """A text as an instrument of one clause."""
    clause = Clause("art_1", ClauseKind.ARTICLE, "", "", None, 1, None, 0, len(text))
    return Instrument(text, (clause,), language=guess(text))


def hand_read(recogniser: Recogniser) -> None:
    """Four treaties read by hand, article by article."""
    truth: dict[str, dict[str, set[str]]] = defaultdict(dict)
    with (CORPORA / "labels" / "neutrality_guarantee_handread.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            labels = {HAND_TYPE.get(label, label) for label in row["labels"].split(";")}
            truth[row["doc"]][folded(row["article"])] = labels
    for document in ("BWBV0003635", "BWBV0004939", "BWBV0006094", "BWBV0005760"):
        instrument = segment(read_file(CORPORA / "treaties" / f"{document}.md"))
        findings = recogniser.recognise(instrument)
        found: dict[str, set[str]] = defaultdict(set)
        for clause, provisions in findings.provisions.items():
            around = [instrument.by_id[clause], *instrument.ancestors(instrument.by_id[clause])]
            article = next((c for c in around if c.kind in {ClauseKind.ARTICLE, ClauseKind.ANNEX}), None)
            if article is not None and not article.id.startswith("nl__"):
                found[folded(article.label)] |= {p.type.value for p in provisions}
        missed = {
            (article, kind)
            for article, labels in truth[document].items()
            for kind in labels & set(HAND_READ)
            if kind not in found[article]
        }
        wrong = {
            (article, kind)
            for article, kinds in found.items()
            for kind in kinds & set(CORE)
            if kind not in truth[document].get(article, set())
        }
        print(f"hand-read {document}: missed {sorted(missed) or 'none'}, wrong {sorted(wrong) or 'none'}")


def speed(recogniser: Recogniser, every: int) -> None:
    """Words a second over whole treaties, and the worst of some hostile lines."""
    files = sorted((CORPORA / "treaties").glob("*.md"))[:: 4 * every]
    instruments = [segment(read_file(file)) for file in files]
    words = sum(len(i.text.split()) for i in instruments)
    start = time.process_time()
    for instrument in instruments:
        recogniser.recognise(instrument)
    print(f"speed: {words / (time.process_time() - start):,.0f} words a second of processor time, {words:,} words")
    worst = 0.0
    for scrap in ("guarantee ", "neutrality tax ", "(", "[Italy: x ", "armed attack on Poland shall ", "; : ", "a"):
        instrument = one_clause(scrap * (100_000 // len(scrap)))
        start = time.process_time()
        recogniser.recognise(instrument)
        worst = max(worst, time.process_time() - start)
    print(f"hostile lines of 100 kB: {worst * 1000:.0f} ms the worst")


def main() -> None:
    """Measure everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="list the paragraphs read otherwise than labelled")
    parser.add_argument("--every", type=int, default=1, help="take every Nth article")
    arguments = parser.parse_args()
    if not CORPORA.is_dir():
        sys.exit("the labelled treaties are not here")
    start = time.perf_counter()
    recogniser = load_recogniser(HOME / "resources")
    print(f"rules loaded in {time.perf_counter() - start:.2f} s")
    paragraphs(recogniser, "provisions_dev.jsonl", arguments.errors)
    paragraphs(recogniser, "provisions_invented_dev.jsonl", arguments.errors)
    forces(recogniser, "provisions_invented_dev.jsonl")
    titles(recogniser, arguments.every)
    hand_read(recogniser)
    speed(recogniser, arguments.every)


if __name__ == "__main__":
    main()
