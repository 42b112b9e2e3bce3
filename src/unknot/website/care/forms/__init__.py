"""What people send to care, checked at the edge."""
