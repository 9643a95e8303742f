"""Every word of the window is translatable and translated, with the same placeholders."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from clausewise.ui.app import application, set_language
from clausewise.ui.window.actions import MENUS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from clausewise.services import Services
    from clausewise.ui.window.main_window import MainWindow

HOME = Path(__file__).resolve().parents[2]
SOURCES = sorted((HOME / "app/clausewise/ui").rglob("*.py"))
TRANSLATIONS = HOME / "resources" / "translations"
TOOLS = Path(sys.executable).parent
PLACEHOLDER = re.compile(r"%n|%L?\d|\{\w*\}")
# Calls that put words before the reader's eyes or ears.
SHOWN = frozenset({
    *("setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "setWindowTitle"),
    *("setInformativeText", "setStatusTip", "setTitle", "setLabelText", "QLabel", "QPushButton", "QAction"),
    *("QCheckBox", "addTab", "addRow", "tell", "addMenu", "plain"),
})  # fmt: skip
NO_WORDS = frozenset({"Clausewise", "SHA-256", "English", "Українська", " pt", " %", "A4"})
SEVERITIES = frozenset({"good", "warning", "error"})


def messages(path: Path) -> dict[tuple[str, str], list[str]]:
    found = {}
    for context in ET.parse(path).iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            finished = translation.get("type") != "unfinished"
            found[name, message.findtext("source") or ""] = forms if finished else []
    return found


@pytest.fixture(scope="module")
def in_the_code(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """What the Linguist's tool finds in the window's code."""
    path = tmp_path_factory.mktemp("ts") / "now.ts"
    tool = [str(TOOLS / "pyside6-lupdate"), "-silent", "-tr-function-alias", "QT_TRANSLATE_NOOP+=N"]
    subprocess.run([*tool, *map(str, SOURCES), "-ts", str(path)], check=True, capture_output=True)
    return set(messages(path))


def test_every_string_is_translated(in_the_code: set[tuple[str, str]]) -> None:
    translated = messages(TRANSLATIONS / "clausewise_uk.ts")
    assert in_the_code - {key for key, forms in translated.items() if all(forms) and forms} == set()
    assert set(translated) - in_the_code == set(), "words that the code no longer has"


@pytest.mark.parametrize("language", ["uk", "en"])
def test_placeholders_agree(language: str) -> None:
    for (context, source), forms in messages(TRANSLATIONS / f"clausewise_{language}.ts").items():
        for form in forms:
            assert sorted(PLACEHOLDER.findall(form)) == sorted(PLACEHOLDER.findall(source)), (context, source)


def test_plurals_have_all_their_forms() -> None:
    for language, count in (("uk", 3), ("en", 2)):
        for (context, source), forms in messages(TRANSLATIONS / f"clausewise_{language}.ts").items():
            if "%n" in source:
                assert len(forms) == count, (context, source)


@pytest.mark.parametrize("language", ["uk", "en"])
def test_the_released_file_is_up_to_date(language: str, tmp_path: Path) -> None:
    out = tmp_path / "now.qm"
    source = TRANSLATIONS / f"clausewise_{language}.ts"
    subprocess.run([str(TOOLS / "pyside6-lrelease"), "-silent", str(source), "-qm", str(out)], check=True)
    assert out.read_bytes() == source.with_suffix(".qm").read_bytes()


def calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield node


def name_of(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_word_goes_round_the_translation(path: Path) -> None:
    for call in calls(path):
        name = name_of(call)
        if name in ("tr", "translate", "QT_TRANSLATE_NOOP", "N"):
            assert not any(isinstance(argument, ast.JoinedStr) for argument in call.args), ast.unparse(call)
        if name not in SHOWN:
            continue
        for argument in call.args:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                words = argument.value
                known = words in NO_WORDS or words in SEVERITIES or re.fullmatch(r"\W*|Ctrl\+.*", words)
                assert known, f"{path.name}:{call.lineno}: {words!r}"


@pytest.mark.parametrize("language", ["en", "uk"])
def test_mnemonics_are_unique_in_their_menus(language: str) -> None:
    words = {source: forms[0] for (_c, source), forms in messages(TRANSLATIONS / "clausewise_uk.ts").items() if forms}
    for title, specs in MENUS.items():
        texts = [spec.text if language == "en" else words[spec.text] for spec in specs]
        letters = [text[text.index("&") + 1].casefold() for text in texts]
        assert len(letters) == len(set(letters)), (title, texts)
    titles = [title if language == "en" else words[title] for title in MENUS]
    letters = [title[title.index("&") + 1].casefold() for title in titles]
    assert len(letters) == len(set(letters)), titles


def test_the_window_speaks_ukrainian(services: Services, make_window: Callable[..., MainWindow]) -> None:
    services.settings.language = "uk"
    try:
        window = make_window()
        assert window.menuBar().actions()[0].text() == "&Файл"
        assert window.actions_["compare"].text() == "&Порівняти вибране"
        names = [str(window.library.model.index(row, 0).data()) for row in range(window.library.model.rowCount())]
        assert any(name.startswith("Пропозиції") for name in names)
        assert window.tr("%n clause(s)", "", 3)
    finally:
        set_language(application(), HOME / "resources", "en")
