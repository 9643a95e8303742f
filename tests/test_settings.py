"""Settings survive, and damage to them costs only the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clausewise.settings import Settings, load_settings, settings_text

if TYPE_CHECKING:
    from pathlib import Path


def test_settings_come_back(tmp_path: Path) -> None:
    settings = Settings(theme="dark", reading_size=15, recent=["a", "Договір"], session={"open": "x"})
    (tmp_path / "settings.json").write_text(settings_text(settings), "utf-8")
    assert load_settings(tmp_path / "settings.json") == settings


@pytest.mark.parametrize(
    "damaged", ["", "{", "[1]", '"x"', '{"theme": 3, "reading_size": "big", "unknown": 1}', "\x00"]
)
def test_damaged_settings_are_the_defaults(tmp_path: Path, damaged: str) -> None:
    (tmp_path / "settings.json").write_text(damaged, "utf-8")
    assert load_settings(tmp_path / "settings.json") == Settings()


def test_missing_settings_are_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json") == Settings()
