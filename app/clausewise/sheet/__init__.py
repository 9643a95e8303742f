"""A comparison becomes sheet blocks, and these a file."""
