"""Akoma Ntoso and TEI: the clause tree as the file states it, with its own ids, kinds, numbers and parents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from reading_files import AKOMA_NTOSO, TEI

from clausewise.model.errors import DamagedDocument
from clausewise.model.instrument import ClauseKind
from clausewise.reading.akoma_ntoso import read_akoma_ntoso
from clausewise.reading.blocks import Role
from clausewise.reading.marked import number_of
from clausewise.reading.tei import read_tei

if TYPE_CHECKING:
    from pathlib import Path


CONSULT = "1. The Parties shall consult at once if peace is threatened."


def test_akoma_ntoso_keeps_ids_kinds_numbers_and_parents() -> None:
    blocks = read_akoma_ntoso(AKOMA_NTOSO.encode()).blocks
    assert [(b.key, b.kind, b.number, b.parent, b.text) for b in blocks] == [
        ("", None, "", "", "Pact of Two Rivers"),
        ("preamble", ClauseKind.PREAMBLE, "", "", "The Parties, wishing for peace, have agreed:"),
        ("art_1", ClauseKind.ARTICLE, "1", "", "Article 1 Borders"),
        ("art_1", ClauseKind.ARTICLE, "1", "", "Each Party shall respect the borders of the other Party¹."),
        ("art_2", ClauseKind.ARTICLE, "2", "", "Article 2"),
        ("art_2__para_1", ClauseKind.PARAGRAPH, "1", "art_2", CONSULT),
        ("art_2__para_2", ClauseKind.PARAGRAPH, "2", "art_2", "2. They shall then decide together:"),
        ("art_2__para_2__list_1__point_a", ClauseKind.ITEM, "a", "art_2__para_2", "(a) on aid; and"),
        ("art_2__para_2", ClauseKind.PARAGRAPH, "2", "art_2", "without delay."),
        ("", None, "", "", "¹ As drawn on the map."),
    ]  # fmt: skip
    assert blocks[2].role is Role.HEADING
    assert blocks[2].label == "Article 1"


def test_akoma_ntoso_facts() -> None:
    assert read_akoma_ntoso(AKOMA_NTOSO.encode()).meta == {
        "language": "en", "date": "2001-02-03", "title": "Pact of Two Rivers",
    }  # fmt: skip


def test_repeated_ids_are_told_apart() -> None:
    twice = AKOMA_NTOSO.replace('eId="art_2"', 'eId="art_1"').encode()
    keys = [b.key for b in read_akoma_ntoso(twice).blocks if b.kind is ClauseKind.ARTICLE]
    assert keys == ["art_1", "art_1", "art_1~2"]


def test_deleted_text_is_listed() -> None:
    draft = read_akoma_ntoso(AKOMA_NTOSO.replace("at once", "<del>at once</del>").encode())
    assert "at once" not in "".join(b.text for b in draft.blocks)
    assert draft.notices[0].removed == "at once"


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("Article 1.", "1"), ("Art. 4 bis", "4bis"), ("(a)", "a"), ("PART III", "iii"), ("1.1.", "1.1"), ("§ 5", "5"),
        ("Стаття 7", "7"), ("1°", "1"), ("Section 12A.—", "12a"), ("", ""), ("Article", ""),
    ],
)  # fmt: skip
def test_numbers_are_normalised(label: str, number: str) -> None:
    assert number_of(label) == number


def test_real_akoma_ntoso_keeps_every_id_and_all_text(corpora: Path) -> None:
    from lxml import etree

    wanted = {"article", "section", "paragraph", "point", "subsection", "chapter", "part"}
    files = sorted((corpora / "akoma-ntoso").rglob("*.xml"))
    assert files
    for path in files:
        root = etree.fromstring(path.read_bytes())
        draft = read_akoma_ntoso(path.read_bytes())
        keys = {block.key for block in draft.blocks}
        stated = [e for e in root.iter("{*}*") if etree.QName(e).localname in wanted]
        ids = {e.get("eId") or e.get("id") for e in stated} - {None}
        assert ids <= keys, path.name


def test_tei_divisions_that_are_typed_as_clauses() -> None:
    draft = read_tei(TEI.encode())
    assert [(b.key, b.kind, b.number, b.parent, b.text) for b in draft.blocks] == [
        ("", None, "", "", "Pact of Two Rivers"),
        ("a1", ClauseKind.ARTICLE, "1", "", "Article 1"),
        ("a1", ClauseKind.ARTICLE, "1", "", "Each Party shall respect the borders of the other Party¹."),
        ("a2", ClauseKind.ARTICLE, "2", "", "Article 2"),
        ("a2__para_1", ClauseKind.PARAGRAPH, "1", "a2", "1. The Parties shall consult."),
        ("", None, "", "", "¹ As drawn."),
    ]
    assert draft.meta == {"title": "Pact of Two Rivers", "language": "en"}
    assert [(n.code, n.removed) for n in draft.notices] == [("running-head", "Treaty series")]


def test_tei_without_typed_divisions_states_no_tree() -> None:
    choice = "<choice><sic>teh</sic><corr>the</corr></choice>"
    plain = f"<TEI><text><body><div><head>Article 1</head><p>Text {choice}.</p></div></body></text></TEI>"
    draft = read_tei(plain.encode())
    assert [(b.kind, b.text) for b in draft.blocks] == [(None, "Article 1"), (None, "Text the.")]
    assert draft.notices[0].removed == "teh"


@pytest.mark.parametrize("read", [read_akoma_ntoso, read_tei])
def test_malformed_xml_names_its_line(read: object) -> None:
    with pytest.raises(DamagedDocument, match="malformed in line 3"):
        read(b"<akomaNtoso>\n<act>\n</akomaNtoso>")  # type: ignore[operator]
