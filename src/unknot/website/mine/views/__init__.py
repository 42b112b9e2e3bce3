"""The views of what practices keep of somebody. They only connect."""
