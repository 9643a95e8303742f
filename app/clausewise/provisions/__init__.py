"""Clauses become provisions, guarantors and the anatomy of a guarantee."""
