"""The comparison sheet on paper, through the system's print dialog."""

from __future__ import annotations

from clausewise.ui.printing.pages import paint_sheet
from clausewise.ui.printing.preview import PrintPreview

__all__ = ["PrintPreview", "paint_sheet"]
