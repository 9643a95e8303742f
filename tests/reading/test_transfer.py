"""What a worker sends is unpacked without trust, whatever the version of Python that packed it."""

from __future__ import annotations

import os
import pickle
from enum import Enum

import pytest

from clausewise.model.errors import DocumentLimit
from clausewise.model.instrument import Clause, ClauseKind, Instrument, TextStatus
from clausewise.reading.transfer import pack, unpack


def test_an_instrument_survives() -> None:
    clause = Clause("art_1", ClauseKind.ARTICLE, "Article 1", "1", None, 1, None, 0, 6)
    instrument = Instrument("Peace.", (clause,), status=TextStatus.DIGEST)
    assert unpack(pack([instrument, clause])) == [instrument, clause]


def test_an_error_survives() -> None:
    again = unpack(pack(DocumentLimit("a.pdf", "it is too deep")))
    assert isinstance(again, DocumentLimit)
    assert str(again) == "a.pdf: it is too deep"


def test_enumerations_need_no_getattr(monkeypatch: pytest.MonkeyPatch) -> None:
    # What Python 3.11.0 to 3.11.3 do, among them that of Debian 12.
    monkeypatch.setattr(Enum, "__reduce_ex__", lambda self, _protocol: (getattr, (type(self), self.name)))
    assert b"getattr" in pickle.dumps(ClauseKind.ARTICLE)
    assert unpack(pack((ClauseKind.ARTICLE, ClauseKind.ANNEX))) == (ClauseKind.ARTICLE, ClauseKind.ANNEX)


class Trap:
    def __init__(self, *reduced: object) -> None:
        self.reduced = reduced

    def __reduce__(self) -> tuple[object, ...]:
        return self.reduced


@pytest.mark.parametrize(
    "trap", [Trap(os.system, ("true",)), Trap(getattr, (Enum, "mro")), Trap(eval, ("1",)), Trap(pickle.loads, (b"",))]
)
def test_nothing_but_data_is_unpacked(trap: Trap) -> None:
    with pytest.raises(pickle.UnpicklingError):
        unpack(pickle.dumps(trap))
