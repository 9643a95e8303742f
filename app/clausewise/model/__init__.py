"""What everything else speaks of: instruments, clauses, provisions, comparisons, and the errors."""
