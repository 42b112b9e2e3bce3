"""What the player sounds like, on its page: the same description that sound files are made from."""

import msgspec
from django import template
from django.utils.html import json_script
from django.utils.safestring import SafeString

from unknot.craft.rendering.sound import Timbres
from unknot.craft.rendering.sound import timbres as description

register = template.Library()


@register.simple_tag
def timbres() -> SafeString:
    """Write the description down for the scripts."""
    return json_script(msgspec.to_builtins(description()), "timbres")


@register.simple_tag
def usual_sound() -> Timbres:
    """Give the description, for the volumes and paces that a panel offers."""
    return description()
