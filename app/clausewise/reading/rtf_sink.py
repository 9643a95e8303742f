"""Where RTF's text goes: paragraphs, table rows, notes, running heads, each a target of a group."""

from __future__ import annotations

from dataclasses import dataclass

from clausewise.reading.blocks import Block, Role
from clausewise.reading.draft import Draft
from clausewise.reading.flow import SUPERSCRIPT, Flow

BODY, SKIP, FONTS, STYLES, NOTE, COMMENT, AUTHOR, EDGE, LABEL, TITLE = range(10)


@dataclass(slots=True)
class State:
    """What a group inherits from the one around it."""

    target: int = BODY
    font: int = -1
    skip: int = 1
    deleted: bool = False
    inserted: bool = False
    hidden: bool = False
    raised: bool = False


class Sink:
    """Takes text in the state of its group, and what ends paragraphs, cells, rows and targets."""

    def __init__(self, tracked: str) -> None:
        self.draft = Draft("rtf")
        self.state = State()
        self.pictures = 0
        self._tracked = tracked
        self._outlines: dict[int, int] = {}
        self._flow = Flow()
        self._texts: dict[int, list[str]] = {}
        self._level = 9
        self._style = 0
        self._label = ""
        self._begun = False
        self._row = self._cell = self._in_table = False
        self._notes: list[Block] = []
        self._deleted: list[str] = []
        self._inserted: list[str] = []
        self._edges: list[str] = []
        self._hidden: list[str] = []

    def put(self, text: str) -> None:
        """Take text as the group's state wants it."""
        state = self.state
        if state.target not in (BODY, SKIP, FONTS, STYLES):
            self._texts.setdefault(state.target, []).append(text)
            return
        if state.target != BODY or not text:
            return
        if state.hidden:
            self._hidden.append(text)
            return
        if state.raised and text.strip().isdigit():
            text = text.translate(SUPERSCRIPT)
        if state.deleted or state.inserted:
            (self._deleted if state.deleted else self._inserted).append(text)
            if self._tracked == "both":
                text = f"[-{text}-]" if state.deleted else f"{{+{text}+}}"
            elif (self._tracked == "original") is not state.deleted:
                return
        if not self._begun and text.strip():
            self._begin()
        self._flow.add_exact(text)

    def layout(self, word: str, argument: int | None) -> None:
        """End paragraphs, cells and rows; note a paragraph's style."""
        target = self.state.target
        if target == STYLES:
            if word == "s":
                self._style = argument or 0
            elif word == "outlinelevel":
                self._outlines[self._style] = argument or 0
        elif target in (NOTE, COMMENT, EDGE):
            self.put(" " if word in ("par", "line", "cell", "row", "sect") else "")
        elif target != BODY:
            return
        elif word in ("par", "sect", "page"):
            self._paragraph()
            if self._row and not self._in_table:
                self._flow.end_row()
                self._row = self._cell = False
        elif word in ("cell", "nestcell"):
            self._paragraph()
            self._cell = False
        elif word in ("row", "nestrow"):
            self._paragraph()
            self._flow.end_row()
            self._row = self._cell = False
        elif word == "pard":
            self._level, self._in_table = 9, False
        elif word == "intbl":
            self._in_table = True
        elif word == "s":
            self._level = self._outlines.get(argument or 0, 9)
        else:
            self._level = argument if argument is not None else 9

    def end_target(self, target: int) -> None:
        """Use what was collected for a note, a label, a running head, a title or a style."""
        text = " ".join("".join(self._texts.pop(target, [])).split())
        if target == NOTE:
            mark = str(1 + sum(block.label[:1] != "[" for block in self._notes)).translate(SUPERSCRIPT)
            self._notes.append(Block(f"{mark} {text.removeprefix(mark).strip()}", role=Role.NOTE, label=mark))
            self.put(mark)
        elif target == COMMENT and text:
            author = " ".join("".join(self._texts.pop(AUTHOR, [])).split()) or "comment"
            self._notes.append(Block(f"[{author[:80]}] {text}", role=Role.NOTE, label=f"[{author[:80]}]"))
        elif target == AUTHOR:
            self._texts[AUTHOR] = [text]
        elif target == EDGE and text:
            self._edges.append(text)
        elif target == LABEL:
            self._label = text
        elif target == TITLE and text:
            self.draft.meta["file_title"] = text[:300]

    def _paragraph(self) -> None:
        self._flow.end()
        self._begun = False
        self._label = ""

    def _begin(self) -> None:
        """Begin a paragraph with its first text."""
        if self._in_table and not self._row:
            self._flow.begin_row()
            self._row = True
        if self._row and not self._cell:
            self._flow.begin_cell()
            self._cell = True
        heading = 0 <= self._level < 9
        role = Role.HEADING if heading else Role.ITEM if self._label else Role.PARAGRAPH
        rank = self._level + 1 if heading else int(bool(self._label))
        label = self._label if any(sign.isalnum() for sign in self._label) else ""
        self._flow.begin(Block("", role=role, level=rank, label=label))
        self._begun = True

    def finish(self) -> None:
        """End the last paragraph; say what was left out."""
        self._paragraph()
        if self._row:
            self._flow.end_row()
        draft = self.draft
        draft.blocks = self._flow.blocks + self._notes
        if self._deleted or self._inserted:
            ways = {"accepted": "as accepted", "original": "as before them", "both": "with both texts"}
            gone = {"accepted": self._deleted, "original": self._inserted, "both": []}[self._tracked]
            message = f"The file has tracked changes; it was read {ways[self._tracked]}."
            draft.notice("tracked-changes", message, "\n".join(gone) or None)
        draft.removed("running-head", "Running heads and feet were left out ({count}).", dict.fromkeys(self._edges))
        draft.removed("hidden-removed", "Hidden text was left out ({count}).", self._hidden)
        if self.pictures:
            draft.notice("pictures-removed", f"Pictures were left out ({self.pictures}).")
