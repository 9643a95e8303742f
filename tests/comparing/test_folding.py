"""What counts as a difference of typography, and what does not."""

from __future__ import annotations

import pytest

from clausewise.comparing.folding import fold


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("“the Zone”", '"the Zone"'),
        ("„зона”", '"зона"'),
        ("« la zone »", '" la zone "'),
        ("the Party’s", "the Party's"),
        ("зобовʼязання", "зобов'язання"),
        ("1994–2031", "1994-2031"),
        ("no\u00a0break\u202fspace", "no break space"),
        ("agree\u00adment", "agreement"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("e\u0301tat", "état"),
    ],
)
def test_typography_is_folded(printed: str, plain: str) -> None:
    assert fold(printed) == plain


@pytest.mark.parametrize("text", ["5²", "½", "ﬁ", "№ 4", "Ⅳ", "plain text", "Україна", "第四条"])
def test_what_means_something_stays(text: str) -> None:
    assert fold(text) == text


def test_folding_twice_changes_nothing() -> None:
    text = "“a”–b\u00a0c’d"
    assert fold(fold(text)) == fold(text)
