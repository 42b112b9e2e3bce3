"""Commands that are more than a few lines; `unknot.cli` registers them."""
