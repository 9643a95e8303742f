"""Contested passages as the window shows them: their words, and the choice between the texts that follow from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from clausewise.provisions.contested import holders, kept_spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.model.instrument import Instrument
    from clausewise.provisions.contested import ContestedPassage

ALL, CORE = "*", ""  # what is chosen beside a holder's code


@dataclass(frozen=True, slots=True)
class Contested:
    """The contested passages of an instrument, with the names of the states they concern."""

    passages: tuple[ContestedPassage, ...] = ()
    name: Callable[[str], str] = str

    def holders(self) -> tuple[tuple[str, str], ...]:
        """Who hold a wording, as (code, name), in the alphabetical order of the names."""
        return tuple(
            sorted(((code, self.name(code)) for code in holders(self.passages)), key=lambda h: h[1].casefold())
        )

    def kept(self, instrument: Instrument, chosen: str) -> tuple[tuple[int, int], ...] | None:
        """The spans of the text that stand in what is chosen; nothing where that is all wording."""
        return None if chosen == ALL else kept_spans(instrument, self.passages, chosen)

    def at(self, offset: int) -> str:
        """Say whose wording stands at a code point; empty where nothing is contested."""
        found = next((p for p in self.passages if p.start <= offset < p.end), None)
        return self.words(found) if found else ""

    def words(self, passage: ContestedPassage) -> str:
        """Say whose wording a passage is, and who did not agree to it."""
        holder, other = (self.name(code) if code else "" for code in (passage.holder, passage.refused_by))
        if holder and other:
            pattern = QCoreApplication.translate("contested", "%1’s wording; not agreed by %2")
        elif holder:
            pattern = QCoreApplication.translate("contested", "%1’s wording; not agreed")
        elif other:
            pattern = QCoreApplication.translate("contested", "Wording not agreed by %2")
        else:
            pattern = QCoreApplication.translate("contested", "Wording that is not agreed")
        return pattern.replace("%1", holder).replace("%2", other)
