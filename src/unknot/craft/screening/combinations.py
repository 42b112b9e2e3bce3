"""Findings that follow from several findings together."""

from collections.abc import Iterator

from unknot.craft.knowledge import Combination, Knowledge
from unknot.craft.screening.clearance import Finding, Origin, Verdict
from unknot.craft.screening.findings import finding_from
from unknot.craft.screening.limits import OPEN, Limits
