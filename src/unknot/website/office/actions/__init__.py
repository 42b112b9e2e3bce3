"""What owners do in the office that is more than saving one row."""

from unknot.website.office.actions.members import (
    Invited,
    is_only_owner,
    let_go,
    make_member,
    welcome,
)
from unknot.website.office.actions.opening import NewPractice, open_practice
from unknot.website.office.actions.pictures import add_picture, in_text, is_in_text, take_out
from unknot.website.office.actions.rows import (
    be_away,
    change_day,
    let_leave,
    remove,
    state_way,
)

__all__ = [
    "Invited",
    "NewPractice",
    "add_picture",
    "be_away",
    "change_day",
    "in_text",
    "is_in_text",
    "is_only_owner",
    "let_go",
    "let_leave",
    "make_member",
    "open_practice",
    "remove",
    "state_way",
    "take_out",
    "welcome",
]
