"""What the program builds once: documents, rules, library and index, handed to the window and to the commands."""
