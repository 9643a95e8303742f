"""PDF files made from scratch: words in Helvetica at their places, and lines of a width."""

from __future__ import annotations

import zlib
from typing import TypeAlias

Line: TypeAlias = tuple[float, float, float, str]
"""Where a line begins, in points from the lower left: x, y; its size; its words."""


def pdf(pages: list[list[Line]], trailer: str = "", picture: bool = False) -> bytes:
    """A PDF in Helvetica. ``picture`` puts an image on every page."""
    objects: list[bytes] = []

    def add(content: bytes) -> int:
        objects.append(content)
        return len(objects)

    add(b"<< /Type /Catalog /Pages 2 0 R >>")
    add(b"")
    font = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    image = add(
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        b"/Length 1 >>\nstream\n\x80\nendstream"
    )
    kids = []
    for page in pages:
        drawn = b"q 500 0 0 700 50 50 cm /I Do Q\n" if picture else b""
        for x, y, size, text in page:
            shown = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            drawn += b"BT /F %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (size, x, y, shown)
        packed = zlib.compress(drawn)
        content = add(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed))
        kids.append(
            add(
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F "
                b"%d 0 R >> /XObject << /I %d 0 R >> >> >>" % (content, font, image)
            )
        )
    listed = " ".join(f"{kid} 0 R" for kid in kids).encode()
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (listed, len(kids))
    return _assembled(objects, trailer)


def _assembled(objects: list[bytes], trailer: str) -> bytes:
    out = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer.encode())
    return out + b"startxref\n%d\n%%%%EOF\n" % start


def column(lines: list[str], x: float = 72, top: float = 760, size: float = 11, lead: float = 14) -> list[Line]:
    """Lines one under the other."""
    return [(x, top - lead * at, size, line) for at, line in enumerate(lines)]


def filled(text: str, width: float, size: float = 11) -> list[str]:
    """Break a text into lines of about ``width`` points of Helvetica."""
    lines, line = [], ""
    for word in text.split():
        if line and measured(f"{line} {word}") * size > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def measured(text: str) -> float:
    """The width of a text in Helvetica of size 1; other signs than ASCII count as a digit."""
    return sum(WIDTHS.get(sign, 556) for sign in text) / 1000


WIDTHS = {
    sign: width
    for width, signs in {
        191: "'", 222: "ijl", 260: "|", 278: " !,./:;I[\\]ft", 333: "()-`r", 355: '"', 389: "*", 469: "^",
        500: "Jckszvxy", 584: "+<=>~", 611: "FTZ", 667: "ABEKPSVXY&", 722: "CDHNRUw", 778: "GOQ", 833: "Mm", 889: "%",
        944: "W", 1015: "@",
    }.items()
    for sign in signs
}  # fmt: skip
