"""Tags for the templates of the shell, and of everyone who builds on it."""
