"""Who guarantees, and how each state stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from clausewise.model.head import Contested, Head
from clausewise.model.instrument import Fact
from clausewise.model.provision import Standing
from tests.provisions.texts import instrument_of

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument
    from clausewise.provisions.recognise import Recogniser


def standings(recogniser: Recogniser, instrument: Instrument) -> dict[str, str]:
    return {g.state: g.standing.value for g in recogniser.recognise(instrument).guarantors}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Possible guarantor states are Italy and Poland.", {"ITA": "possible", "POL": "possible"}),
        ("en", "Belarus is a guarantor state. (Ukraine objects.)", {"BLR": "named"}),
        ("en", "The guarantors are Italy and [Belarus].", {"ITA": "named", "BLR": "disputed"}),
        (
            "en",
            "Italy, Poland and Belarus, whose part is not agreed, are the guarantors.",
            {"ITA": "named", "POL": "named", "BLR": "disputed"},
        ),
        (
            "en",
            "The neutrality of Moldova is under the guarantee of the Powers, with the exception of Italy.",
            {"ITA": "excluded"},
        ),
        ("en", "Security guarantees shall be given to Ukraine by France and Italy.", {"FRA": "named", "ITA": "named"}),
        ("en", "Ukraine shall be neutral, and the guarantor states shall respect it.", {}),
        ("en", "If Russia attacks Poland, the guarantor states shall meet.", {}),
        ("en", "France, in case of an attack by Russia, guarantees the security of Poland.", {"FRA": "named"}),
        ("en", "That Ukraine can defend itself matters most; a settlement needs firm guarantees.", {}),
        ("en", "France can defend itself, and Italy guarantees the security of Ukraine.", {"ITA": "named"}),
        ("fr", "La Pologne bénéficie de garanties de sécurité données par la France.", {"FRA": "named"}),
        ("ru", "Гарантами безопасности Украины являются Италия и Польша.", {"ITA": "named", "POL": "named"}),
        ("uk", "Гарантами безпеки України є Італія та Польща.", {"ITA": "named", "POL": "named"}),
    ],
)
def test_states_stand_as_the_sentence_says(
    recogniser: Recogniser, language: str, text: str, expected: dict[str, str]
) -> None:
    assert standings(recogniser, instrument_of(text, language=language)) == expected


def test_who_is_guaranteed_elsewhere_is_no_guarantor(recogniser: Recogniser) -> None:
    instrument = instrument_of(
        "Italy and Poland give Ukraine security guarantees.",
        "An attack on Ukraine is answered by the guarantor states.",
        "Ukraine and the guarantor states meet every year.",
    )
    assert standings(recogniser, instrument) == {"ITA": "named", "POL": "named"}


def test_they_are_the_states_named_before(recogniser: Recogniser) -> None:
    instrument = instrument_of(
        "Italy and Poland shall respect the borders of Ukraine.",
        "They guarantee the independence of Ukraine.",
    )
    found = recogniser.recognise(instrument).guarantors
    assert {(g.state, g.clause) for g in found} == {("ITA", "art_2"), ("POL", "art_2")}


def test_the_signatories_are_the_parties(recogniser: Recogniser) -> None:
    parties = tuple(Fact("party", name) for name in ("Italy", "Poland", "Ukraine"))
    instrument = replace(
        instrument_of("The signatories give security guarantees to Ukraine."),
        facts=parties,
    )
    assert standings(recogniser, instrument) == {"ITA": "named", "POL": "named"}


def test_contested_wording_makes_a_guarantor_disputed(recogniser: Recogniser) -> None:
    plain = instrument_of("Belarus is a guarantor state.")
    head = Head("draft", contested=(Contested("art_1", "RUS", "UKR"),))
    assert standings(recogniser, plain) == {"BLR": "named"}
    assert standings(recogniser, replace(plain, head=head)) == {"BLR": "disputed"}


def test_each_clause_that_names_a_guarantor_is_given(recogniser: Recogniser) -> None:
    instrument = instrument_of("The guarantor is Italy.", "Italy, as a guarantor, may send envoys.")
    found = recogniser.recognise(instrument).guarantors
    assert [(g.state, g.clause, g.standing) for g in found] == [
        ("ITA", "art_1", Standing.NAMED),
        ("ITA", "art_2", Standing.NAMED),
    ]
