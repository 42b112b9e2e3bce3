"""How the templates of the diary choose a part for what a day holds."""

from django import template

from unknot.website.diary.entries import Away, Entry, Free, Visit, Way

register = template.Library()

PARTS = {
    Visit: "diary/parts/visit.html",
    Way: "diary/parts/way.html",
    Free: "diary/parts/free.html",
    Away: "diary/parts/away.html",
}


@register.filter
def part_for(entry: Entry) -> str:
    """Name the template that shows an entry."""
    return PARTS[type(entry)]
