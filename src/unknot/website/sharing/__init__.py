"""Sharing a routine: what is wished for and chosen goes along, never an answer."""
