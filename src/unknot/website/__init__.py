"""The website: the same craft, in a browser."""
