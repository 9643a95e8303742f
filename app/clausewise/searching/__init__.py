"""The Whoosh index and its query language: the only room that imports whoosh."""
