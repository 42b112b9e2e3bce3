"""Proof: that no answer leads past its limits, and that whoever weakens a limit is found out.

`make verify-safety` runs all of it; tests run a sample.
"""
