"""Draws the program's icon in every shape that a system asks for: PNG by size, .ico and .icns.

    icons.py FOLDER

All are drawn from resources/icons/clausewise.svg, so that there is one drawing to change.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parent.parent / "resources" / "icons" / "clausewise.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def png(size: int) -> bytes:
    """Draw the icon at ``size`` × ``size`` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):
        raise SystemExit(f"the icon could not be drawn at {size} pixels")
    return bytes(data.data())


def ico(images: dict[int, bytes]) -> bytes:
    """Pack PNGs as a Windows icon."""
    head = struct.pack("<HHH", 0, 1, len(ICO_SIZES))
    offset = len(head) + 16 * len(ICO_SIZES)
    entries, bodies = b"", b""
    for size in ICO_SIZES:
        body = images[size]
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(body), offset + len(bodies))
        bodies += body
    return head + entries + bodies


def icns(images: dict[int, bytes]) -> bytes:
    """Pack PNGs as a macOS icon."""
    body = b"".join(kind + struct.pack(">I", len(images[size]) + 8) + images[size] for kind, size in ICNS_TYPES.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main(folder: Path) -> None:
    """Write all shapes into ``folder``."""
    _application = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    images = {size: png(size) for size in sorted({*SIZES, *ICO_SIZES, *ICNS_TYPES.values()})}
    for size in SIZES:
        place = folder / "hicolor" / f"{size}x{size}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        (place / "clausewise.png").write_bytes(images[size])
    (folder / "clausewise.ico").write_bytes(ico(images))
    (folder / "clausewise.icns").write_bytes(icns(images))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
