"""RTF: code pages, Unicode, numbers, tables, tracked changes, notes; torn files are said."""

from __future__ import annotations

import pytest
from reading_files import RTF

from clausewise.model.errors import DocumentError, DocumentLimit
from clausewise.reading.blocks import Role
from clausewise.reading.options import ReadOptions
from clausewise.reading.rtf import read_rtf

FONTS = rb"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset238 C;}}"


def texts(inner: bytes, tracked: str = "accepted") -> list[str]:
    data = rb"{\rtf1\ansi\ansicpg1252\deff0" + FONTS + inner + b"}"
    return [block.text for block in read_rtf(data, ReadOptions(tracked=tracked)).blocks]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (rb"caf\'e9 \'80", "café €"),
        (rb"{\f1 \'cc\'e8\'f0} and {\f2 \'b3\'f3d\'9f}", "Мир and łódź"),
        (rb"\u1052?\u1080?\u1088?", "Мир"),
        (rb"\uc2\u1052\'3f\'3f\uc0\u1080\u1088 x", "Мирx"),
        (rb"\uc{brace}", "brace"),
        (rb"\u-10179?\u-8704?", "😀"),
        (rb"a\~b\_c\emdash d\endash e\ldblquote f\rdblquote\line g\tab h", "a\u00a0b\u2011c—d–e“f”\ng\th"),
        (rb"\{braces\} and \\", "{braces} and \\"),
        (rb"x{\*\unknown secret}y", "xy"),
        (rb"x{\field{\*\fldinst HYPERLINK 1}{\fldrslt link}}y", "xlinky"),
        (rb"5{\super 2}", "5²"),
        (b"line\r\nends are nothing", "lineends are nothing"),
        (rb"a{\pict\bin5 }}}}}\par}b", "ab"),
        (rb"{\upr{old}{\*\ud{new}}}", "new"),
    ],
)
def test_signs(inner: bytes, expected: str) -> None:
    assert texts(inner) == [expected]


def test_the_little_treaty() -> None:
    draft = read_rtf(RTF)
    assert [(b.role, b.text) for b in draft.blocks[2:6]] == [
        (Role.HEADING, "Article 1"),
        (Role.PARAGRAPH, "Each Party shall respect the borders of the other Party."),
        (Role.HEADING, "Article 2"),
        (Role.ITEM, "1. The Parties shall consult at once if peace is threatened."),
    ]
    assert draft.meta["file_title"] == "Pact"
    assert {n.code: n.removed for n in draft.notices} == {"running-head": "Treaty series"}
    assert draft.encoding == "cp1252"


@pytest.mark.parametrize(
    ("tracked", "expected"),
    [("accepted", "it shall be"), ("original", "it may be"), ("both", "it [-may-]{+shall+} be")],
)
def test_tracked_changes(tracked: str, expected: str) -> None:
    assert texts(rb"it {\deleted may}{\revised shall} be", tracked) == [expected]


def test_tables_and_notes() -> None:
    inner = (
        rb"\trowd\intbl (a)\cell an item\cell\row\trowd\intbl State\cell Date\cell\row\pard after{\footnote \chftn  As"
        rb" drawn.}.{\*\atnauthor Counsel}{\*\annotation Check.}\par"
    )
    assert texts(inner) == ["(a) an item", "State", "Date", "after¹.", "¹ As drawn.", "[Counsel] Check."]


def test_hidden_text_is_listed() -> None:
    draft = read_rtf(rb"{\rtf1 seen {\v unseen}\par}")
    assert [b.text for b in draft.blocks] == ["seen"]
    assert {n.code: n.removed for n in draft.notices} == {"hidden-removed": "unseen"}


def test_a_torn_file_says_so() -> None:
    draft = read_rtf(rb"{\rtf1 Each Party {\b shall")
    assert [b.text for b in draft.blocks] == ["Each Party shall"]
    assert [n.code for n in draft.notices] == ["damage"]


def test_text_behind_a_torn_group_is_listed() -> None:
    draft = read_rtf(rb"{\rtf1 seen\par} lost words\par}")
    assert [(n.code, n.removed) for n in draft.notices] == [("damage", r"lost words\par")]


@pytest.mark.parametrize("data", [b"{" * 5000, b"{\\rtf1 " + b"{\\b " * 300 + b"x"])
def test_groups_without_end_are_refused(data: bytes) -> None:
    with pytest.raises(DocumentLimit):
        read_rtf(data)


@pytest.mark.parametrize(
    "data", [rb"{\rtf1 \bin99999999999 x}", rb"{\rtf1\u99999999 x}", rb"{\rtf1\f-5\'ff\ansicpg0 x}", b"{\\rtf1 \\"]
)
def test_absurd_arguments_do_no_harm(data: bytes) -> None:
    try:
        read_rtf(data)
    except DocumentError as error:
        assert "\n" not in error.reason  # noqa: PT017
