"""Small line drawings, drawn for this project: one tag, one name for each."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

LINES = {
    "arrow": '<path d="M5 12h13M13 6.5l5.5 5.5-5.5 5.5"/>',
    "check": '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
    "chevron": '<path d="M6 9.5l6 6 6-6"/>',
    "list": '<path d="M9 7h11M9 12h11M9 17h11M4.5 7h.1M4.5 12h.1M4.5 17h.1"/>',
    "minus": '<path d="M6 12h12"/>',
    "plus": '<path d="M12 6v12M6 12h12"/>',
    "play": '<path d="M8 5.5l10 6.5-10 6.5z"/>',
    "pause": '<path d="M9 6v12M15 6v12"/>',
    "begin": '<path d="M8 5.5l11 6.5L8 18.5z"/>',
    "repeat": '<path d="M5 12a8 8 0 1 1 2.6 5.9M5 19v-4.6h4.6"/>',
    "skip": '<path d="M6 5.5l8.5 6.5L6 18.5zM18 5.5v13"/>',
    "whole": '<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5M12 8.5v7M8.5 12h7"/>',
    "waves": '<path d="M3 14c2.2-3.5 4.2-3.5 6 0s3.8 3.5 6 0 4.2-3.5 6 0M3 9c2.2-3 4.2-3 6 0"/>',
    "ease": (
        '<path d="M3.5 9.5c3-3 5.5-3 8.5 0s5.5 3 8.5 0M6 15.5c2-1.8 4-1.8 6 0s4 1.8 6 0M9.5 20.5'
        'c1.6-1.2 3.4-1.2 5 0"/>'
    ),
    "hurt": (
        '<path d="M8 13V6.2a1.5 1.5 0 0 1 3 0V11m0-1V4.6a1.5 1.5 0 0 1 3 0V11m0-.6V6.4a1.5 1.5 0 0'
        ' 1 3 0V15c0 3.6-2.2 6-5.6 6-3 0-4.3-1.5-5.6-4l-2-3.7c-.9-1.7 1.2-2.9 2.4-1.5L8 14"/>'
    ),
    "hand": (
        '<path d="M8 12V6.2a1.4 1.4 0 0 1 2.8 0V11M10.8 10.5V4.9a1.4 1.4 0 0 1 2.8 0V11M13.6'
        " 11V5.9a1.4 1.4 0 0 1 2.8 0v6.3M16.4 9.7a1.35 1.35 0 0 1 2.7 0V15c0 3.5-2.4 5.6-5.6"
        ' 5.6-2.6 0-4.2-1-5.5-3.2l-2.6-4.3c-.9-1.5 1-2.6 2-1.3L8 13.2"/>'
    ),
    "lock": (
        '<rect x="5.5" y="10.5" width="13" height="9" rx="2.5"/>'
        '<path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5"/>'
    ),
    "car": (
        '<path d="M4 16.5v-4l2-5.2A2 2 0 0 1 7.9 6h8.2A2 2 0 0 1 18 7.3l2 5.2v4zM4 12.5h16'
        'M6.5 16.5v2M17.5 16.5v2"/>'
    ),
    "calendar": (
        '<rect x="4" y="5.5" width="16" height="14.5" rx="3"/>'
        '<path d="M4 10.2h16M8.5 3.5v4M15.5 3.5v4"/>'
    ),
    "clock": '<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>',
    "pin": (
        '<path d="M12 20.5c4-4.3 6-7.5 6-10.3a6 6 0 1 0-12 0c0 2.8 2 6 6 10.3z"/>'
        '<circle cx="12" cy="10" r="2.2"/>'
    ),
    "home": '<path d="M4 11.5L12 5l8 6.5M6.5 10v9h11v-9"/>',
    "mail": (
        '<rect x="4" y="6" width="16" height="12.5" rx="2.5"/><path d="M4.8 8l7.2 5.5L19.2 8"/>'
    ),
    "talk": (
        '<path d="M12 4.5c4.7 0 8 3 8 7s-3.3 7-8 7c-1.2 0-2.3-.2-3.3-.6l-4.2 1.6 1.2-3.6'
        'A6.5 6.5 0 0 1 4 11.5c0-4 3.3-7 8-7z"/>'
    ),
    "warning": (
        '<path d="M12 4.2c.7 0 1.2.4 1.6 1l6.7 11.9c.7 1.3-.1 2.7-1.5 2.7H5.2c-1.4'
        ' 0-2.2-1.4-1.5-2.7L10.4 5.2c.4-.6.9-1 1.6-1z"/><path d="M12 9.5v4.2M12 16.6v.1"/>'
    ),
    "eye": (
        '<path d="M3.5 12C6 8 9 6.2 12 6.2S18 8 20.5 12C18 16 15 17.8 12 17.8S6 16 3.5 12z"/>'
        '<circle cx="12" cy="12" r="2.6"/>'
    ),
    "phone": (
        '<path d="M6.5 4.5h3l1.4 4-2 1.5a11 11 0 0 0 5.1 5.1l1.5-2 4 1.4v3c0 1-.8 1.7-1.7'
        ' 1.6C10.5 18.5 5.5 13.5 4.9 6.2 4.8 5.3 5.5 4.5 6.5 4.5z"/>'
    ),
    "copy": (
        '<rect x="8.5" y="8.5" width="11" height="11" rx="2.5"/><path d="M15.5 8.5V6.5a2 2 0 0'
        ' 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2"/>'
    ),
}
TILES = {
    "relief": ("0 0 52 30", '<path d="M3 16c5-8 9-8 14 0s9 8 14 0 9-8 14 0"/>'),
    "calm": ("0 0 52 30", '<path d="M2 16c8-7 15-7 24 0s16 7 24 0"/>'),
    "wake": (
        "0 0 52 30",
        '<path d="M3 16c2.5-10 5-10 7.5 0s5 10 7.5 0 5-10 7.5 0 5 10 7.5 0 5-10 7.5 0"/>',
    ),
    "face_down": (
        "0 0 88 50",
        '<path class="bed" d="M4 43H84"/><path class="soft" d="M66 42.5a5 4 0 0 1 10 0z"/>'
        '<circle cx="15" cy="34" r="6.5"/><path d="M22 42.5C21.5 35 29 32.5 38 34.5c7 1.5 9-3'
        ' 15-3 6.5 0 7.5 4.5 14 5.2l9 1.3c2.6.4 3.4 4.5 0 4.5z"/>',
    ),
    "astride_chair": (
        "0 0 88 50",
        '<path class="bed" d="M56 15V45M34 34H56M36 34V45"/><circle cx="50.5" cy="10" r="6.2"/>'
        '<path d="M44 17c4.5-1.5 8 .5 13 .2 2.6-.1 2.6 4-.2 4.1-3 .2-5.5.2-7.8.1l-3 9.6 4.8.4c1.9.2'
        " 3 1.6 2.7 3.4l-1.6 8.6c-.5 2.5-4.2 2-3.9-.6l.8-6.8-10.6-.7c-4-.3-6.6-2.7-6.1-6.9.7-5.5"
        ' 5.5-9.5 11.9-11.4z"/>',
    ),
}
ON_THE_SIDE = (
    '<path class="bed" d="M4 43H84"/><path class="soft" d="M5 42.5c0-4.5 20-4.5 20 0z"/>'
    '<circle cx="15" cy="31" r="6.5"/><path d="M22.5 42.5c-2-9 4-16 11.5-14.8 6 1 8 5.3 12.5'
    ' 4.3 4.7-1 6.5-6 13-5.3 6 .7 9 5.8 13.5 8.3l8 4.3c1.8 1 .9 3.2-1 3.2z"/>'
)
TILES["side_lying_left"] = ("0 0 88 50", ON_THE_SIDE)
TILES["side_lying_right"] = (
    "0 0 88 50",
    f'<g transform="matrix(-1 0 0 1 88 0)">{ON_THE_SIDE}</g>',
)


@register.simple_tag
def icon(name: str, size: str = "") -> SafeString:
    """Draw an icon; size `s` is the small one."""
    return format_html(
        '<svg class="icon {}" viewBox="0 0 24 24" aria-hidden="true">{}</svg>',
        size,
        mark_safe(LINES[name]),  # nosec B308 B703 - drawn above
    )


@register.simple_tag
def tile_picture(name: str) -> SafeString:
    """Draw the picture of a tile."""
    view_box, lines = TILES[name]
    return format_html(
        '<svg viewBox="{}" aria-hidden="true">{}</svg>',
        view_box,
        mark_safe(lines),  # nosec B308 B703 - drawn above
    )
