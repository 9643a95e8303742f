"""What the format says of a block: headings, items and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.reading.blocks import Block, Reading, Role
from clausewise.segmenting.segment import segment

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument

HEADING, NOTE, ITEM = Role.HEADING, Role.NOTE, Role.ITEM


def made(*blocks: Block) -> Instrument:
    return segment(Reading(blocks, "invented.docx", "0" * 64, "docx"))


def ids(instrument: Instrument) -> list[str]:
    return [clause.id for clause in instrument.clauses]


def test_headings_open_sections_and_the_first_is_the_title() -> None:
    instrument = made(
        Block("Rivers Compact", role=HEADING, level=1),
        Block("Preamble", role=HEADING, level=2),
        Block("Recalling that rivers flow."),
        Block("Purpose", role=HEADING, level=2),
        Block("The rivers are to be clean."),
        Block("Means", role=HEADING, level=3),
        Block("1. Nets."),
        Block("2. Boats."),
        Block("Signatures", role=HEADING, level=2),
        Block("A. B."),
    )
    assert ids(instrument) == [
        "front",
        "preamble",
        "preamble__intro",
        "preamble__recital_1",
        "sec_1",
        "sec_1__intro",
        "sec_2",
        "sec_2__intro",
        "sec_2__para_1",
        "sec_2__para_2",
        "signature",
    ]
    assert instrument.by_id["sec_2"].parent == "sec_1"
    assert instrument.by_id["preamble"].heading == "Preamble"


def test_a_heading_under_a_bare_label_is_its_heading() -> None:
    instrument = made(
        Block("Article 1", role=HEADING, level=2),
        Block("of rivers, lakes and seas", role=HEADING, level=3),
        Block("All are free."),
        Block("Article 2 of the old treaty", role=HEADING, level=2),
        Block("It is kept."),
    )
    assert [(c.id, c.heading) for c in instrument.clauses] == [
        ("art_1", "of rivers, lakes and seas"),
        ("art_2", "of the old treaty"),
    ]


def test_a_note_stands_by_itself_and_the_text_goes_on_after_it() -> None:
    instrument = made(
        Block("Article 1"),
        Block("The rivers are free."),
        Block("1 That is, those on the map.", role=NOTE, label="1"),
        Block("The lakes are free."),
        Block("Article 2"),
        Block("The seas are not."),
    )
    assert ids(instrument) == ["art_1", "art_1__intro", "art_1__note_1", "art_1__wrapup", "art_2"]
    assert instrument.text_of("art_1__wrapup").startswith("The lakes are free.")
    assert "".join(instrument.text_of(leaf) for leaf in instrument.leaves) == instrument.text


def test_listed_items_need_no_finished_sentence_before_them() -> None:
    instrument = made(
        Block("Article 1"),
        Block("The Parties share the"),
        Block("1. rivers", role=ITEM, level=1, label="1."),
        Block("2. lakes", role=ITEM, level=1, label="2."),
    )
    assert ids(instrument) == ["art_1", "art_1__intro", "art_1__para_1", "art_1__para_2"]


def test_bullets_that_are_not_printed_are_items() -> None:
    instrument = made(
        Block("Article 1"),
        Block("These are rivers:"),
        Block("the Ruhr", role=ITEM, level=1),
        Block("the Rhine", role=ITEM, level=1),
        Block("Name", gap="\t", role=Role.CELL),
        Block("Length", gap="\n", role=Role.CELL),
        Block("Done at Strelsau on 3 May 1990."),
    )
    assert ids(instrument) == ["art_1", "art_1__intro", "art_1__list_1__point_1", "art_1__list_1__point_2", "signature"]
    assert "".join(instrument.text_of(leaf) for leaf in instrument.leaves) == instrument.text


def test_labels_in_a_table_are_articles_only_with_their_text() -> None:
    text = "All rivers are free and all lakes, and what swims in them belongs to those who catch it."
    instrument = made(
        Block(f"Article 1\n{text}", gap="\t", role=Role.CELL),
        Block(f"Article 2\n{text}", gap="\n", role=Role.CELL),
        Block("See also", gap="\t", role=Role.CELL),
        Block("Article 7", gap="\n", role=Role.CELL),
    )
    assert ids(instrument) == ["art_1", "art_2"]
