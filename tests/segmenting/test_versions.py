"""Documents in several languages: each version has its clauses, and those of one number are linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.model.instrument import Instrument

ENGLISH = """
Treaty on rivers

The Parties to this Treaty have agreed that the rivers are to be kept clean by all of them:

Article 1

1. The Parties shall keep the rivers clean, and shall not sell the fish that is in them.

2. They shall meet in the spring of each year.

Article 2

This Treaty shall enter into force on the day on which it has been signed by the Parties.

Done at Strelsau on 3 May 1990 in the English and Dutch languages.

John Smith
"""
DUTCH = """
Verdrag inzake rivieren

De Partijen bij dit Verdrag zijn overeengekomen dat de rivieren door hen schoon worden gehouden:

Artikel 1

1. De Partijen houden de rivieren schoon en verkopen niet de vissen die daarin zijn.

2. Zij komen in het voorjaar van elk jaar bijeen.

Artikel 2

Dit Verdrag treedt in werking op de dag waarop het door de Partijen is ondertekend.

Gedaan te Strelsau op 3 mei 1990 in de Engelse en de Nederlandse taal.
"""


def test_one_language_after_the_other(instrument_of: Callable[[str], Instrument]) -> None:
    instrument = instrument_of(ENGLISH + DUTCH)
    assert [(c.id, c.language) for c in instrument.clauses if c.level == 1] == [
        ("front", "en"),
        ("preamble", "en"),
        ("art_1", "en"),
        ("art_2", "en"),
        ("signature", "en"),
        ("nl__front", "nl"),
        ("nl__preamble", "nl"),
        ("nl__art_1", "nl"),
        ("nl__art_2", "nl"),
        ("nl__signature", "nl"),
    ]
    assert instrument.links == (
        ("preamble", "nl__preamble"),
        ("art_1", "nl__art_1"),
        ("art_1__para_1", "nl__art_1__para_1"),
        ("art_1__para_2", "nl__art_1__para_2"),
        ("art_2", "nl__art_2"),
        ("signature", "nl__signature"),
    )
    assert "John Smith" in instrument.text_of("signature")
    assert instrument.text_of("nl__front").startswith("Verdrag inzake rivieren")
    assert (instrument.language, instrument.title) == ("en", "Treaty on rivers")


def test_article_by_article(instrument_of: Callable[[str], Instrument]) -> None:
    english = ENGLISH.split("Article ")[1:]
    dutch = DUTCH.split("Artikel ")[1:]
    pairs = zip(english, dutch, strict=True)
    instrument = instrument_of("".join(f"Article {a}\n\nArtikel {b}\n\n" for a, b in pairs))
    articles = [c.id for c in instrument.clauses if c.kind == "article"]
    assert articles == ["art_1", "nl__art_1", "art_2", "nl__art_2"]
    assert ("art_2", "nl__art_2") in instrument.links


def test_an_article_that_one_version_lacks_is_not_linked(instrument_of: Callable[[str], Instrument]) -> None:
    instrument = instrument_of(ENGLISH + DUTCH.replace("Artikel 2", "Artikel 3"))
    linked = {a for a, _ in instrument.links}
    assert "art_1" in linked
    assert "art_2" not in linked


def test_an_annex_and_an_unlabelled_text_answer_by_their_articles(instrument_of: Callable[[str], Instrument]) -> None:
    instrument = instrument_of("A letter about the agreement that is attached.\n\nAnnex\n\n" + ENGLISH + DUTCH)
    assert ("annex_1__art_2", "nl__art_2") in instrument.links


def test_one_language_is_no_version(instrument_of: Callable[[str], Instrument]) -> None:
    instrument = instrument_of(ENGLISH + "\nAnnex I\n\n" + ENGLISH)
    assert {clause.language for clause in instrument.clauses} == {""}
    assert instrument.links == ()


def test_a_single_article_in_another_language_is_no_version(instrument_of: Callable[[str], Instrument]) -> None:
    quoted = "Article 9\n\nLes Parties gardent les rivières propres et ne vendent pas les poissons qui sont dedans."
    articles = ENGLISH[ENGLISH.index("Article 1") : ENGLISH.index("Done at")]
    instrument = instrument_of(f"{articles}\n\nAnnex I\n\n{articles}\n\n{quoted}")
    assert {clause.language for clause in instrument.clauses} == {""}
