"""A person who was recorded: a folder with a clip for each sentence."""

from pathlib import Path

import msgspec

from unknot.craft.errors import InputError
from unknot.craft.rendering.sound.noise import Samples
from unknot.craft.rendering.sound.voices.clip import VoiceError, clip
from unknot.craft.sentences import to_tell

INDEX = "clips.json"
ACCEPTED = to_tell(
    "a folder with {index}, an object of sentences and the names of their files", index=INDEX
)


class RecordedVoice(msgspec.Struct, frozen=True):
    """Clips by their sentences."""

    clips: dict[str, Path]

    def say(self, text: str) -> Samples:
        """Give the clip of a sentence."""
        if text not in self.clips:
            raise VoiceError(to_tell("Nobody was recorded saying “{words}”.", words=text))
        return clip(self.clips[text])


def recorded_voice(folder: Path) -> RecordedVoice:
    """Read a folder of recordings; raises InputError where it is not one."""
    try:
        named = msgspec.json.decode((folder / INDEX).read_bytes(), type=dict[str, str])
    except (OSError, msgspec.DecodeError) as error:
        sentence = to_tell("“{folder}” holds no recordings.", folder=str(folder))
        raise InputError(sentence, accepted=ACCEPTED) from error
    clips = {text: folder / name for text, name in named.items()}
    for name, file in zip(named.values(), clips.values(), strict=True):
        if Path(name).name != name or not file.is_file():
            sentence = to_tell("“{name}” is no file in “{folder}”.", name=name, folder=str(folder))
            raise InputError(sentence, accepted=ACCEPTED)
    return RecordedVoice(clips)
