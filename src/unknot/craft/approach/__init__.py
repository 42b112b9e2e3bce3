"""The approach: from what a client asks for to what a therapist may do, in plain words."""

from unknot.craft.approach.gate import Gate, gate_for

__all__ = ["Gate", "gate_for"]
