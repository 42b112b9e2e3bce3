"""What the pages of care show, as values for their templates."""
