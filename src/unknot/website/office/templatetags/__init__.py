"""Tags for the templates of the office."""
