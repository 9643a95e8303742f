"""Setting an instrument: nothing is lost, and every offset finds its way there and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausewise.model.instrument import Clause, ClauseKind, Instrument
from clausewise.segmenting.intake import take_in_text
from clausewise.settings import Settings
from clausewise.ui.look.theme import Appearance
from clausewise.ui.page.paragraphs import paragraphs_of
from clausewise.ui.page.typesetting import Typesetter

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
TREATY = """Pact of the Two Rivers

Article 1
Peace

1. The Parties shall keep the peace.
(a) They shall disarm.
(b) They shall talk.

Article 2. The Pact lasts for five years. 𝔛 marks the place, and ї too.
"""


@pytest.fixture
def appearance(qapp: object) -> Appearance:
    return Appearance(RESOURCES, Settings(theme="light"))


def test_styles_follow_the_clauses() -> None:
    instrument = take_in_text(TREATY, "pact")
    styles = [
        (p.style, [instrument.text[r.start : r.end].strip() for r in p.parts if r.style == "label"])
        for leaf in instrument.leaves
        for p in paragraphs_of(instrument, leaf)
    ]
    assert styles[0][0] == "title"
    assert ("heading", ["Article 1"]) in styles
    assert ("item", ["1."]) in styles
    assert ("item", ["(a)"]) in styles


def test_items_stand_deeper_than_what_they_belong_to() -> None:
    instrument = take_in_text(TREATY, "pact")
    depth = {p.parts[0].start: p.depth for leaf in instrument.leaves for p in paragraphs_of(instrument, leaf)}
    text = instrument.text
    assert depth[text.index("(a)")] > depth[text.index("1. The")] > 0


def visible(text: str) -> str:
    return "".join(text.split())


def whole(text: str) -> Instrument:
    clause = Clause("para_1", ClauseKind.PARAGRAPH, "1.", "1", None, 1, None, 0, len(text))
    return Instrument(text=text, clauses=(clause,))


def check(instrument: Instrument, appearance: Appearance) -> None:
    typesetter = Typesetter(instrument, appearance)
    typesetter.set_all()
    page = typesetter.document.toPlainText()
    shown = visible(instrument.text.translate(dict.fromkeys((0, 0xFDD0, 0xFDD1, 0xFFFC), "\ufffd")))
    assert visible(page) == shown
    for offset, character in enumerate(instrument.text):
        if not character.isspace() and character not in "\0\ufdd0\ufdd1\ufffc":
            position = typesetter.setting.position(offset)
            assert typesetter.setting.offset(position) == offset
            width = 2 if character > "\uffff" else 1
            units = page.encode("utf-16-le", "surrogatepass")[2 * position : 2 * (position + width)]
            assert units == character.encode("utf-16-le", "surrogatepass")


def test_every_character_stands_on_the_page_and_is_found_there(appearance: Appearance) -> None:
    check(take_in_text(TREATY, "pact"), appearance)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_any_text_at_all(appearance: Appearance, text: str) -> None:
    check(whole("1. " + text), appearance)


def test_foreign_markup_stays_text(appearance: Appearance) -> None:
    instrument = whole("1. <b>Bold</b> <img src='file:///etc/passwd'> &amp; **stars**")
    typesetter = Typesetter(instrument, appearance)
    typesetter.set_all()
    assert "<img src='file:///etc/passwd'> &amp; **stars**" in typesetter.document.toPlainText()


def test_a_long_text_is_set_in_batches(appearance: Appearance) -> None:
    text = "".join(f"{n}. The Party {n} agrees.\n\n" for n in range(1, 400))
    instrument = take_in_text(text, "long")
    typesetter = Typesetter(instrument, appearance)
    typesetter.set_batch()
    assert not typesetter.done
    while not typesetter.done:
        typesetter.set_batch()
    assert visible(typesetter.document.toPlainText()) == visible(instrument.text)
