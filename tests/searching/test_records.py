"""What of an instrument a search finds as one, and what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.entry import Entry
from clausewise.model.instrument import Clause, ClauseKind, Instrument, TextStatus
from clausewise.model.provision import Findings, Force, Guarantor, Provision, ProvisionType, Standing
from clausewise.searching.records import Place, Record, records, units

if TYPE_CHECKING:
    from collections.abc import Sequence

K = ClauseKind


def instrument_of(*rows: tuple[str, K, str, str | None, str]) -> Instrument:
    """Make an instrument of leaves and the clauses above them: (id, kind, label, parent, text)."""
    text = "".join(row[4] for row in rows)
    spans: dict[str, list[int]] = {}
    above = {row[0]: row[3] for row in rows}
    at = 0
    for ref, _, _, _, own in rows:
        inside: str | None = ref
        while inside is not None and own:
            spans.setdefault(inside, [at, at])[1] = at + len(own)
            inside = above[inside]
        at += len(own)

    def level(ref: str | None) -> int:
        return 0 if ref is None else 1 + level(above[ref])

    clauses = tuple(
        Clause(ref, kind, label, "", None, level(ref), parent, *spans[ref]) for ref, kind, label, parent, _ in rows
    )
    return Instrument(text=text, clauses=clauses, language="en")


PACT = instrument_of(
    ("front", K.TEXT, "", None, "Pact\n"),
    ("preamble", K.PREAMBLE, "", None, ""),
    ("preamble__recital_1", K.RECITAL, "", "preamble", "Knowing the sea,\n"),
    ("chp_1", K.CHAPTER, "Chapter I", None, ""),
    ("chp_1__intro", K.TEXT, "", "chp_1", "Chapter I\nLamps\n"),
    ("art_1", K.ARTICLE, "Article 1", "chp_1", ""),
    ("art_1__intro", K.TEXT, "", "art_1", "Article 1\n"),
    ("art_1__para_1", K.PARAGRAPH, "1.", "art_1", "1. Lit.\n"),
    ("art_1__para_2", K.PARAGRAPH, "2.", "art_1", "2. Not dimmed.\n"),
    ("annex_1", K.ANNEX, "Annex I", None, ""),
    ("annex_1__art_1", K.ARTICLE, "Article 1", "annex_1", "Article 1\nOil.\n"),
    ("signature", K.SIGNATURE, "", None, "Signed\n"),
)


def test_articles_are_found_whole_and_containers_by_their_parts() -> None:
    assert [(unit.id, PACT.text_of(unit)) for unit in units(PACT)] == [
        ("front", "Pact\n"),
        ("preamble__recital_1", "Knowing the sea,\n"),
        ("chp_1__intro", "Chapter I\nLamps\n"),
        ("art_1", "Article 1\n1. Lit.\n2. Not dimmed.\n"),
        ("annex_1__art_1", "Article 1\nOil.\n"),
        ("signature", "Signed\n"),
    ]
    assert "".join(PACT.text_of(unit) for unit in units(PACT)) == PACT.text


def test_a_unit_is_called_as_it_is_cited() -> None:
    made = _records(PACT)
    assert [record.label for record in made] == [
        "",
        "Preamble, Recital",
        "Chapter I",
        "Article 1",
        "Annex I, Article 1",
        "Signature",
    ]


def test_a_record_knows_its_clauses_and_what_was_found_in_them() -> None:
    lit = Provision(ProvisionType.GUARANTEE, 0, 3, "r", Force.SHALL)
    findings = Findings(
        {"art_1__para_2": (lit, lit)}, (Guarantor("GBR", "Great Britain", Standing.NAMED, "art_1__para_1"),)
    )
    entry = Entry("pact", "Pact", kind="treaty", status=TextStatus.LEAK, date="1907", parties=("A", "B"))
    article = next(r for r in records(entry, PACT, findings) if r.clause == "art_1")
    assert article.provisions == ("guarantee",)
    assert article.guarantors == ("GBR", "Great Britain")
    assert (article.kind, article.status, article.date, article.parties) == ("treaty", "leak", "1907", ("A", "B"))
    assert article.places == (
        Place("art_1__intro", 0, 10, 3),
        Place("art_1__para_1", 10, 18, 3),
        Place("art_1__para_2", 18, 33, 3),
    )
    others = [r for r in records(entry, PACT, findings) if r.clause != "art_1"]
    assert not any(r.provisions or r.guarantors for r in others)


def test_each_language_version_is_found_in_its_language() -> None:
    clauses = (
        Clause("art_1", K.ARTICLE, "Article 1", "1", None, 1, None, 0, 10),
        Clause("nl__art_1", K.ARTICLE, "Artikel 1", "1", None, 1, None, 10, 20, language="nl"),
    )
    both = Instrument(text="Article 1\nArtikel 1\n", clauses=clauses, language="en")
    assert [record.language for record in _records(both)] == ["en", "nl"]


def _records(instrument: Instrument) -> Sequence[Record]:
    return list(records(Entry("x", "X"), instrument, Findings()))
