"""The settings of this user, kept as one small file."""
