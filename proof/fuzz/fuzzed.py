"""What fuzzing found."""

import msgspec


class Fuzzed(msgspec.Struct):
    """How many were tried, how many of them were refused in a sentence or led to `go`, what broke.

    A `go` counts as a breach wherever anything was left open; else it is what it should be.
    """

    tried: int = 0
    refused: int = 0
    went: int = 0
    breaches: list[str] = msgspec.field(default_factory=list)

    def add(self, other: "Fuzzed") -> None:
        """Add up."""
        self.tried += other.tried
        self.refused += other.refused
        self.went += other.went
        self.breaches += other.breaches
