"""The comparison sheet, and a single text, on paper, through the system's print dialog."""

from __future__ import annotations

from clausewise.ui.printing.pages import paint_sheet
from clausewise.ui.printing.preview import PrintPreview
from clausewise.ui.printing.text import TextPreview

__all__ = ["PrintPreview", "TextPreview", "paint_sheet"]
