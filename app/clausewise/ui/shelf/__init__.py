"""What is done with the instruments on the shelf: bringing in, naming, reading again, knowing their sources."""
