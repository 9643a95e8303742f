"""The panes of the window: each asks by signals, the window connects."""
