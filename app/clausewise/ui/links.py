"""Addresses on the web: http and https only, and shown before the browser opens them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def web_address(address: str) -> QUrl | None:
    """Give an address that may be opened: http or https, with a host and without a user name in it."""
    url = QUrl(address.strip(), QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in ("http", "https") or not url.host() or url.userInfo():
        return None
    return url


def open_after_asking(parent: QWidget, address: str) -> bool:
    """Show an address and open it in the browser if the reader says so; whether it was opened."""
    url = web_address(address)
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(QCoreApplication.translate("links", "Open in the browser"))
    if url is None:
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(QCoreApplication.translate("links", "This is not an address on the web that can be opened."))
        box.setInformativeText(address[:500])
        box.exec()
        return False
    box.setText(QCoreApplication.translate("links", "Open this address in your browser?"))
    box.setInformativeText(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
    box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    if box.exec() != QMessageBox.StandardButton.Open:
        return False
    return QDesktopServices.openUrl(url)
