"""What stands on a page and beside it, before any widget: text, references, margin, evidence, citations."""
