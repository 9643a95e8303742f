"""Text whose format states the clause tree itself: blocks that each name the clause that they belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clausewise.model.instrument import ClauseKind
from clausewise.reading.blocks import Block, Role
from clausewise.reading.flow import SPACE

WORDS = re.compile(
    r"(?i)^\W*(?:article|artikel|articolo|art[ií]culo|artigo|стаття|статья|art\.|section|sec\.|s\.|regulation|rule|"
    r"clause|paragraph|part|chapter|title|book|annex|schedule|appendix|capitolo|capo|titolo|parte|sezione)(?:\W+|$)"
)
SPACE_RUN = re.compile(r" {2,}")
OUTER = re.compile(r"^[\W_]+|[\W_]+$")
ABBREVIATED: dict[ClauseKind, str] = {
    ClauseKind.ARTICLE: "art",
    ClauseKind.SECTION: "sec",
    ClauseKind.CHAPTER: "chp",
    ClauseKind.PARAGRAPH: "para",
    ClauseKind.ITEM: "point",
}
HEADED = (
    ClauseKind.PART, ClauseKind.TITLE, ClauseKind.CHAPTER, ClauseKind.SECTION, ClauseKind.ARTICLE, ClauseKind.ANNEX,
)  # fmt: skip


def number_of(label: str) -> str:
    """Normalise a printed number: "Art. 1." gives "1", "(a)" gives "a", "Article II bis" gives "iibis"."""
    return OUTER.sub("", WORDS.sub("", label.strip())).replace(" ", "").lower()


@dataclass(frozen=True, slots=True)
class Place:
    """The clause at work; the empty key is the document itself."""

    key: str = ""
    kind: ClauseKind | None = None
    number: str = ""
    parent: str = ""


class Marked:
    """Collects text and clauses.

    Every block has its innermost clause's key; text that follows a clause's children comes with that clause's key
    again.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.place = Place()
        self._parts: list[str] = []
        self._label = ""
        self._bare = False
        self._around: list[Place] = []
        self._used: dict[str, int] = {}

    def add(self, text: str | None) -> None:
        """Add running text; its white space folds."""
        if text:
            self._parts.append(SPACE.sub(" ", text))

    def line_end(self) -> None:
        """Break the line."""
        self._parts.append("\n")

    def flush(self, role: Role = Role.PARAGRAPH, level: int = 0, gap: str = "\n\n") -> None:
        """End the block at work; the clause's label, if it is still due, opens it."""
        text = "\n".join(line.strip() for line in SPACE_RUN.sub(" ", "".join(self._parts)).split("\n")).strip()
        self._parts.clear()
        if text:
            self._put(text, role, level, gap)

    def _put(self, text: str, role: Role, level: int, gap: str) -> None:
        label, self._label, self._bare = self._label, "", False
        if label:
            text = f"{label} {text}".rstrip()
        place = self.place
        self.blocks.append(
            Block(text, gap, role, level, label, place.kind, place.number, place.key, place.parent)
        )  # fmt: skip

    def open(self, kind: ClauseKind, key: str, label: str, heading: str, number: str = "") -> None:
        """Open a clause inside the one at work. Without a key of its own it gets one made of kind and number."""
        self.flush()
        self.settle()
        label = " ".join(label.split())
        number = number or number_of(label)
        self._around.append(self.place)
        self.place = Place(self._unique(key, kind, number), kind, number, self.place.key)
        self._label, self._bare = label, True
        if heading:
            self._put(heading, Role.HEADING, len(self._around), "\n\n")
        elif label and kind in HEADED:
            self._put("", Role.HEADING, len(self._around), "\n\n")

    def settle(self) -> None:
        """Print a label that no text followed: its clause begins with another clause. Every clause gets a block."""
        if self._label:
            self._put("", Role.PARAGRAPH, 0, "\n\n")
        elif self._bare:
            self._put("", Role.PARAGRAPH, 0, "")

    def close(self) -> None:
        """Close the clause at work."""
        self.flush()
        self.settle()
        self.place = self._around.pop()

    def _unique(self, key: str, kind: ClauseKind, number: str) -> str:
        name = ABBREVIATED.get(kind, kind.value)
        wanted = key or "__".join(part for part in (self.place.key, f"{name}_{number}" if number else name) if part)
        count = self._used.get(wanted, 0) + 1
        self._used[wanted] = count
        return wanted if count == 1 else f"{wanted}~{count}"

    def cell(self, last: bool) -> None:
        """End a table cell."""
        self.flush(Role.CELL, gap="\n" if last else "\t")

    def note(self, text: str, mark: str) -> None:
        """Put a note behind the text."""
        text = " ".join(text.split())
        if text:
            self.blocks.append(Block(f"{mark} {text}".strip(), role=Role.NOTE, label=mark))
