"""``library`` and ``search``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.commands.conftest import Answer


def test_the_bundled_documents_are_listed(run: Callable[..., Answer]) -> None:
    listed = {e["id"] for e in json.loads(run("library", "list", "--json").out)}
    assert {"budapest-memorandum", "istanbul-communique", "kyiv-security-compact"} <= listed
    assert "istanbul-communique" in run("library", "list").out


def test_an_instrument_is_kept_found_exported_and_removed(
    run: Callable[..., Answer], first: Path, tmp_path: Path
) -> None:
    added = run("library", "add", first)
    assert added.status == 0
    key = added.out.split(":")[0]

    value = json.loads(run("search", "Lastovia neutral", "--json").out)
    assert value["query"] == "Lastovia neutral"
    assert {"total", "hits", "suggestion"} <= value.keys()
    (hit,) = (h for h in value["hits"] if h["instrument"] == key)
    assert hit["label"] == "Article 1"
    assert ["hit", "neutral"] in hit["snippet"]

    assert json.loads(run("provisions", key, "--json").out)["guarantors"] is not None
    assert run("library", "export", tmp_path / "out").status == 0
    assert any(p.read_bytes() == first.read_bytes() for p in (tmp_path / "out").rglob("*") if p.is_file())
    assert run("library", "check").status == 0
    assert run("library", "remove", key).status == 0
    assert json.loads(run("search", "Lastovia neutral", "--json").out)["total"] == 0


def test_a_bad_file_does_not_stop_the_rest(run: Callable[..., Answer], first: Path) -> None:
    answer = run("library", "add", first.with_name("none.txt"), first)
    assert answer.status == 1
    assert answer.err.count("\n") == 1
    assert "Lastovia" in answer.out


def test_removing_what_is_not_there_is_a_sentence(run: Callable[..., Answer]) -> None:
    answer = run("library", "remove", "nothing")
    assert answer.status == 1
    assert answer.err.startswith("clausewise: nothing: ")


def test_a_wrong_query_says_where(run: Callable[..., Answer]) -> None:
    answer = run("search", '"unclosed')
    assert answer.status == 2
    assert answer.err.startswith("clausewise: search not understood: unclosed quote")


def test_the_index_can_be_rebuilt(run: Callable[..., Answer]) -> None:
    assert run("library", "rebuild").status == 0
    assert json.loads(run("search", "neutrality", "--limit", "3", "--json").out)["total"] > 0


def test_a_damaged_index_is_built_anew_unasked(run: Callable[..., Answer], own_home: Path) -> None:
    total = json.loads(run("search", "neutrality", "--json").out)["total"]
    (contents,) = own_home.rglob("*.toc")
    contents.write_bytes(contents.read_bytes()[:40])
    answer = run("search", "neutrality", "--json")
    assert (answer.status, answer.err) == (0, "")
    assert json.loads(answer.out)["total"] == total
