"""How numbered paragraphs and lettered items nest: each goes on with an open list, or begins one."""

from __future__ import annotations

from dataclasses import dataclass

from clausewise.segmenting.labels import roman

CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
UKRAINIAN = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"


@dataclass(frozen=True, slots=True)
class Step:
    """One way to read an enumerator: its style ("1.", "(a)", "(i)") and its place in that series."""

    style: str
    value: int


def readings(number: str, form: str, label: str) -> tuple[Step, ...]:
    """Give the ways in which an enumerator can be read: "(i)" is a letter or a Roman numeral."""
    if form == "1.1":
        parts = number.split(".")
        return (Step("1." + "n." * (len(parts) - 1), int(parts[-1])),)
    if number.isdigit():
        return (Step(f"1{form}", int(number)),)
    upper = label.strip("().").isupper()
    steps = []
    if len(number) == 1 and "a" <= number <= "z":
        steps.append(Step(("A" if upper else "a") + form, ord(number) - 96))
    elif len(set(number)) == 1 and len(number) in (2, 3) and number[0] not in "ivxc":
        steps.append(Step(("A" if upper else "a") * len(number) + form, ord(number[0]) - 96))
    elif number in CYRILLIC:
        steps.append(Step(("Я" if upper else "я") + form, CYRILLIC.index(number) + 1))
    if value := roman(number):
        steps.append(Step(("I" if upper else "i") + form, value))
    return tuple(steps) or (Step("?" + form, 1),)


def place(open_steps: list[Step], ways: tuple[Step, ...]) -> tuple[int, Step]:
    """Say how many of the open steps stay open, and how the enumerator is read.

    A step that goes on with an open list comes before one that begins a list; a jump in an open list comes last.
    """
    for depth in range(len(open_steps) - 1, -1, -1):
        for way in ways:
            if way.style == open_steps[depth].style and way.value == open_steps[depth].value + 1:
                return depth, way
    for way in reversed(ways):
        if way.value == 1:
            depth = next((i for i, step in enumerate(open_steps) if step.style == way.style), len(open_steps))
            return depth, way
    for depth in range(len(open_steps) - 1, -1, -1):
        for way in ways:
            if way.style == open_steps[depth].style:
                return depth, way
    return len(open_steps), ways[0]
