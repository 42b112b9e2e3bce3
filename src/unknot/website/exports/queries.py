"""What pages and the worker read of exports."""

from unknot.website.exports.models import Export
from unknot.website.hashing import digest


def find_export(token: str) -> Export | None:
    """Find the file behind a link, with its plan; None where the link leads to nothing."""
    return Export.objects.select_related("plan").filter(token_hash=digest(token)).first()


def exports_before(export: Export) -> int:
    """Count the files that are made before this one."""
    return Export.objects.filter(state__in=("waiting", "working"), pk__lt=export.pk).count()
