"""The office: where an owner sets a practice up and looks after it."""
