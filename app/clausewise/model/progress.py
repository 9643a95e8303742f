"""Long work as a generator: it yields how far it is, and returns its result. It knows no thread and no signal."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeAlias, TypeVar

T = TypeVar("T")
Steps: TypeAlias = Generator[tuple[int, int], None, T]
"""Yields ``(step, steps)``, returns the result. Closing it cancels the work."""


def finish(work: Steps[T]) -> T:
    """Run long work to its end and give its result."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            result: T = stop.value
            return result
