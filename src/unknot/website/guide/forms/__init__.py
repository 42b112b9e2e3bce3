"""What people send to the guide, checked at the door."""
