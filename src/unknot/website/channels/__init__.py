"""Channels: messages that leave as SMS, by a service that the practice chose."""
