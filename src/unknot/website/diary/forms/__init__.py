"""What a therapist sends to their diary, checked at the edge."""
