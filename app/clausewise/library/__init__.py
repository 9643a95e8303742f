"""The user's library in SQLite, and the bundled one beside it."""
