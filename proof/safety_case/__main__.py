"""`python -m proof.safety_case`: write docs/safety-case.md."""

from pathlib import Path

from proof.safety_case import hazards, page
from unknot.craft.knowledge import load, load_library

PAGE = Path(__file__).parents[2] / "docs" / "safety-case.md"

if __name__ == "__main__":
    PAGE.write_text(page(hazards(), load(), load_library()), encoding="utf-8")
