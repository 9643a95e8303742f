"""The files of the index are Whoosh's own: Whoosh itself, as it comes, finds the same in them."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from clausewise.searching.storage import worth
from tests.searching.shelf import RECORDS

if TYPE_CHECKING:
    from pathlib import Path

# Opens the index with nothing of ours but the classes of its schema, and answers with Whoosh's own matchers.
SCRIPT = """
import json, sys
from whoosh import index, query
made = index.open_dir(sys.argv[1], indexname="clausewise")
with made.searcher() as searcher:
    asked = {
        "word": query.Term("text", "lamp"),
        "phrase": query.Phrase("text", ["shall", "not", "join"]),
        "both": query.And([query.Term("text", "alliance"), query.Not(query.Term("text", "neutral"))]),
        "prefix": query.Prefix("text", "guarant"),
        "facet": query.Term("lang", "uk"),
    }
    found = {
        name: sorted([hit["owner"], hit["clause"]] for hit in searcher.search(each, limit=None))
        for name, each in asked.items()
    }
    found["texts"] = sorted(fields["text"] for fields in searcher.reader().all_stored_fields())
print(json.dumps(found))
"""


def test_whoosh_itself_reads_the_index(built: Path) -> None:
    folder = built / json.loads((built / "manifest.json").read_text())["folder"]
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SCRIPT, str(folder)],
        capture_output=True,
        check=True,
        text=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    found = json.loads(run.stdout)
    assert found["word"] == [["lastovia", "art_3"], ["ostrovia", "art_3"]]
    assert found["phrase"] == [["lastovia", "art_1"]]
    assert found["both"] == [["ostrovia", "art_1"]]
    assert found["prefix"] == [["lastovia", "art_2"], ["ostrovia", "art_1"], ["ostrovia", "art_2"]]
    assert found["facet"] == [["ostriv", "art_1"], ["ostriv", "art_2"]]
    assert found["texts"] == sorted(record.text for record in RECORDS)


def test_more_of_a_word_in_less_text_is_worth_more() -> None:
    assert worth(2, 100) > worth(1, 100) > worth(1, 200) > 0
    assert worth(1000, 150) < 2.2
