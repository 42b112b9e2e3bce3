"""What a client answered about their health, on whatever device: what counts, and what is open."""
