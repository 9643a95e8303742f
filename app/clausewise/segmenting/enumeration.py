"""How numbered paragraphs and lettered items nest: each goes on with an open list, or begins one."""

from __future__ import annotations

from dataclasses import dataclass

from clausewise.segmenting.numbers import roman

DASH = "–"
"""The style of items that bear a dash or a bullet instead of a number."""
WORDED = "first"
"""The style of paragraphs that are counted in words."""
ALPHABETS = (
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "абвгдеєжзиіїйклмнопрстуфхцчшщьюя",
)
"""The letters that count items in Russian, and in Ukrainian with and without "ґ"."""
REACH = 4


@dataclass(frozen=True, slots=True)
class Step:
    """One way to read an enumerator: its style ("1.", "(a)", "(i)") and its place in that series."""

    style: str
    value: int

    @property
    def digits(self) -> bool:
        """Whether the style counts in digits, so that its clauses are paragraphs where they stand first."""
        return self.style[0] in "1§"

    def follows(self, last: Step) -> bool:
        """Tell whether this comes next after ``last``; which Cyrillic alphabet counts may only show with a letter."""
        if self.style == last.style:
            return self.value == last.value + 1
        kin = self.style[0] in "яЯ" and list_style(self.style) == list_style(last.style)
        return kin and self.value > 1 and self._letter(self.value - 1) == last._letter(last.value)

    def _letter(self, value: int) -> str:
        return ALPHABETS[int(self.style[1])][value - 1]


def list_style(style: str) -> str:
    """Give a style without the alphabet that it counts in: what stands in one list has it in common."""
    return style[0] + style[2:] if style[:1] in ("я", "Я") else style


def ways_of(number: str, form: str, label: str) -> tuple[Step, ...]:
    """Give the ways in which an enumerator can be read: "(i)" is a letter or a Roman numeral."""
    if form == DASH:
        return (Step(DASH, 1),)
    if form == "1.1":
        parts = number.split(".")
        return (Step("1." + "n." * (len(parts) - 1), int(parts[-1])),)
    if form in ("§", WORDED):
        return (Step(form, int(number)),)
    if number[0].isdigit():
        return (Step(f"1{form}", int(number.rstrip("abcdefghijklmnopqrstuvwxyz"))),)
    upper = label.strip("().[]°º-").isupper()
    steps: list[Step] = []
    if len(number) == 1 and "a" <= number <= "z":
        steps.append(Step(("A" if upper else "a") + form, ord(number) - 96))
    elif len(number) in (2, 3) and len(set(number)) == 1 and "a" <= number[0] <= "z":
        steps.append(Step(("A" if upper else "a") * len(number) + form, ord(number[0]) - 96))
    else:
        steps.extend(
            Step(("Я" if upper else "я") + str(which) + form, letters.index(number) + 1)
            for which, letters in enumerate(ALPHABETS)
            if len(number) == 1 and number in letters
        )
    if value := roman(number):
        steps.append(Step(("I" if upper else "i") + form, value))
    return tuple(steps)


def place(
    path: list[Step], ways: tuple[Step, ...], *, firm: bool, ahead: tuple[Step, ...] = ()
) -> tuple[int, Step] | None:
    """Say how many of the open steps stay open, and how the enumerator is read; ``None``: it enumerates nothing.

    What goes on with an open list comes before what begins one; a small jump within an open list comes last. ``ahead``
    are the readings of the next enumerator of the same form: one that they go on with comes before one that they don't.
    Only a ``firm`` enumerator (the line before it ends a sentence), or one that the next goes on with, may jump, or
    begin a list elsewhere than at its first number.
    """
    followed = tuple(way for way in ways if Step(way.style, way.value + 1) in ahead)
    for depth in range(len(path) - 1, -1, -1):
        last = path[depth]
        for way in (*(w for w in ways if w.style == last.style), *(w for w in ways if w.style != last.style)):
            if way.follows(last):
                first = next((other for other in followed if other.value == 1), None)
                return (len(path), first) if first and way not in followed else (depth, way)
    for way in (*followed, *reversed(ways)):
        if way.value == 1:
            return next((i for i, step in enumerate(path) if step.style == way.style), len(path)), way
    if not firm:
        return None
    for depth in range(len(path) - 1, -1, -1):
        for way in ways:
            if way.style == path[depth].style and path[depth].value <= way.value <= path[depth].value + REACH:
                return depth, way
    if followed:
        return next((i for i, step in enumerate(path) if step.style == followed[0].style), len(path)), followed[0]
    if not path and ways and ways[0].digits:
        return 0, ways[0]
    return None
