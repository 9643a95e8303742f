"""The correspondence file: written and read back, checked, taken over as pins, compared with another reader's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from by_hand import instrument_of

from clausewise.comparing.compare import compare
from clausewise.comparing.correspondences import (
    agreement,
    correspondence_file,
    load,
    parse,
    pins_of,
    save,
    to_bytes,
    validate,
)
from clausewise.model.comparison import Comparison, Method, Pin, Relation
from clausewise.model.errors import DocumentError, ExportError
from clausewise.model.progress import finish

if TYPE_CHECKING:
    from pathlib import Path

AID = "Each Party shall come to the aid of any other Party that is the victim of an armed attack on its territory."
NEUTRAL = "The Republic declares itself permanently neutral and shall join no military alliance whatsoever."
COURT = "Disputes about the interpretation of this Treaty shall be brought before the arbitral tribunal of the Parties."
A = instrument_of([AID, NEUTRAL, COURT], "a")
B = instrument_of([NEUTRAL, f"{AID} {COURT}"], "b")


def compared(*pins: Pin) -> Comparison:
    return finish(compare([A, B], pins=pins))


def test_a_file_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    table = correspondence_file(compared())
    path = tmp_path / "a-b.json"
    save(table, path)
    assert load(path) == table
    assert {(line.a, line.b, line.relation) for line in table.lines} == {
        (("art_1", "art_3"), ("art_2",), Relation.MERGED),
        (("art_2",), ("art_1",), Relation.RENUMBERED),
    }


def test_a_pin_brings_its_name_and_note_and_comes_back_as_a_pin() -> None:
    pin = Pin(A.sha256, "art_1", B.sha256, "art_1", who="reader", note="both speak of peace")
    apart = Pin(A.sha256, "art_3", B.sha256, "art_2", linked=False, who="reader")
    table = correspondence_file(compared(pin, apart), [pin, apart])
    taken = pins_of(parse(to_bytes(table), "x"), A, B)
    assert {(p.a_clause, p.b_clause, p.linked, p.note) for p in taken} == {
        ("art_1", "art_1", True, "both speak of peace"),
        ("art_3", "art_2", False, ""),
    }
    assert compared(*taken).rows == compared(pin, apart).rows


def test_what_nobody_pinned_does_not_come_back_as_a_pin() -> None:
    assert pins_of(correspondence_file(compared()), A, B) == ()


def test_a_file_for_other_texts_says_what_does_not_fit() -> None:
    table = correspondence_file(compared())
    assert validate(table, A, B) == ()
    other = instrument_of([AID], "other")
    reasons = {problem.reason for problem in validate(table, other, B)}
    assert "it was made for another copy of a" in reasons
    assert "other has no clause art_2" in reasons


def test_linking_and_unlinking_the_same_clauses_is_a_problem() -> None:
    value = json.loads(to_bytes(correspondence_file(compared())))
    value["lines"].append({**value["lines"][0], "linked": False})
    (problem,) = validate(parse(json.dumps(value).encode(), "x"), A, B)
    assert (problem.line, problem.reason) == (len(value["lines"]), "these clauses are linked in another line")


def test_two_readers_agree_and_differ() -> None:
    mine = correspondence_file(compared())
    pin = Pin(A.sha256, "art_1", B.sha256, "art_1")
    apart = Pin(A.sha256, "art_2", B.sha256, "art_1", linked=False)
    theirs = correspondence_file(compared(pin, apart), [pin, apart])
    found = agreement(mine, theirs)
    assert ("art_2", "art_1") in found.only_mine
    assert ("art_1", "art_1") in found.only_theirs
    assert found.agreed == (("art_3", "art_2"),)
    assert found.disputed == (("art_2", "art_1"),)
    assert 0 < found.share < 1
    assert agreement(mine, mine.flipped()).share == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe\x00",
        b'{"format": "other"}',
        b'{"format": "clausewise-correspondence"}',
        b'{"format": "clausewise-correspondence", "instruments": [{}, {}], "lines": [{"a": "art_1", "b": ["x"]}]}',
        b'{"format": "clausewise-correspondence", "instruments": [{}, {}], "lines": [{"a": ["x"], "b": ["y"], "score": 7}]}',  # noqa: E501
        b'{"format": "clausewise-correspondence", "instruments": [{"id": 3}, {}], "lines": []}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        parse(data, "table.json")
    assert str(caught.value).startswith("table.json: ")


def test_a_missing_file_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentError):
        load(tmp_path / "none.json")
    with pytest.raises(ExportError):
        save(correspondence_file(compared()), tmp_path / "none" / "x.json")


def test_unknown_fields_are_tolerated() -> None:
    value = json.loads(to_bytes(correspondence_file(compared())))
    value["colour"] = "blue"
    value["lines"][0]["colour"] = "blue"
    assert parse(json.dumps(value).encode(), "x") == correspondence_file(compared())


def test_methods_and_scores_are_kept() -> None:
    pin = Pin(A.sha256, "art_1", B.sha256, "art_1")
    lines = correspondence_file(compared(pin), [pin]).lines
    assert {line.method for line in lines} >= {Method.PINNED}
    assert all(0 <= line.score <= 1 for line in lines)
