"""The search as one types, and what was searched before."""
