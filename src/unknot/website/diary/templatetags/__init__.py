"""Tags for the templates of the diary."""
