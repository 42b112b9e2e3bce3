"""The web manifest: how the website looks and starts once it is installed."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.translation import gettext as _

from unknot.website.known import html_language

ICON_SIZES = (192, 512)
PAPER = "#fcf9f3"
"""What is seen before the first page is drawn; the same as --paper of the pages."""


def manifest_of(static: Callable[[str], str]) -> dict[str, object]:
    """Describe the website; `static` gives the address of a file."""
    drawn = {"src": static("offline/icon.svg"), "sizes": "any", "type": "image/svg+xml"}
    icons = [drawn, *(_icon(static, f"icon-{size}.png", size, "any") for size in ICON_SIZES)]
    return {
        "id": "/",
        "name": _("Unknot: guided back massage"),
        "short_name": "Unknot",
        "description": _("A safe, personal, guided back massage at home."),
        "start_url": reverse("home"),
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "lang": html_language(),
        "categories": ["health", "lifestyle"],
        "icons": [*icons, _icon(static, "icon-512-maskable.png", 512, "maskable")],
        "shortcuts": [{"name": _("Kept on this device"), "url": reverse("kept")}],
    }


def _icon(static: Callable[[str], str], name: str, size: int, purpose: str) -> dict[str, str]:
    return {
        "src": static(f"offline/{name}"),
        "sizes": f"{size}x{size}",
        "type": "image/png",
        "purpose": purpose,
    }
