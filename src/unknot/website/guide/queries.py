"""What pages read."""

from unknot.website.guide.links import digest
from unknot.website.guide.models import KeptPlan


def find_kept_plan(token: str) -> KeptPlan | None:
    """Find the plan behind a link; None where the link leads to nothing."""
    return KeptPlan.objects.filter(token_hash=digest(token)).first()
