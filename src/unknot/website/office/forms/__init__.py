"""What owners send to the office, checked at the edge."""
