"""The window: its frame, tabs, actions, and what it remembers."""
