"""What the window calls things, in the language of the user."""
