"""What pages read."""

from unknot.website.guide.models import KeptPlan
from unknot.website.hashing import digest


def find_kept_plan(token: str) -> KeptPlan | None:
    """Find the plan behind a link; None where the link leads to nothing."""
    return KeptPlan.objects.filter(token_hash=digest(token)).first()
