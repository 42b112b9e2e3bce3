"""Medicines that change what is safe."""

from typing import Literal

from unknot.craft.knowledge.records.record import Record, Sourced, Text


class Medicine(Sourced, frozen=True, kw_only=True):
    """A substance against clotting, with the names it goes by."""

    atc: str
    generic: str
    group: str
    rule: str
    caution: Literal["moderate", "high", "very_high"]
    synonyms: tuple[str, ...] = ()
    brands_international: tuple[str, ...] = ()
    brands_south_africa: tuple[str, ...] = ()
    use: str = ""
    note: str = ""
    setting: str = ""


class MedicineGroup(Sourced, frozen=True, kw_only=True):
    """Other medicines that change what is safe, with examples (brands in brackets)."""

    group: str
    names: tuple[str, ...]
    rules: tuple[str, ...]
    caution: str = ""
    note: str = ""


class MedicineSpelling(Record, frozen=True, kw_only=True):
    """How people write a name; `id` is the name as the medicine tables have it."""

    names: tuple[str, ...]


class MedicineClass(Sourced, frozen=True, kw_only=True):
    """A kind of medicine in plain words, with what people call it when they give no name.

    `groups` are the groups of medicines that belong to it. `rules` hold for the words alone,
    `not_sure` are questions that they leave open; with an `ask` they do not settle it.
    `endings` of a name make one suspect this kind. `confirm` asks whether it is this one at all.
    """

    plain: Text
    groups: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    not_sure: tuple[str, ...] = ()
    ask: Text = ""
    confirm: Text = ""


class MedicineRemark(Record, frozen=True, kw_only=True):
    """Words on when a medicine is taken and by whom; `doubt` says it may be another medicine."""

    words: tuple[str, ...]
    ask: Text
    doubt: bool = False


class MedicineWords(Record, frozen=True, kw_only=True):
    """Words that stand beside the name of a medicine and are none."""

    words: tuple[str, ...]
