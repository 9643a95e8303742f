"""XML of an unknown kind: its texts in their order, and a notice."""

from __future__ import annotations

from clausewise.reading.reader import read_bytes

AGREEMENT = """<?xml version="1.0" encoding="UTF-8"?>
<agreement>
  <front><title>Treaty of the Two Rivers</title></front>
  <body>
    <unit number="Article 1" name="Rivers">The rivers are <b>open</b> to
both Parties.

They keep them clean.</unit>
    <unit number="Article 2"><line>Tolls end.</line><line>Bridges stay.</line></unit>
  </body>
</agreement>
"""


def test_texts_come_in_order() -> None:
    reading = read_bytes(AGREEMENT.encode(), "rivers.xml")
    assert reading.format == "xml"
    assert [block.text for block in reading.blocks] == [
        "Treaty of the Two Rivers",
        "Article 1 Rivers",
        "The rivers are open to both Parties.",
        "They keep them clean.",
        "Article 2",
        "Tolls end.",
        "Bridges stay.",
    ]
    (notice,) = reading.notices
    assert notice.code == "unknown-xml"
    assert "<agreement>" in notice.message


def test_a_body_does_not_make_it_html() -> None:
    assert read_bytes(AGREEMENT.replace("unit", "article").encode(), "rivers.xml").format == "xml"
