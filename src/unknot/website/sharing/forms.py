"""A routine as it arrives, and what its receiver adds."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from msgspec.structs import replace

from unknot.craft.errors import InputError
from unknot.craft.planning.sharing import MOST_BYTES, TOO_LARGE, read_code, read_file
from unknot.craft.planning.wish import LONGEST_FIRST_MINUTES, Company, Wish
from unknot.website.guide.forms.choosing import one_of
from unknot.website.known import load, phrased


class RoutineForm(forms.Form):
    """One shared routine: a link that was pasted, its code, or a file."""

    routine = forms.CharField(required=False, max_length=MOST_BYTES)
    file = forms.FileField(required=False, allow_empty_file=True)

    def clean(self) -> dict[str, Any]:
        """Read what was sent."""
        said = super().clean() or self.cleaned_data
        if not self.errors:
            try:
                said["wish"] = self._read()
            except InputError as error:
                raise forms.ValidationError(_in_words(error)) from error
        return said

    def _read(self) -> Wish:
        file, routine = self.cleaned_data["file"], self.cleaned_data["routine"]
        if file is None and not routine:
            raise InputError(_("Paste the link that you were sent, or choose the file."))
        if file is None:
            return read_code(code_in(routine), load())
        if file.size > MOST_BYTES:
            raise InputError(TOO_LARGE)
        return read_file(file.read(), load())

    def problem(self) -> str:
        """Say what is wrong, in a sentence."""
        return str(next(iter(self.errors.values()))[0])


class BeginForm(RoutineForm):
    """What the receiver says of themselves, besides the routine."""

    before = one_of(("first", "again"))
    company = one_of(Company, coerce=Company)

    def wish(self) -> Wish:
        """Give the routine as this person's wish: a first time is short, whatever was shared."""
        said = self.cleaned_data
        wish: Wish = replace(said["wish"], company=said["company"])
        if said["before"] == "again":
            return replace(wish, first_session=False)
        return replace(wish, minutes=min(wish.minutes, LONGEST_FIRST_MINUTES))


def _in_words(error: InputError) -> str:
    """Say what is wrong, and what would be accepted, in the language of the page."""
    sentence = phrased(error.sentence)
    if not error.accepted:
        return sentence
    accepted = phrased(error.accepted)
    return phrased("{sentence} Accepted: {accepted}.", sentence=sentence, accepted=accepted)


def code_in(text: str) -> str:
    """Find the code in a pasted link, or take the text for one."""
    return text.strip().rpartition("#")[2]
