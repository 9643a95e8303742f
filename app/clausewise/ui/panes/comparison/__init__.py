"""The comparison on screen."""

from __future__ import annotations

from clausewise.ui.panes.comparison.pane import ComparisonPane

__all__ = ["ComparisonPane"]
