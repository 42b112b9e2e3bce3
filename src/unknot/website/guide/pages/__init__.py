"""What the pages of the guide show, as values for their templates."""
