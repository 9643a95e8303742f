"""Comparisons that are kept, and tables of correspondence."""
