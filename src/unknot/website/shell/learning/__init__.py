"""The learning pages: what the tables know, in words, with sources and grades."""
