"""What is said where the mouse rests."""

from __future__ import annotations

from html import escape


def tip(words: str) -> str:
    """Give a tool tip that Qt takes as it stands, whatever markup a document's words may carry."""
    return f"<p style='white-space:pre-wrap'>{escape(words)}</p>" if words else ""
