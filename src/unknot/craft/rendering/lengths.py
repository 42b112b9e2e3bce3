"""How long a step takes, in words."""

from unknot.craft.score.events import ScoreStep


def length_in_words(step: ScoreStep) -> str:
    """Write how long a step takes, in minutes and seconds."""
    minutes, seconds = divmod(round((step.end_ms - step.start_ms) / 1000), 60)
    return " ".join(
        f"{count} {unit}" for count, unit in ((minutes, "min"), (seconds, "s")) if count
    )
