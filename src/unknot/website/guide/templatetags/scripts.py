"""A page's script, and ahead of it the scripts that it imports."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from unknot.website.static_files.imported_scripts import imported_by

register = template.Library()


@register.simple_tag
def script_with_imports(name: str) -> SafeString:
    """Load a script, and side by side all that it imports, after whatever is more urgent."""
    ahead = format_html_join(
        "\n",
        '<link rel="modulepreload" fetchpriority="low" href="{}">',
        ((static(one),) for one in imported_by(name)),
    )
    script = format_html('<script type="module" src="{}"></script>', static(name))
    return format_html("{}\n{}", ahead, script)
