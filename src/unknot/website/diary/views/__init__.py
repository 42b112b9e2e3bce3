"""The views of the diary. They only connect."""
