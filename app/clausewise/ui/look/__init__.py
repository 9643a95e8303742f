"""How the window looks: colours, faces, icons."""
