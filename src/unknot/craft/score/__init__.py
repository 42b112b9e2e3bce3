"""Score: a routine written out in time."""
