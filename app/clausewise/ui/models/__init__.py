"""Qt models: adapters over plain values of the core."""
