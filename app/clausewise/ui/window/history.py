"""Where the reader has been: back and forward, as in a browser. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Place:
    """One instrument and a clause of it, or the instruments of a comparison: ``revision`` of the first, or rivals.

    ``view`` is the way in which a comparison is shown; empty for the usual one.
    """

    refs: tuple[str, ...]
    clause: str = ""
    revision: bool = False
    view: str = ""


@dataclass
class History:
    """Places in the order they were seen, and which of them is the present one."""

    places: list[Place] = field(default_factory=list)
    at: int = -1

    def visit(self, place: Place) -> None:
        """Go to a new place: what lay ahead is forgotten."""
        if self.at >= 0 and self.places[self.at] == place:
            return
        del self.places[self.at + 1 :]
        self.places.append(place)
        del self.places[:-LONGEST]
        self.at = len(self.places) - 1

    def leave(self, place: Place) -> None:
        """Remember where in the present place the reader was on leaving it."""
        if self.at >= 0 and place.clause and self.places[self.at].refs == place.refs:
            self.places[self.at] = replace(self.places[self.at], clause=place.clause)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before."""
        return self.at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place after."""
        return self.at < len(self.places) - 1

    def back(self) -> Place | None:
        """Go to the place before."""
        if not self.can_go_back:
            return None
        self.at -= 1
        return self.places[self.at]

    def forward(self) -> Place | None:
        """Go to the place after."""
        if not self.can_go_forward:
            return None
        self.at += 1
        return self.places[self.at]
