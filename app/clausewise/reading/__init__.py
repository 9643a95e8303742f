"""A file becomes text blocks: one module a format, run in a limited worker process."""
