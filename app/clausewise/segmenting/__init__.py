"""Text blocks become the tree of clauses."""
