"""Words in few lines."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF, QGuiApplication

from clausewise.ui.panes.elided import lines_for


def test_only_the_last_line_is_elided(qapp: object) -> None:
    metrics = QFontMetricsF(QGuiApplication.font())
    text = "The lighthouse pact of the northern harbours and of all the islands that belong to them"
    first = "The lighthouse pact of"
    for more in (0.0, 0.3, 0.9):
        lines = lines_for(text, metrics, metrics.horizontalAdvance(first) + more, 2)
        assert lines[0] == first
        assert len(lines) == 2
        assert lines[1].endswith("…")
    assert lines_for("Pact", metrics, 500, 2) == ["Pact"]
