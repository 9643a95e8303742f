"""Both looks in all palettes: legible, and told apart without colour."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox

from clausewise.model.provision import ProvisionType
from clausewise.settings import Settings
from clausewise.ui.look.theme import (
    GROUP_OF,
    GROUPS,
    LINES,
    PALETTES,
    PENS,
    Appearance,
    Theme,
    apply_theme,
    contrast,
    load_theme,
)
from clausewise.ui.page.spans import char_format

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
LOOKS = [(name, palette) for name in ("light", "dark") for palette in PALETTES]


@pytest.fixture(params=LOOKS, ids=["-".join(look) for look in LOOKS])
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(RESOURCES / "themes", *request.param)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("ground", ["window", "side", "paper", "raised", "field", "hover", "accent_soft"])
def test_words_are_legible_on_every_ground(theme: Theme, ground: str) -> None:
    for words in ("text", "muted"):
        assert contrast(theme[words], theme[ground]) >= 4.5, (words, ground)


def test_other_words_are_legible_where_they_stand(theme: Theme) -> None:
    for words, ground in (
        *(("accent", "paper"), ("accent", "side"), ("label", "paper"), ("label", "side"), ("on_accent", "accent")),
        *(("error", "error_soft"), ("warning", "warning_soft"), ("good", "good_soft"), ("text", "lit")),
        *(("text", "selection"), ("text", "note"), ("label", "accent_soft"), ("label", "lit"), ("accent", "lit")),
    ):
        assert contrast(theme[words], theme[ground]) >= 4.5, (words, ground)


def test_controls_and_focus_are_seen(theme: Theme) -> None:
    # WCAG asks 3:1 of what is no text.
    for ground in ("window", "side", "paper", "field"):
        assert contrast(theme["focus"], theme[ground]) >= 3, ground
        assert contrast(theme["control"], theme[ground]) >= 3, ground


def test_marks_are_legible(theme: Theme) -> None:
    for name, mark in theme.marks.items():
        assert contrast(theme["text"], mark.fill) >= 4.5, name
        assert contrast(mark.line, mark.fill) >= 4.5, name
        assert contrast(mark.line, theme["paper"]) >= 4.5, name
        assert contrast(theme["label"], mark.fill) >= 4.5, name


def test_every_provision_has_a_group_and_every_group_a_line_of_its_own() -> None:
    assert set(GROUP_OF) == set(ProvisionType)
    assert set(LINES) == set(PENS) == set(GROUPS)
    for first, second in combinations(GROUPS, 2):
        assert LINES[first] != LINES[second]
        assert PENS[first] != PENS[second]


def test_no_mark_is_colour_alone(theme: Theme) -> None:
    lines = [char_format(mark, theme).underlineStyle() for mark in (*GROUPS, "note")]
    assert len(set(lines)) == len(lines)
    assert char_format("highlight", theme).underlineStyle() != char_format("lit", theme).underlineStyle()


def test_the_style_sheet_names_only_colours_that_the_themes_have() -> None:
    sheet = (RESOURCES / "themes" / "window.qss").read_text("utf-8")
    named = set(re.findall(r"@(\w+)", sheet)) - {"icons", "look"}
    for name in ("light", "dark"):
        assert named <= set(load_theme(RESOURCES / "themes", name, "classic").colours)


def test_an_unknown_palette_falls_back(qapp: object) -> None:
    settings = Settings(theme="dark", palette="no such")
    appearance = Appearance(RESOURCES, settings)
    assert appearance.theme.dark
    assert appearance.theme.marks


def test_every_icon_that_an_action_names_exists(qapp: object) -> None:
    from clausewise.ui.window.actions import MENUS

    for specs in MENUS.values():
        for spec in specs:
            if spec.icon:
                assert (RESOURCES / "icons" / f"{spec.icon}.svg").is_file(), spec.icon


@pytest.mark.parametrize("look", ["light", "dark"])
def test_boxes_to_check_are_seen_and_say_whether_they_are_checked(qapp: QApplication, look: str) -> None:
    theme = load_theme(RESOURCES / "themes", look, "classic")
    apply_theme(qapp, theme, RESOURCES)
    box = QCheckBox()
    box.setStyleSheet(f"background: {theme['window'].name()};")

    def colours() -> set[str]:
        image = box.grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(min(22, image.width())) for y in range(image.height())}

    seen = colours()
    assert max(contrast(QColor(colour), theme["window"]) for colour in seen) >= 3
    box.setChecked(True)
    assert {theme["accent"].name(), theme["on_accent"].name()} <= colours()
