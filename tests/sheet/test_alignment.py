"""Which rows stand on the sheet, what they say, and when words are marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from clausewise.model.comparison import Correspondence, Method, Mode, Relation, Row, Turn, TurnKind
from clausewise.model.errors import NotFound
from clausewise.model.head import Conflict, Head
from clausewise.model.instrument import TextStatus
from clausewise.sheet.alignment import citation, relation_of, turn_note, unlike
from clausewise.sheet.blocks import Alignment, Facts, Heading, Mark, Paragraph, Table
from clausewise.sheet.options import SheetOptions, Unchanged
from clausewise.sheet.overview import correspondence_row
from clausewise.sheet.sheet import build_sheet
from tests.commands.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from clausewise.model.comparison import Comparison
    from clausewise.sheet.sheet import Sheet
    from tests.sheet.conftest import Workshop


def alignment(sheet: Sheet) -> Alignment:
    return next(b for b in sheet.blocks if isinstance(b, Alignment))


def words(sheet: Sheet) -> str:
    return "\n".join("".join(r.text for r in b.runs) for b in sheet.blocks if isinstance(b, Paragraph))


def digests(workshop: Workshop) -> Comparison:
    comparison = workshop.comparison(FIRST, SECOND)
    head = Head("x", original_status="signed", conflicts=(Conflict("art_1", "one copy says “may”"),))
    instruments = (replace(i, status=TextStatus.DIGEST, head=head) for i in comparison.instruments)
    return replace(comparison, instruments=tuple(instruments))


def built(workshop: Workshop, comparison: Comparison, **options: object) -> Sheet:
    findings = [workshop.recogniser.recognise(i) for i in comparison.instruments]
    return build_sheet(comparison, findings, [], SheetOptions(**options))  # type: ignore[arg-type]


def test_what_digests_say_of_themselves_is_a_note(workshop: Workshop) -> None:
    comparison = digests(workshop)
    fronts = [row for row in comparison.rows if any("front" in cell for cell in row.cells)]
    assert fronts
    sheet = built(workshop, comparison)
    assert not [c for row in alignment(sheet).rows for c in row.cells if "front" in c.clauses]
    assert "Left out" not in words(sheet)
    assert "what they say of themselves is given here and not compared" in words(sheet)
    assert [b.text for b in sheet.blocks if isinstance(b, Heading) and b.level == 3] == [
        "A · Treaty of Lastovia",
        "B · Pact of Lastovia",
    ]


def test_conflicts_of_copies_are_notes(workshop: Workshop) -> None:
    assert "Copies or reports disagree on Article 1: one copy says “may”" in words(built(workshop, digests(workshop)))


def test_a_digest_is_called_one_in_the_title_block(workshop: Workshop) -> None:
    facts = next(b for b in built(workshop, digests(workshop)).blocks if isinstance(b, Facts))
    assert dict(facts.rows)["Text status"] == ("digest of: signed",) * 2


def test_clauses_that_share_little_are_not_marked() -> None:
    far = Row(
        (("a",), ("b",)), Relation.CHANGED, similarity=0.1, words=(("=", "The "), ("-", "x" * 50), ("+", "y" * 50))
    )
    near = replace(far, similarity=0.6)
    contained = replace(far, words=(("=", "x" * 50), ("+", "y" * 500)))
    assert unlike(far)
    assert not unlike(near)
    assert not unlike(contained)
    assert not unlike(replace(far, relation=Relation.ONLY))


def test_relations_are_said_for_rivals_and_revisions(workshop: Workshop) -> None:
    rivals, revision = (workshop.comparison(FIRST, SECOND, revision=r) for r in (False, True))
    alone = [Row((("art_3",), ()), Relation.ONLY), Row(((), ("art_3",)), Relation.ONLY)]
    assert [relation_of(rivals, row) for row in alone] == ["only in A", "only in B"]
    assert [relation_of(revision, row) for row in alone] == ["gone", "new"]
    far = Row((("art_1",), ("art_1",)), Relation.CHANGED, words=(("-", "x" * 50), ("+", "y" * 50)))
    assert relation_of(rivals, far) == "the same subject"
    assert relation_of(revision, far) == "written anew"


def test_long_turns_are_cut() -> None:
    assert len(turn_note(Turn(TurnKind.DATE, "word " * 50, "x"), Mode.RIVALS)) < 80


def test_a_turn_on_one_side_says_on_which() -> None:
    lone = Turn(TurnKind.MODAL, "shall", ""), Turn(TurnKind.DATE, "", "2002")
    both = Turn(TurnKind.MODAL, "shall", "may")
    assert [turn_note(t, Mode.REVISION) for t in lone] == ["force: “shall” gone", "date: “2002” added"]
    assert [turn_note(t, Mode.RIVALS) for t in lone] == ["force: “shall” in A only", "date: “2002” in B only"]
    assert {turn_note(both, mode) for mode in Mode} == {"force: “shall” / “may”"}


def test_unchanged_clauses_full_short_or_left_out(workshop: Workshop) -> None:
    long = FIRST.replace("between its neighbours", "between its neighbours" + " and their friends" * 12)
    full, short, none = (alignment(workshop.sheet(long, long, unchanged=u)) for u in Unchanged)
    texts = ["".join(r.text for r in row.cells[0].runs) for row in short.rows]
    assert len(full.rows) == len(short.rows) > len(none.rows) == 0
    assert [text for text in texts if text.endswith(" …")]
    assert all(len(text.rstrip()) <= 92 for text in texts)
    cut = next(row for row in short.rows if "".join(r.text for r in row.cells[0].runs).endswith(" …"))
    assert [run.text for run in cut.cells[0].runs if run.strong] == ["Article 1"]


def test_an_unknown_range_is_refused(workshop: Workshop) -> None:
    with pytest.raises(NotFound):
        workshop.sheet(FIRST, SECOND, clauses=("art_9", "art_9"))


def test_the_correspondence_leads_to_rows(workshop: Workshop) -> None:
    sheet = workshop.sheet(FIRST, SECOND)
    table = next(b for b in sheet.blocks if isinstance(b, Table) and b.name == "correspondence")
    anchors = [row.anchor for row in alignment(sheet).rows]
    assert len(table.targets) == len(table.rows)
    assert set(table.targets) <= set(anchors)
    led = alignment(sheet).rows[anchors.index(table.targets[0])]
    assert led.cells[0].clauses[0].startswith("art_1") or led.cells[0].clauses[0] == "front"


def test_the_correspondence_keeps_to_what_is_kept(workshop: Workshop) -> None:
    sheet = workshop.sheet(FIRST, SECOND, clauses=("art_2", "art_2"))
    table = next(b for b in sheet.blocks if isinstance(b, Table) and b.name == "correspondence")
    assert {row[0] for row in table.rows} == {"Article 2"}
    assert all(table.targets)


def test_equal_articles_in_a_row_are_one_line(workshop: Workshop) -> None:
    many = "Treaty\n\n" + "\n".join(f"Article {n}\nThe Parties shall keep harbour number {n}.\n" for n in range(1, 9))
    table = next(b for b in workshop.sheet(many, many).blocks if isinstance(b, Table) and b.name == "correspondence")
    assert ("Article 1–8", "Article 1–8", "the same", "100%") in table.rows


def test_articles_of_one_text_alone_are_one_line(workshop: Workshop) -> None:
    boats = "\n".join(f"Article {n}\nBoat {n} belongs to its finder.\n" for n in range(1, 5))
    wells = "\n".join(f"Article {n}\nWater is drawn by {n} villages.\n" for n in (7, 8, 9, 12))
    table = next(b for b in workshop.sheet(boats, wells).blocks if isinstance(b, Table) and b.name == "correspondence")
    assert table.rows == (("Article 1–4", "–", "only in A"), ("–", "Article 7–9; Article 12", "only in B"))
    assert table.head == ("A · text-0.txt", "B · text-1.txt", "Relation")


def test_articles_that_share_little_say_what_matched_them(workshop: Workshop) -> None:
    comparison = workshop.comparison(FIRST, SECOND)
    far = Correspondence((("art_1",), ("art_1",)), Relation.CHANGED, False, 0.02, Method.LABEL)
    told = {
        Method.LABEL: "the same number, other words",
        Method.HEADING: "the same heading, other words",
        Method.PINNED: "linked by the reader",
    }
    for method, words in told.items():
        assert correspondence_row(comparison, [replace(far, method=method)])[2:] == (words, "")
    near = replace(far, similarity=0.6)
    assert correspondence_row(comparison, [near])[2:] == ("changed", "60%")
    assert correspondence_row(comparison, [replace(far, method=Method.TEXT)])[2:] == ("changed", "2%")


def test_punctuation_alone_is_called_so(workshop: Workshop) -> None:
    comparison = workshop.comparison(
        "Treaty\n\nArticle 1\nBoats, nets and sails are free.\n" * 1,
        "Treaty\n\nArticle 1\nBoats nets and sails are free.\n",
        revision=True,
    )
    assert "punctuation or case" in {relation_of(comparison, row) for row in comparison.rows}


def test_a_place_is_not_said_twice(workshop: Workshop) -> None:
    instrument = workshop.comparison(FIRST, SECOND).instruments[0]
    intro = next(c for c in instrument.leaves if c.id.endswith("__intro"))
    article = next(instrument.ancestors(intro))
    items = [c.id for c in instrument.leaves if article in instrument.ancestors(c) and c is not intro]
    assert citation(instrument, items[:1]) == "Article 2"
    assert citation(instrument, [intro.id, *items[:1]]) == ""


def test_settings_and_command_are_said(workshop: Workshop) -> None:
    text = words(workshop.sheet(FIRST, SECOND, clauses=("art_1", "art_2"), landscape=False, command="clausewise sheet"))
    assert "portrait" in text
    assert "only Article 1 to Article 2 of A" in text
    assert "To make this sheet again: clausewise sheet" in text


def test_marks_are_of_the_comparison_alone(workshop: Workshop) -> None:
    block = alignment(workshop.sheet(FIRST, SECOND, FIRST))
    assert {r.mark for row in block.rows for cell in row.cells for r in cell.runs} == {Mark.SHARED}
