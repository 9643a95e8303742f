"""Passages of two instruments that answer each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clausewise.model.comparison import Method


@dataclass(frozen=True, slots=True)
class Match:
    """Passages that answer each other, by their indices; several on a side where one was split or merged."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    method: Method
    similarity: float
    moved: bool = False
    far_a: tuple[int, ...] = ()
    far_b: tuple[int, ...] = ()
    """Those of ``a`` and of ``b`` that are parts and stand far from the rest."""


def flipped(m: Match) -> Match:
    """Give a match with its two sides exchanged."""
    return replace(m, a=m.b, b=m.a, far_a=m.far_b, far_b=m.far_a)
