"""What was written on the safety page besides the ticks: medicines and own words."""

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import Answers
from unknot.craft.screening.medicines import with_medicines
from unknot.craft.screening.words import merged
from unknot.website.guide import medicines_box, story
from unknot.website.guide.box_reader import BoxReader
from unknot.website.guide.held import Screen
from unknot.website.guide.medicines_box import Box
from unknot.website.guide.story import Story, read_story, reader_of
from unknot.website.known import load_library


class Written(msgspec.Struct, frozen=True):
    """The medicines box and the story, as they were read."""

    box: Box
    story: Story

    @property
    def problems(self) -> dict[str, str]:
        """What is wrong or still open in them, a sentence by card."""
        said = {medicines_box.CARD: self.box.problem, story.CARD: self.story.problem}
        return {card: problem for card, problem in said.items() if problem}

    def added_to(self, answers: Answers, knowledge: Knowledge) -> Answers:
        """Add to answers the caution of what was written."""
        with_box = with_medicines(answers, self.box.recognised, knowledge)
        return merged(with_box, self.story.counts, knowledge)


def read_written(screen: Screen, knowledge: Knowledge) -> Written:
    """Read what a screen holds of it."""
    return Written(
        box=BoxReader(knowledge, load_library()).read(screen),
        story=read_story(screen, reader_of(knowledge)),
    )
