"""Two small treaties of our own making, and the command line run in this process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from clausewise.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST = """Treaty of Lastovia

Article 1
Lastovia shall remain neutral in any war between its neighbours.

Article 2
1. The Guarantor States guarantee the borders of Lastovia.
2. In the event of an attack they shall consult within three days.

Article 3
This Treaty shall enter into force on the day of the last ratification.
"""
SECOND = """Pact of Lastovia

Article 1
Lastovia may remain neutral in any war between its neighbours.

Article 2
This Treaty shall enter into force on the day of the last ratification.

Article 3
The Parties shall exchange lists of their lighthouses every spring.
"""


@dataclass(frozen=True)
class Answer:
    status: int
    out: str
    err: str


Run = "Callable[..., Answer]"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    def call(*argv: object) -> Answer:
        try:
            status = main([str(a) for a in argv])
        except SystemExit as stop:
            status = int(stop.code or 0)
        out, err = capsys.readouterr()
        return Answer(status, out, err)

    return call


@pytest.fixture
def first(tmp_path: Path) -> Path:
    path = tmp_path / "first.txt"
    path.write_text(FIRST, "utf-8")
    return path


@pytest.fixture
def second(tmp_path: Path) -> Path:
    path = tmp_path / "second.txt"
    path.write_text(SECOND, "utf-8")
    return path
