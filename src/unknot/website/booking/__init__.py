"""Booking: a practice, its times, and appointments of which no two ever share a moment."""
