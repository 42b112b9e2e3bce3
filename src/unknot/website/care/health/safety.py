"""What somebody answered about their health, with what was written down beside it, as values."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self

import msgspec
from msgspec.structs import replace

from unknot.craft.screening import ClearanceRecord, Permission, Verdict
from unknot.website.care.health.noted import Asking, Mistake, Recorded, Withdrawn


class Safety(msgspec.Struct, frozen=True):
    """What was answered about health, when, what professionals allowed, and places to leave out.

    `open` says that something is unanswered or unclear, since `opened_at` where it became so
    later; then nobody is touched. `reopened` says that only the visit that answered opened it: what
    it holds then closes it. All else that opens it waits for answers given later. `unfinished` says
    that it was never all answered, whatever opened it since.
    `askings` are what came of asking again. `permissions` are what the client told that
    professionals said, `recorded` what they told the practice of it, and `withdrawn` what of that
    was taken back, and counts no longer.
    `booked_with` is what a session was booked with, where it was answered anew since: both count.
    `taken_over` says that they were given for an earlier telling, and none for this one yet.
    `booked_unasked` says that it was booked before any answer: `booked_with` is the first one then,
    and counts unless a therapist heard that it was one of `mistakes`.
    """

    record: ClearanceRecord
    answered_at: datetime
    permissions: tuple[Permission, ...] = ()
    recorded: tuple[Recorded, ...] = ()
    keep_clear: tuple[str, ...] = ()
    open: bool = False
    opened_at: datetime | None = None
    reopened: bool = False
    unfinished: bool = False
    askings: tuple[Asking, ...] = ()
    taken_over: bool = False
    booked_with: ClearanceRecord | None = None
    booked_unasked: bool = False
    mistakes: tuple[Mistake, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()

    @property
    def records(self) -> tuple[ClearanceRecord, ...]:
        """All that counts of what was answered here."""
        return tuple(filter(None, (self.record, self.booked_with)))

    @property
    def was_whole(self) -> bool:
        """Whether all was answered, though it may have to be asked about again since."""
        return not self.open or (self.opened_at is not None and not self.unfinished)

    @property
    def stands_since(self) -> datetime:
        """Since when these answers stand as they do: given then, or open since then."""
        return max(self.answered_at, self.opened_at or self.answered_at)

    @property
    def opened_besides(self) -> datetime | None:
        """Since when it is open by more than what its own visit took back."""
        return None if self.reopened else self.opened_at

    def outlasts(self, moment: datetime) -> bool:
        """Whether something became open after a moment: answers of that moment do not close it."""
        return self.opened_besides is not None and self.opened_besides > moment

    @property
    def allowed(self) -> tuple[Permission, ...]:
        """All that professionals said."""
        return (*self.permissions, *self.recorded)

    def told_at(self, word: Permission) -> datetime:
        """Say when the client told what a professional said: with the answers where not later."""
        return word.told_at or self.answered_at

    def heeding(self, session: Self) -> Self:
        """Heed what was written down for a session after these answers were given elsewhere."""
        noted = ((one, one.noted_at) for one in session.recorded)
        since = (one for one, at in noted if at is not None and at >= self.answered_at)
        return replace(self, recorded=(*self.recorded, *since))

    @property
    def unheeded(self) -> Self:
        """These answers alone, as if no professional had been asked yet."""
        return replace(self, permissions=(), recorded=())

    def with_word(self, word: Recorded) -> Self:
        """Give these answers with what a practice was told that a professional said.

        A yes takes the place of a no that the client told of the same before.
        """
        unsaid = tuple(
            one
            for one in self.permissions
            if word.said != "no" and one.said != "yes" and {*one.codes} <= {*word.codes}
        )
        told = tuple(one for one in self.permissions if one not in unsaid)
        word = replace(word, instead_of=unsaid)
        return replace(self, recorded=(*self.recorded, word), permissions=told)

    def without_word(self, mark: str, by: str, words: str, now: datetime) -> Self | None:
        """Give these answers once a professional’s word is taken back; None where it is not there.

        What it took the place of counts again.
        """
        word = next((one for one in self.recorded if one.mark == mark), None)
        if word is None:
            return None
        return replace(
            self,
            recorded=tuple(one for one in self.recorded if one != word),
            permissions=(*word.instead_of, *self.permissions),
            withdrawn=(*self.withdrawn, Withdrawn(by, now, words, word)),
        )

    def of_whom(self, others: Iterable[Self]) -> Self:
        """Keep of what a practice wrote down only what stands with other answers of the client."""
        theirs = [*others]
        recorded = {one for each in theirs for one in each.recorded}
        askings = {one for each in theirs for one in each.askings}
        withdrawn = {one for each in theirs for one in each.withdrawn}
        return replace(
            self,
            recorded=tuple(one for one in self.recorded if one in recorded),
            askings=tuple(one for one in self.askings if one in askings),
            withdrawn=tuple(one for one in self.withdrawn if one in withdrawn),
        )

    def asked(self, asking: Asking) -> Self:
        """Give these answers once a therapist asked about them.

        Where nothing is new, what a professional said is what was told of it last.
        """
        last = {one.codes: one for one in sorted(self.permissions, key=self.told_at)}
        stands = tuple(last.values()) if asking.said == "nothing" else self.permissions
        return replace(self, askings=(*self.askings, asking), permissions=stands)

    @property
    def last_asking(self) -> Asking | None:
        """The last time that a therapist asked since it was answered, or became open."""
        counting = [one for one in self.askings if one.at > self.stands_since]
        return counting[-1] if counting else None

    def asked_since(self, moment: datetime) -> bool:
        """Say whether a therapist asked after a moment, and heard that nothing is new."""
        return any(one.said == "nothing" and one.at >= moment for one in self.askings)

    @property
    def has_news(self) -> bool:
        """Whether a client said that something is new, or may be, and has not answered since."""
        last = self.last_asking
        return last is not None and last.said != "nothing"

    @property
    def is_to_be_asked(self) -> bool:
        """Whether something is open that no therapist has asked about, or new."""
        return self.has_news or (self.open and self.last_asking is None)

    @property
    def is_urgent(self) -> bool:
        """Whether somebody should get help now, whatever is still open."""
        return self.record.verdict == Verdict.EMERGENCY.id
