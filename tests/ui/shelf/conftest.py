"""A library that holds a treaty of the reader's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]
    Press = Callable[..., None]


@pytest.fixture
def imported(window: MainWindow, idle: Idle, treaty: Path) -> str:
    """The short name of an imported treaty."""
    window.intake.files([treaty])
    idle()
    ref = window.services.library.entries()[0].id
    window.library.select([ref])
    return ref
