"""Instruments become a comparison: alignment, word differences, correspondence."""
