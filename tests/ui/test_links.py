"""Only addresses on the web are opened, and only after they were shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from clausewise.ui.links import open_after_asking, web_address

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("address", ["https://example.org/pact#art_4", "http://example.org", " https://example.org/ї "])
def test_addresses_on_the_web(address: str) -> None:
    assert web_address(address) is not None


@pytest.mark.parametrize(
    "address",
    [
        *(
            "file:///etc/passwd",
            "javascript:alert(1)",
            "ftp://example.org",
            "example.org",
            "",
            "https://",
            "mailto:a@b.c",
        ),
        *("https://user:secret@example.org/", "smb://host/share", "https:///etc/passwd", "data:text/html,x"),
    ],
)
def test_anything_else(address: str) -> None:
    assert web_address(address) is None


def press(button: QMessageBox.StandardButton, seen: list[str]) -> None:
    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            seen.append(box.text() + box.informativeText())
            found = box.button(button)
            (found.click if found is not None else box.reject)()
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


@pytest.fixture
def opened(qapp: object) -> list[str]:
    """What the browser would be asked to open."""
    asked: list[str] = []

    class Browser(QWidget):
        def open(self, url: QUrl) -> None:
            asked.append(url.toString())

    browser = Browser()
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, browser, "open")
    yield asked
    for scheme in ("http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


def test_the_address_is_shown_and_opened_only_if_the_reader_says_so(qtbot: QtBot, opened: list[str]) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[str] = []
    press(QMessageBox.StandardButton.Cancel, seen)
    assert not open_after_asking(parent, "https://example.org/pact")
    assert "https://example.org/pact" in seen[0]
    assert opened == []


def test_what_is_no_address_is_refused(qtbot: QtBot, opened: list[str]) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[str] = []
    press(QMessageBox.StandardButton.Open, seen)
    assert not open_after_asking(parent, "file:///etc/passwd")
    assert opened == []
    assert "cannot" in seen[0] or "not an address" in seen[0]
