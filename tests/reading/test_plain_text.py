"""Plain text: given back as it is; text out of a PDF loses its furniture, and only that."""

from __future__ import annotations

import random
import textwrap
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausewise.reading.pages import furniture, page_value
from clausewise.reading.plain_text import blocks_of, read_text

WORDS = [
    "peace",
    "border",
    "river",
    "state",
    "duty",
    "treaty",
    "council",
    "force",
    "aid",
    "word",
    "year",
    "land",
    "sea",
    "law",
    "vote",
    "bridge",
    "port",
    "road",
]
CHANCE = random.Random(7)  # noqa: S311
BODY = [f"{n}. Each Party shall {' '.join(CHANCE.choices(WORDS, k=24))}." for n in range(1, 121)]


def whole(text: str) -> str:
    return "".join(block.text + block.gap for block in read_text(text).blocks)


@settings(max_examples=300)
@given(st.text(st.sampled_from("ab \n\t\u00a0\r.1"), max_size=80))
def test_blocks_join_to_the_text(text: str) -> None:
    blocks = blocks_of(text)
    assert "".join(block.text + block.gap for block in blocks) == text
    assert not any("\n\n" in block.text for block in blocks)


def printed(head: str, foot: str, length: int = 30, between: tuple[int, int] = (1, 1)) -> tuple[str, str]:
    """Lay paragraphs out on pages; give the printed text, and what must be left of it."""
    lines = [line for paragraph in BODY for line in (*textwrap.wrap(paragraph, 60), "")]
    pages = [lines[at : at + length] for at in range(0, len(lines), length)]
    out = []
    for number, page in enumerate(pages, 1):
        top = [head.format(n=number)] + [""] * between[0] if head else []
        bottom = [""] * between[1] + [foot.format(n=number)] if foot else []
        out.append("\n".join([*top, *page, *bottom]))
    return "\n\f".join(out), "\n".join(lines)


@pytest.mark.parametrize(
    ("head", "foot", "between"),
    [
        ("TREATY SERIES 208", "{n}", (1, 1)),
        ("{n} TREATY SERIES", "", (2, 0)),
        ("", "- {n} -", (0, 2)),
        ("", "Page {n} of 9", (0, 1)),
        ("Pact of Two Rivers | {n}", "Printed by the office.", (1, 1)),
        ("TREATY SERIES {n}", "{n}", (0, 0)),
    ],
)
def test_furniture_goes_and_paragraphs_run_on(head: str, foot: str, between: tuple[int, int]) -> None:
    text, expected = printed(head, foot, between=between)
    assert whole(text).split() == expected.split()
    if between != (0, 0):
        assert whole(text).strip() == expected.strip()
    assert [notice.code for notice in read_text(text).notices] == ["running-head"]


def test_pages_are_told_by_their_numbers_where_the_breaks_are_lost() -> None:
    text, expected = printed("TREATY SERIES", "{n}")
    assert whole(text.replace("\f", "")).split() == expected.split()


def test_lone_numbers_that_are_no_page_numbers_stay() -> None:
    text = "\n".join(f"{n}\n{paragraph}" for n, paragraph in enumerate(BODY, 1))
    uneven = "\n".join(f"{n}\n" + "\n".join(BODY[: 16 + 9 * (n % 4)]) for n in range(1, 9))
    assert whole(text) == text
    assert whole(uneven) == uneven


@pytest.mark.parametrize(
    "text", ["\n".join(str(n % 500) for n in range(100_000)), "\f".join("HEAD\n1\nx" for _ in range(20_000))]
)
def test_very_many_numbers_or_pages_are_quick(text: str) -> None:
    began = time.process_time()
    read_text(text)
    assert time.process_time() - began < 5


def test_page_breaks_without_furniture_cost_nothing() -> None:
    text, expected = printed("", "")
    draft = read_text(text)
    assert "".join(b.text + b.gap for b in draft.blocks).split() == expected.split()
    assert not draft.notices


def test_numbered_headings_at_page_tops_are_no_running_heads() -> None:
    pages = [f"Article {n}\n\n{BODY[n]}\n\n{BODY[n + 1]}" for n in range(1, 9)]
    text = "\n\f".join(pages)
    assert whole(text).split() == text.replace("\f", "\n").split()


def test_text_that_happens_to_end_alike_stays() -> None:
    pages = [
        [f"Line {n} of its own", "more text", "of Ukraine." if n % 20 == 0 else f"end {n} here"] for n in range(1, 100)
    ]
    assert not {line for page, line in furniture(pages) if line == 2 and "Ukraine" in pages[page][2]}


def test_roman_page_numbers_and_alternating_heads() -> None:
    roman = ["i", "ii", "iii", "iv", "v", "vi"]
    pages = [["LEFT" if n % 2 else "RIGHT SIDE", BODY[n], BODY[n + 9], roman[n]] for n in range(6)]
    assert furniture(pages) == {(n, line) for n in range(6) for line in (0, 3)}


def test_a_number_that_does_not_move_with_the_page_stays() -> None:
    pages = [[BODY[n], "1996" if n % 3 else "1997", BODY[n + 9]] for n in range(8)]
    assert not furniture(pages)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("- 12 -", 12),
        ("Page 3 of 9", 3),
        ("xiv", 14),
        ("стр. 7", 7),
        ("[5]", 5),
        ("Article 5", None),
        ("12 states", None),
    ],
)
def test_page_values(text: str, value: int | None) -> None:
    assert page_value(text) == value


def test_a_sentence_that_comes_back_within_the_pages_is_no_running_head() -> None:
    entry = "Enters into force on a day to be set"
    lines = [line for n in range(200) for line in (f"Article {n}", BODY[n % 100][:60], "", entry, "")]
    pages = [["TREATY SERIES 208", *lines[at : at + 41], str(at // 41 + 1)] for at in range(0, len(lines), 41)]
    gone = {pages[page][line] for page, line in furniture(pages)}
    assert "TREATY SERIES 208" in gone
    assert entry not in gone


def test_a_word_that_ends_pages_by_chance_is_no_running_foot() -> None:
    pages = [
        ["Each Party", "and the Council", "shall"],
        ["grant", "what they", "agreed on"],
        ["shall", "each and all", "and shall"],
    ]
    pages[1][2] = "shall"
    pages[1].append("agreed on")
    assert not furniture(pages)


def test_a_title_that_stands_again_above_a_second_language_is_no_running_head() -> None:
    title = "Pact on the rivers that are shared by"
    for again in (title, title.upper()):
        assert not furniture([[title, "two states", BODY[1]], [BODY[2], BODY[3]], [again, "in another", BODY[4]]])
