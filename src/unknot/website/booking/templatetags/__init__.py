"""Tags for the templates of booking."""
