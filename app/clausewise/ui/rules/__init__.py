"""The provision rules, and the reader's own."""
