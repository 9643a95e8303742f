"""Highlights and notes of the reader's own."""
