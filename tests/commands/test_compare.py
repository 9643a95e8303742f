"""``compare``, ``sheet``, ``provisions`` and ``matrix``."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.commands.conftest import Answer


@pytest.fixture
def compared(run: Callable[..., Answer], first: Path, second: Path) -> dict[str, object]:
    value: dict[str, object] = json.loads(run("compare", first, second, "--json").out)
    return value


def test_a_comparison_has_the_fields_of_the_contract(compared: dict[str, object]) -> None:
    assert {"instruments", "mode", "rows", "correspondence", "summary"} <= compared.keys()
    assert compared["mode"] == "rivals"
    for row in compared["rows"]:  # type: ignore[attr-defined]
        assert {"cells", "relation", "moved", "similarity", "method", "words"} <= row.keys()
        assert len(row["cells"]) == 2


def test_words_rebuild_both_sides(compared: dict[str, object], first: Path, second: Path) -> None:
    sides = {"-": "", "+": ""}
    for row in compared["rows"]:  # type: ignore[attr-defined]
        for operation, words in row["words"]:
            for side in sides:
                sides[side] += words if operation in ("=", side) else ""
    assert sorted(sides["-"].split()) == sorted(first.read_text("utf-8").split())
    assert sorted(sides["+"].split()) == sorted(second.read_text("utf-8").split())


def test_the_correspondence_names_articles(compared: dict[str, object]) -> None:
    pairs = {(tuple(c["a"]), tuple(c["b"])) for c in compared["correspondence"]}  # type: ignore[attr-defined]
    assert (("Article 1",), ("Article 1",)) in pairs
    assert (("Article 3",), ("Article 2",)) in pairs
    assert ((), ("Article 3",)) in pairs


def test_revision_is_said(run: Callable[..., Answer], first: Path, second: Path) -> None:
    assert json.loads(run("compare", first, second, "--json", "--revision").out)["mode"] == "revision"
    people = run("compare", first, second, "--revision").out
    assert "[-shall-]" in people
    assert "{+may+}" in people


def test_rivals_have_no_old_and_new(run: Callable[..., Answer], first: Path, second: Path) -> None:
    people = run("compare", first, second).out
    assert "A⟨shall⟩" in people
    assert "B⟨may⟩" in people
    assert "[-" not in people


def test_one_instrument_is_no_comparison(run: Callable[..., Answer], first: Path) -> None:
    answer = run("compare", first)
    assert answer.status == 2
    assert run("compare", first, first, first, "--revision").status == 2


def test_an_unknown_name_is_a_sentence(run: Callable[..., Answer], first: Path) -> None:
    answer = run("compare", first, "no-such-treaty")
    assert answer.status == 1
    assert answer.err.startswith("clausewise: no-such-treaty: ")


@pytest.mark.parametrize(("suffix", "opening"), [("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>")])
def test_a_sheet_is_written(run: Callable[..., Answer], first: Path, second: Path, suffix: str, opening: bytes) -> None:
    target = first.with_name(f"sheet.{suffix}")
    answer = run("sheet", first, second, "-o", target)
    assert (answer.status, answer.err) == (0, "")
    assert target.read_bytes().startswith(opening)


def test_an_unknown_format_is_usage(run: Callable[..., Answer], first: Path, second: Path) -> None:
    assert run("sheet", first, second, "-o", first.with_name("sheet.bmp")).status == 2


def test_a_sheet_that_cannot_be_written_is_a_sentence(run: Callable[..., Answer], first: Path, second: Path) -> None:
    target = first.parent / "missing" / "sheet.html"
    answer = run("sheet", first, second, "-o", target)
    assert answer.status == 1
    assert answer.err == f"clausewise: {target}: the folder does not exist\n"


def test_provisions_name_the_guarantee_and_neutrality(run: Callable[..., Answer], first: Path) -> None:
    value = json.loads(run("provisions", first, "--json").out)
    types = {p["type"] for clause in value["clauses"] for p in clause["provisions"]}
    assert {"guarantee", "neutrality"} <= types
    for clause in value["clauses"]:
        for provision in clause["provisions"]:
            assert 0 <= provision["start"] < provision["end"] <= len(clause["text"])


def test_the_matrix_is_a_table_and_json(run: Callable[..., Answer], first: Path, second: Path) -> None:
    value = json.loads(run("matrix", first, second, "--json").out)
    rows = {row["key"]: [cell["presence"] for cell in row["cells"]] for row in value["provisions"]["rows"]}
    assert rows["guarantee"] == ["present", "absent"]
    assert "guarantee" in run("matrix", first, second).out.lower()


def test_two_bundled_proposals_compare(run: Callable[..., Answer]) -> None:
    answer = run("compare", "istanbul-communique", "kyiv-security-compact", "--json")
    assert answer.status == 0
    assert len(json.loads(answer.out)["rows"]) > 10


def test_what_digests_say_of_themselves_is_not_compared_for_people(run: Callable[..., Answer]) -> None:
    people = run("compare", "istanbul-communique", "kyiv-security-compact").out
    assert "it is not the text" not in people
    assert "guarantor" in people


def test_a_matrix_file_names_places_as_people_do(run: Callable[..., Answer], first: Path, second: Path) -> None:
    out = first.parent / "matrix.csv"
    assert run("matrix", first, second, "-o", out).status == 0
    rows = list(csv.reader(io.StringIO(out.read_text("utf-8-sig"), newline="")))
    assert rows[0] == ["Provisions"]
    assert rows[1][0] == "Provision"
    assert rows[1][1].startswith("A · ")
    neutrality = next(row for row in rows if row and row[0] == "neutrality")
    assert "(Article 1)" in neutrality[1]
    assert ["Guarantors"] in rows


def test_places_are_named_as_people_do(run: Callable[..., Answer], tmp_path: Path) -> None:
    texts = []
    for name in ("one", "two"):
        texts.append(tmp_path / f"{name}.txt")
        texts[-1].write_text(
            f"Pact {name}\n\nThe Parties, wishing peace, have agreed as follows:\n\nArticle 1\nBoats are free.\n\n"
            "Article 2\nOars are lent by the harbour.\n",
            "utf-8",
        )
    out = run("compare", *texts).out
    assert "__" not in out
    assert "Article 1" in out
    assert "\ntext | text" not in out, "what has no number is named by what it is"


def test_a_matrix_names_provisions_as_the_sheet_does(run: Callable[..., Answer]) -> None:
    out = run("matrix", "istanbul-communique", "draft-treaty-april-2022").out
    assert "non-accession to alliances" in out
