"""HTML: the main text of publishers' pages, what is around it listed; hostile pages read in bounded time."""

from __future__ import annotations

import time

import pytest
from reading_files import HTML, LONG

from clausewise.reading.blocks import Role
from clausewise.reading.html import read_html

ARTICLES = "".join(
    f"<h3>Article {n}</h3><p>{LONG}</p><p>{LONG} And it shall do so in good faith.</p>" for n in range(1, 6)
)
PACT = f"<h1>Pact</h1>{ARTICLES}"
LINKS = "".join(f"<li><a href='/t/{n}'>Treaty number {n}</a></li>" for n in range(12))


def texts(page: str) -> list[str]:
    return [block.text for block in read_html(page).blocks]


def body(inner: str) -> list[str]:
    return texts(f"<html><body>{inner}</body></html>")


@pytest.mark.parametrize(
    "page",
    [
        f"<nav><ul>{LINKS}</ul></nav><main><h1>Pact</h1>{ARTICLES}</main><footer>Contact us</footer>",
        f"<div class='sidebar'><ul>{LINKS}</ul></div><div id='content'>{PACT}</div><div id='footer'>Contact us</div>",
        f"<header><ul>{LINKS}</ul></header><h1>Pact</h1><article>{ARTICLES}</article><aside>Contact us {LINKS}</aside>",
        f"<table><tr><td><ul>{LINKS}</ul></td><td>{PACT}</td></tr></table><p class='footer'>Contact us</p>",
        f"<div role='banner'>{LINKS}</div><div><div>{PACT}</div></div><div role='contentinfo'>Contact us</div>",
        f"<div id='mw-navigation'>{LINKS}</div><div>{PACT}</div><p class='printfooter'>Contact us</p><ul>{LINKS}</ul>",
    ],
)
def test_navigation_is_left_out_and_listed(page: str) -> None:
    draft = read_html(f"<html><body>{page}</body></html>")
    text = "\n".join(block.text for block in draft.blocks)
    assert "Treaty number" not in text
    assert "Contact us" not in text
    assert text.startswith("Pact")
    assert text.count("in good faith") == 5
    removed = "".join(notice.removed or "" for notice in draft.notices if notice.code == "navigation-removed")
    assert "Treaty number 11" in removed
    assert "Contact us" in removed


def test_a_page_without_navigation_loses_nothing() -> None:
    draft = read_html(
        f"<h1>Pact</h1><p>By the States below.</p>{ARTICLES}<p>Done at the river, in two copies.</p><p>For A: X</p>"
    )
    assert not draft.notices
    assert [draft.blocks[i].text for i in (0, 1, -2, -1)] == [
        "Pact", "By the States below.", "Done at the river, in two copies.", "For A: X",
    ]  # fmt: skip


def test_links_in_running_text_stay() -> None:
    page = "".join(
        f"<p>See <a href='#{n}'>Article {n}</a> and <a href='#x'>the annex</a>; {LONG}</p>" for n in range(5)
    )
    assert len(body(page)) == 5
    assert body(page)[4].startswith("See Article 4 and the annex; Each Party")


def test_headings_lists_and_their_numbers() -> None:
    inner = "<ol type='a'><li>y</li><li>z</li></ol>"
    page = f"<h2>A</h2><ol start='3'><li>x{inner}</li><li value='9'>w</li></ol><ul><li>b</li></ul>"
    blocks = read_html(page).blocks
    assert [(b.role, b.level, b.text) for b in blocks] == [
        (Role.HEADING, 2, "A"),
        (Role.ITEM, 1, "3. x"),
        (Role.ITEM, 2, "a. y"),
        (Role.ITEM, 2, "b. z"),
        (Role.ITEM, 1, "9. w"),
        (Role.ITEM, 1, "b"),
    ]


def test_a_list_item_with_a_number_of_its_own_gets_no_second_one() -> None:
    assert body("<ol><li>(a) first</li><li>(b) second</li></ol>") == ["(a) first", "(b) second"]


def test_a_paragraph_in_a_list_item_is_the_item() -> None:
    assert body("<ol><li><p>first</p><p>more</p></li></ol>") == ["1. first", "more"]


def test_tables_of_number_and_text_read_as_paragraphs() -> None:
    first = "<tr><td><p>(1)</p></td><td><p>Whereas peace is at risk,</p></td></tr>"
    page = f"<table>{first}<tr><td>(2)</td><td>and</td></tr></table>"
    assert body(page) == ["(1) Whereas peace is at risk,", "(2) and"]


def test_a_table_in_a_cell_keeps_the_outer_number() -> None:
    inner = "<table><tr><td>(i)</td><td>near;</td></tr></table>"
    page = f"<table><tr><td>(b)</td><td><p>borders:</p>{inner}</td></tr><tr><td>(c)</td><td>seas</td></tr></table>"
    assert body(page) == ["(b) borders:", "(i) near;", "(c) seas"]


def test_cells_stand_side_by_side() -> None:
    blocks = read_html("<table><tr><th>State</th><th>Date</th></tr><tr><td>A</td><td>1 May</td></tr></table>").blocks
    assert [(b.text, b.gap) for b in blocks] == [("State", "\t"), ("Date", "\n"), ("A", "\t"), ("1 May", "\n")]


def test_inline_marks_white_space_and_breaks() -> None:
    assert body("<p>The  <b>Par</b>ties\n shall<br>agree&nbsp;on 5<sup>2</sup> &sect;&nbsp;1</p>") == [
        "The Parties shall\nagree\u00a0on 5² §\u00a01"
    ]


def test_preformatted_text_keeps_its_lines() -> None:
    assert body("<pre>Article 1\n  Each Party\n\nArticle 2</pre>") == ["Article 1\nEach Party\n\nArticle 2"]


def test_scripts_and_styles_are_silent_and_hidden_text_is_listed() -> None:
    draft = read_html(
        "<p>seen</p><script>var x</script><style>p{}</style><p style='display: none'>unseen</p><p hidden>gone</p>"
    )
    assert [block.text for block in draft.blocks] == ["seen"]
    (notice,) = draft.notices
    assert (notice.code, notice.removed) == ("hidden-removed", "unseen\ngone")


def test_what_looks_like_tags_in_code_is_none() -> None:
    code = "<script>if (a<b ) x = '<div>';</script><style>/* <div> */</style><!-- <div> -->" * 200
    blocks = read_html(f"<html><body>{code}<h2>Article 1</h2><p>text<!-- a > b --> goes on</p></body></html>").blocks
    assert [(b.role, b.text) for b in blocks] == [(Role.HEADING, "Article 1"), (Role.PARAGRAPH, "text goes on")]


def test_control_characters_do_no_harm() -> None:
    page = f"<p>one\x01</p><nav>\x02<a href='/'>x</a></nav>\x03tail<p>two\x00</p><p>{LONG}</p>"
    assert "two" in "".join(body(page))


def test_title_and_language() -> None:
    assert read_html(HTML).meta == {"language": "en", "title": "Pact of Two Rivers"}
    assert read_html("<title> Pact\n of X - Site</title><p>The Pact of X</p>").meta["title"] == "Pact of X"
    assert "title" not in read_html("<title>Site of the office</title><p>text</p>").meta


def test_broken_mark_up_keeps_its_text() -> None:
    assert body("<p>one<p>two</b></i><div>three<td>four<p>five &amp &#x41; &bogus; <p") == [
        "one", "two", "three", "four", "five & A &bogus;",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 120_000 + "end",
        "<a>" * 60_000 + "end",
        "<font><b><i><u>" * 20_000 + "end",
        "<li>" * 60_000 + "end",
        "<dl><dt><dd>" * 20_000 + "end",
        "<embed>" * 3000 + "<wbr>" * 3000 + "end",
        "<p " + "a=b " * 40_000 + ">end",
        "<script>" * 20_000 + "</script>" + "<style>" * 9 + "</style><p>end",
        "<!--" * 40_000 + "--><p>end",
        "<![CDATA[" * 30_000 + "]]><p>end",
        "<" * 100_000 + "<p>end",
        "&" * 100_000 + "<p>end",
        "<table><tr><td>" * 10_000 + "end",
    ],
)
def test_hostile_pages_are_quick_and_lose_no_text(page: str) -> None:
    began = time.process_time()
    text = "".join(body(page))
    assert time.process_time() - began < 5
    assert text.endswith("end")
