"""Every regular expression of the room is quick on long hostile lines."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time

import pytest

import clausewise.reading

SIZE = 100_000
LIMIT = 0.05
Pattern = re.Pattern[str] | re.Pattern[bytes]
UNITS = [
    "a", "1", " ", "\n", "\t", "1.", "1.1 ", "(a)", "((", "[", "[[](", "](", "[a](b ", "*", "**a", "*a ", "_", "__a ",
    "`", "``a", "<", "<a ", "<!--", "<!-- -", "<p ", "</", "<?", "<!DOCTYPE ", "|", "| -", "---", "- - ", "> ", "#",
    "\\", "\\u1?", "{\\rtf", "{}", "&a ", "a: ", "* a", "i", "xvi", "page ", "- 1", "a-", "-a", "Article ", "\u00a0",
    "charset=", "<meta ", "display:", "display  ", "%1", "heading ", "é", "я", "\r\n", "\f", "\x00", '"', "[x]: ",
    "~~~", "www.a", "<https://a", "\\'e9", ".", "(1", "§ ", "1)1)", " -", "nav ", "-nav-", "<!-- -->", "<?x?>",
]  # fmt: skip


def patterns() -> list[tuple[str, Pattern]]:
    """Every compiled pattern at the top of a module of the room."""
    found = []
    for info in pkgutil.iter_modules(clausewise.reading.__path__):
        module = importlib.import_module(f"clausewise.reading.{info.name}")
        found += [
            (f"{info.name}.{name}", value) for name, value in vars(module).items() if isinstance(value, re.Pattern)
        ]
    return found


@pytest.mark.parametrize(("name", "pattern"), patterns(), ids=[name for name, _ in patterns()])
def test_patterns_are_quick_on_hostile_lines(name: str, pattern: Pattern) -> None:
    slow = {}
    for unit in UNITS:
        text = unit * (SIZE // len(unit)) + "!"
        subject = text.encode() if isinstance(pattern.pattern, bytes) else text
        # The best of three: the machine may be busy.
        took = next((t for t in (measured(pattern, subject) for _ in range(3)) if t <= LIMIT), LIMIT + 1)
        if took > LIMIT:
            slow[text[:20]] = took
    assert not slow, f"{name}: {slow}"


def measured(pattern: Pattern, subject: str | bytes) -> float:
    began = time.process_time()
    pattern.match(subject)  # type: ignore[arg-type]
    pattern.search(subject)  # type: ignore[arg-type]
    return time.process_time() - began


def test_there_are_patterns_to_test() -> None:
    assert len(patterns()) > 25
