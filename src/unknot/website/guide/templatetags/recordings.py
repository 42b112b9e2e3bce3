"""What a person was recorded saying, on the player's page."""

from django import template

from unknot.website.recordings import clip_addresses

register = template.Library()
register.simple_tag(clip_addresses)
