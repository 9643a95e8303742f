"""ODT: list numbers, headings, tracked changes, notes, tables."""

from __future__ import annotations

import pytest
from reading_files import odt, treaty_odt, zipped

from clausewise.model.errors import DamagedDocument, UnreadableDocument
from clausewise.reading.blocks import Role
from clausewise.reading.odt import read_odt
from clausewise.reading.options import ReadOptions

NUMBERED = (
    "<text:list-style style:name='L'>"
    "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
    "<text:list-level-style-number text:level='2' style:num-format='a' style:num-prefix='(' style:num-suffix=')'/>"
    "<text:list-level-style-number text:level='3' style:num-format='1' text:display-levels='3' style:num-suffix='.'/>"
    "</text:list-style>"
)


def texts(body: str, styles: str = NUMBERED, tracked: str = "accepted") -> list[str]:
    return [b.text for b in read_odt(odt(body, styles), ReadOptions(tracked=tracked)).blocks]  # type: ignore[arg-type]


def items(*contents: str) -> str:
    return "".join(f"<text:list-item>{content}</text:list-item>" for content in contents)


def par(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def test_numbers_of_nested_lists() -> None:
    inner = f"<text:list>{items(par('x'), par('y'))}</text:list>"
    deep = f"<text:list><text:list-item><text:list>{items(par('z'))}</text:list></text:list-item></text:list>"
    three = items(par("one") + inner, par("two") + inner, par("three") + deep)
    body = f"<text:list text:style-name='L'>{three}</text:list>"
    assert texts(body) == ["1. one", "(a) x", "(b) y", "2. two", "(a) x", "(b) y", "3. three", "3.a.1. z"]


def test_a_list_that_goes_on_and_one_that_starts_elsewhere() -> None:
    first = f"<text:list text:style-name='L'>{items(par('a'))}</text:list>"
    on = f"<text:list text:style-name='L' text:continue-numbering='true'>{items(par('b'))}</text:list>"
    jump = (
        f"<text:list text:style-name='L'><text:list-item text:start-value='7'>{par('c')}</text:list-item></text:list>"
    )
    assert texts(f"{first}{par('between')}{on}{jump}") == ["1. a", "between", "2. b", "7. c"]


def test_headings_spaces_tabs_and_breaks() -> None:
    draft = read_odt(
        odt(
            "<text:h text:outline-level='2'>Art<text:span>icle</text:span> 1</text:h>"
            + par("a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d")
        )
    )
    assert [(b.role, b.level, b.text) for b in draft.blocks] == [
        (Role.HEADING, 2, "Article 1"), (Role.PARAGRAPH, 0, "a b\tc\nd"),
    ]  # fmt: skip


CHANGED = (
    "<text:tracked-changes><text:changed-region text:id='c1'><text:deletion><text:p>may</text:p></text:deletion>"
    "</text:changed-region><text:changed-region text:id='c2'><text:insertion/></text:changed-region>"
    "</text:tracked-changes>"
    "<text:p>Each Party <text:change text:change-id='c1'/><text:change-start text:change-id='c2'/>shall"
    "<text:change-end text:change-id='c2'/> assist.</text:p>"
)


@pytest.mark.parametrize(
    ("tracked", "expected"),
    [
        ("accepted", "Each Party shall assist."),
        ("original", "Each Party may assist."),
        ("both", "Each Party [-may-]{+shall+} assist."),
    ],
)
def test_tracked_changes(tracked: str, expected: str) -> None:
    assert texts(CHANGED, tracked=tracked) == [expected]


def test_notes_comments_tables_and_frames() -> None:
    body = (
        "<text:p>Borders<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>As drawn.</text:p>"
        "</text:note-body></text:note>.<office:annotation><dc:creator>Counsel</dc:creator><text:p>Check.</text:p>"
        "</office:annotation></text:p><table:table><table:table-row><table:table-cell><text:p>(a)</text:p>"
        "</table:table-cell><table:table-cell><text:p>item</text:p></table:table-cell></table:table-row></table:table>"
        "<text:p>see <draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>"
        "<text:section><text:p>in a section</text:p></text:section>"
    )
    assert texts(body) == [
        "Borders¹.", "(a) item", "see\nboxed", "in a section", "¹ As drawn.", "[Counsel] Check.",
    ]  # fmt: skip


def test_meta_and_the_little_treaty() -> None:
    draft = read_odt(odt(par("x"), meta="<dc:title>Pact</dc:title><dc:language>en</dc:language>"))
    assert draft.meta == {"file_title": "Pact", "language": "en"}
    assert [b.label for b in read_odt(treaty_odt()).blocks if b.role is Role.ITEM] == ["1.", "2."]


def test_encrypted_and_headless_files() -> None:
    kind = {"mimetype": "application/vnd.oasis.opendocument.text"}
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    with pytest.raises(UnreadableDocument, match="encrypted"):
        read_odt(zipped({**kind, "META-INF/manifest.xml": manifest, "content.xml": b"\x93\x11"}))
    with pytest.raises(DamagedDocument, match="missing"):
        read_odt(zipped(kind))
