"""Every model under Qt's own model tester, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester

from clausewise.model.entry import Entry
from clausewise.model.errors import DamagedDocument
from clausewise.model.instrument import Notice
from clausewise.searching.results import Hit, Results
from clausewise.segmenting.intake import take_in_text
from clausewise.ui.models.contents import ClauseRole, ContentsModel, title_of
from clausewise.ui.models.hits import HitsModel
from clausewise.ui.models.report import ReportModel
from clausewise.ui.models.shelf import ShelfModel
from clausewise.ui.models.two_level import GroupRole, ItemRole
from clausewise.ui.shelf.intake import Imported
from clausewise.ui.window.palette import ActionsModel, rank

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

FAIL = QAbstractItemModelTester.FailureReportingMode.Fatal
ENTRIES = (
    Entry("un-pact", "Pact of the United Lakes", "treaty", date="1950-01-02", language="en", bundled=True, words=900),
    Entry("news", "The Lake in the news", "coverage", date="2022-03-01", language="en", bundled=True, words=300),
    Entry("mine", "Ålesund draft", "draft treaty", date="2021-05-05", added="2024-01-01", collections=("North",)),
    Entry(
        "mine-too", "Bergen draft", "draft treaty", added="2024-02-01", collections=("North", "West"), tags=("open",)
    ),
)
PACT = (
    "Pact\n\nPart I\nBasics\n\nArticle 1\nPeace\n\n1. Peace.\n2. More peace.\n\nPart II\nOrder\n\nArticle 2\n\nOrder.\n"
)


def shown(model: QAbstractItemModel) -> dict[str, list[str]]:
    found = {}
    for row in range(model.rowCount(QModelIndex())):
        group = model.index(row, 0, QModelIndex())
        found[str(group.data())] = [str(model.index(n, 0, group).data()) for n in range(model.rowCount(group))]
    return found


@pytest.fixture
def shelf(qapp: object) -> ShelfModel:
    model = ShelfModel()
    model.tester = QAbstractItemModelTester(model, FAIL, model)
    model.show(ENTRIES, [Entry("old", "Old draft", trashed="2024-03-01")])
    return model


def test_the_shelf_groups_what_it_holds(shelf: ShelfModel) -> None:
    assert shown(shelf) == {
        "My documents  2": ["Ålesund draft", "Bergen draft"],
        "North  2": ["Ålesund draft", "Bergen draft"],
        "West  1": ["Bergen draft"],
        "Proposals  1": ["Pact of the United Lakes"],
        "Coverage  1": ["The Lake in the news"],
        "Trash  1": ["Old draft"],
    }
    assert shelf.count == 5


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("lake", {"un-pact", "news"}),
        ("LAKE treaty", {"un-pact"}),
        ("alesund", {"mine"}),
        ("2022", {"news"}),
        ("tag:open", {"mine-too"}),
        ("tag:op", set()),
        ("nothing such", set()),
        ("", {"un-pact", "news", "mine", "mine-too", "old"}),
    ],
)
def test_the_filter_asks_for_all_words(shelf: ShelfModel, words: str, left: set[str]) -> None:
    shelf.filter(words)
    found = set()
    for row in range(shelf.rowCount()):
        group = shelf.index(row, 0)
        found |= {shelf.index(n, 0, group).data(ItemRole).id for n in range(shelf.rowCount(group))}
    assert found == left


@pytest.mark.parametrize(
    ("by", "order"), [("date", ["mine", "mine-too"]), ("title", ["mine", "mine-too"]), ("added", ["mine-too", "mine"])]
)
def test_the_shelf_is_sorted(shelf: ShelfModel, by: str, order: list[str]) -> None:
    shelf.sort_by(by)
    group = shelf.index(0, 0)
    assert [shelf.index(n, 0, group).data(ItemRole).id for n in range(2)] == order


def test_headings_are_not_selected_and_entries_are(shelf: ShelfModel) -> None:
    heading = shelf.index(0, 0)
    entry = shelf.index(0, 0, heading)
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable
    assert entry.flags() & Qt.ItemFlag.ItemIsSelectable
    assert heading.data(GroupRole).key == "own"
    assert shelf.parent(entry) == heading
    assert len(shelf.indexes_of("mine-too")) == 3


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.tuples(st.text(max_size=8), st.booleans(), st.lists(st.sampled_from("AB"), unique=True)), max_size=8)
)
def test_any_shelf_passes_the_tester(qapp: object, drawn: list[tuple[str, bool, list[str]]]) -> None:
    model = ShelfModel()
    tester = QAbstractItemModelTester(model, FAIL)
    entries = [Entry(f"e{n}", t, bundled=b, collections=tuple(c)) for n, (t, b, c) in enumerate(drawn)]
    model.show(entries)
    assert model.count == len(entries)
    model.filter("a")
    model.sort_by("title")
    model.filter("")
    assert model.count == len(entries)
    assert tester.failureReportingMode() == FAIL


def test_foreign_words_are_no_markup_in_a_tool_tip(qapp: object) -> None:
    model = ShelfModel()
    model.show([Entry("x", "<img src='file:///etc/passwd'>")])
    index = model.index(0, 0, model.index(0, 0))
    assert "<img" not in str(index.data(Qt.ItemDataRole.ToolTipRole))


def test_contents_show_divisions_and_articles(qapp: object) -> None:
    model = ContentsModel()
    tester = QAbstractItemModelTester(model, FAIL)
    instrument = take_in_text(PACT, "pact")
    model.show(instrument)
    tops = [str(model.index(n, 0).data()) for n in range(model.rowCount())]
    assert [top.split()[0:2] for top in tops if top.startswith("Part")] == [["Part", "I"], ["Part", "II"]]
    article = model.index_of("art_1__para_2")
    assert article.data(ClauseRole).id == "art_1"
    assert article.data().startswith("Article 1")
    assert model.parent(article).data().startswith("Part I")
    assert not model.index_of("no_such").isValid()
    model.show(None)
    assert model.rowCount() == 0
    assert tester.failureReportingMode() == FAIL


def test_the_points_of_a_paper_without_articles_are_its_contents(qapp: object) -> None:
    model = ContentsModel()
    text = "Paper of the pier\n\n1. The pier is open.\n2. Ships:\n(a) large;\n(b) small.\n\nAnnex\n\nThe map.\n"
    model.show(take_in_text(text, "paper.txt"))
    tops = [str(model.index(n, 0).data())[:2] for n in range(model.rowCount())]
    assert tops == ["1.", "2.", "An"]
    assert "The pier is open." in str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)), "whole where it is cut"


def test_a_long_clause_is_cut_in_the_contents() -> None:
    instrument = take_in_text("word " * 100, "x")
    assert len(title_of(instrument, instrument.clauses[0])) <= 90


def test_an_article_without_a_heading_is_told_by_its_first_words() -> None:
    text = "Pact\n\nChapter I\n\nArticle 1\n\n1. The bell is rung at noon.\n2. It is rung once.\n\nArticle 2\nTowers\n"
    instrument = take_in_text(text, "pact.txt")
    told = {clause.id: title_of(instrument, clause) for clause in instrument.clauses}
    assert told["art_1"] == "Article 1\u2002The bell is rung at noon. 2. It is rung once."
    assert {words for words in told.values() if words.startswith("Chapter")} == {"Chapter I"}


def test_a_preamble_and_signatures_are_called_so() -> None:
    text = (
        "Pact\n\nThe towns of the bay,\n\nRecalling the storms,\n\nHave agreed as follows:\n\n"
        "Article 1\nBells are free.\n\n"
        "IN WITNESS WHEREOF the undersigned have signed this Pact.\n"
    )
    instrument = take_in_text(text, "pact.txt")
    told = [
        title_of(instrument, clause) for clause in instrument.clauses if clause.kind.value in {"preamble", "signature"}
    ]
    assert told == ["Preamble", "Signatures"]


def test_hits_lie_under_their_instruments(qapp: object) -> None:
    model = HitsModel()
    tester = QAbstractItemModelTester(model, FAIL)
    hits = (
        Hit("a", "art_1", "Article 1", 2.0, (("", "the "), ("hit", "peace"), ("", "\n of all")), title="A"),
        Hit("b", "art_2", "Article 2", 1.0, (("hit", "peace"),), title="B"),
        Hit("a", "art_3", "Article 3", 0.5, (("hit", "peace"),), title="A"),
    )
    model.show(Results("peace", 3, hits))
    assert shown(model) == {"A  2": ["Article 1: the peace of all", "Article 3: peace"], "B  1": ["Article 2: peace"]}
    model.show(None)
    assert model.rowCount() == 0
    assert tester.failureReportingMode() == FAIL


def test_the_report_says_what_became_of_each(qapp: object) -> None:
    report = [
        Imported("a.txt", ENTRIES[2], notices=(Notice("n", "a running head was left out"),) * 3),
        Imported("b.txt", ENTRIES[3], known=True),
        Imported("c.pdf", error=DamagedDocument("c.pdf", "it ends too early")),
    ]
    model = ReportModel(report)
    tester = QAbstractItemModelTester(model, FAIL)
    rows = [[model.index(r, c).data() for c in range(3)] for r in range(3)]
    assert rows == [
        ["c.pdf", "not read", "it ends too early"],
        ["a.txt", "imported", "a running head was left out"],
        ["b.txt", "there already", ""],
    ]
    assert [model.entry_at(model.index(r, 0)) for r in range(3)] == ["", ENTRIES[2].id, ENTRIES[3].id]
    assert tester.failureReportingMode() == FAIL


def test_actions_are_found_by_what_is_typed(qapp: object) -> None:
    actions = [QAction(words) for words in ("&Find in page", "Find &next", "Go to clause…", "Copy link")]
    actions[1].setEnabled(False)
    model = ActionsModel(actions)
    tester = QAbstractItemModelTester(model, FAIL)
    model.filter("find")
    assert [model.index(n, 0).data() for n in range(model.rowCount())] == ["Find in page", "Find next"]
    assert not model.index(1, 0).flags() & Qt.ItemFlag.ItemIsEnabled
    model.filter("clause")
    assert [model.index(n, 0).data() for n in range(model.rowCount())] == ["Go to clause"]
    model.filter("zzz")
    assert model.rowCount() == 0
    assert tester.failureReportingMode() == FAIL


@pytest.mark.parametrize(
    ("words", "typed", "expected"),
    [
        ("Find in page", "fi", 0),
        ("Find in page", "pa", 1),
        ("Find in page", "age", 2),
        ("Find in page", "fip", 3),
        ("Find in page", "fpg", 4),
        ("x", "y", -1),
    ],
)
def test_rank(words: str, typed: str, expected: int) -> None:
    assert rank(words, typed) == expected
