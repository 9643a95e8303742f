"""Clausewise compares treaties clause by clause."""
