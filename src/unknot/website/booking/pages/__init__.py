"""What the pages of booking show, as values for their templates."""
