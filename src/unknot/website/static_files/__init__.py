"""Static files as they are sent: named by their content, and fetched side by side."""
