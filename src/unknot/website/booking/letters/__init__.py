"""What booking writes: its words, to whom they go, and when. Never a word about health."""
