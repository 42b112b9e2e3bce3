"""The office’s pages. They only connect."""
