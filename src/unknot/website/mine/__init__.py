"""One’s own page: what practices keep of somebody, to take along, to change and to erase."""
