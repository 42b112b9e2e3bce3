"""Tags for the templates of practices."""
