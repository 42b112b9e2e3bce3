"""Planning: wish x clearance -> routine."""
