"""The diary: a therapist’s day and week, and who comes."""
