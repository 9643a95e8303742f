"""Markdown: head decoded, marks taken out of the text, what carried content listed."""

from __future__ import annotations

import pytest

from clausewise.model.errors import DamagedDocument
from clausewise.reading.blocks import Role
from clausewise.reading.markdown import read_markdown


def texts(source: str) -> list[str]:
    return [block.text for block in read_markdown(source).blocks]


def test_head_is_decoded_and_is_no_text() -> None:
    draft = read_markdown("---\ntitle: Pact of Two Rivers\ndate: 2001-02-03\nparties: [A, B]\n---\n# Pact\n")
    assert draft.head["parties"] == ["A", "B"]
    assert str(draft.head["date"]) == "2001-02-03"
    assert draft.meta["title"] == "Pact of Two Rivers"
    assert [block.text for block in draft.blocks] == ["Pact"]


def test_a_rule_at_the_start_is_no_head() -> None:
    assert texts("---\nJust text\n") == ["Just text"]
    assert texts("---\nJust text\n\n---\nmore") == ["Just text", "more"]


@pytest.mark.parametrize("head", ["title: [x", "a: b: c", "\tx: 1", "a: !!python/object/apply:os.system ['x']"])
def test_a_malformed_head_is_an_error_with_its_line(head: str) -> None:
    with pytest.raises(DamagedDocument, match="YAML head is malformed"):
        read_markdown(f"---\n{head}\n---\ntext")


def test_headings_with_and_without_a_space() -> None:
    blocks = read_markdown("# One\n##Two ##\n### Article 3\ntext\n#\n####### seven").blocks
    assert [(b.text, b.role, b.level) for b in blocks[:3]] == [
        ("One", Role.HEADING, 1), ("Two", Role.HEADING, 2), ("Article 3", Role.HEADING, 3),
    ]  # fmt: skip
    assert blocks[3].role is Role.PARAGRAPH


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("see [Article 5](http://x.y/z) and ![map](m.png)", "see Article 5 and map"),
        ("**bold** and *soft* and ***both*** and __under__ and _line_", "bold and soft and both and under and line"),
        ("*inter alia*, V*ter* and 2*bis*; «*mutatis mutandis*»", "inter alia, Vter and 2bis; «mutatis mutandis»"),
        ("*(a)*the ports and *1.*the roads", "(a)the ports and 1.the roads"),
        ("may, *inter alia, *define ports", "may, inter alia, define ports"),
        ("a note* and another note*, at * once", "a note* and another note*, at * once"),
        ("`*code* \\* _x_` and *soft*", "*code* \\* _x_ and soft"),
        ("a `code` and ``two``", "a code and two"),
        ("5 * 3 and snake_case_name and 2*3*4", "5 * 3 and snake_case_name and 2*3*4"),
        (r"\*not soft\* and \[x\] and 1\. and a\b", r"*not soft* and [x] and 1. and a\b"),
        ("see <https://x.y> now<br>then", "see https://x.y now\nthen"),
        ("text <!-- a remark --> goes on", "text  goes on"),
        ("> quoted\n> words", "quoted\nwords"),
        ("a < b and c > d", "a < b and c > d"),
    ],
)
def test_marks_go_and_words_stay(source: str, expected: str) -> None:
    assert texts(source) == [expected]


def test_what_carried_content_is_listed() -> None:
    draft = read_markdown("[a](http://one) [b][r]\n\n[r]: http://two\n\n<meta charset='x'>\n\n<!-- remark -->")
    removed = {notice.code: notice.removed for notice in draft.notices}
    assert removed["links-removed"] == "[r]: http://two\nhttp://one"
    assert removed["markup-removed"] == "<!-- remark -->\n<meta charset='x'>"


def test_lists_keep_their_printed_labels() -> None:
    blocks = read_markdown("1. one\n2. two\n   - deeper\n\n(a) plain\n").blocks
    assert [(b.role, b.level, b.label, b.text) for b in blocks] == [
        (Role.ITEM, 1, "1.", "1. one"),
        (Role.ITEM, 1, "2.", "2. two"),
        (Role.ITEM, 2, "-", "- deeper"),
        (Role.PARAGRAPH, 0, "", "(a) plain"),
    ]


def test_wrapped_lines_join_and_short_lines_do_not() -> None:
    wrapped = "Each Party shall respect the borders of the other Party and shall\nrefrain from any threat."
    assert texts(wrapped) == [wrapped.replace("\n", " ")]
    assert texts("For A:\nX. Y.") == ["For A:\nX. Y."]


def test_tables_become_cells_and_fences_stay_as_they_are() -> None:
    blocks = read_markdown("| State | Date |\n|---|---|\n| A | 1 May |\n\n```\n# no heading\n```\n").blocks
    assert [(b.text, b.gap) for b in blocks[:4]] == [("State", "\t"), ("Date", "\n"), ("A", "\t"), ("1 May", "\n")]
    assert (blocks[4].text, blocks[4].role) == ("# no heading", Role.PARAGRAPH)


def test_an_unclosed_fence_loses_nothing() -> None:
    assert texts("a\n\n```\nlast words") == ["a", "last words"]
    assert texts("```\n*as* it \\* is\n```") == ["*as* it \\* is"]
