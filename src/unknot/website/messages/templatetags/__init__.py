"""Tags for the templates of the messages."""
