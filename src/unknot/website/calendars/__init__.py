"""Calendars: a private feed for each therapist, and their own calendar kept in step."""
