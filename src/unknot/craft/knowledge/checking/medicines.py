"""Check the medicines: that each leads to a rule, and each group to one kind of medicine."""

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge.checking.agreement import each_known
from unknot.craft.knowledge.knowledge import Knowledge, Library


def check_medicines(library: Library, knowledge: Knowledge) -> None:
    """Refuse medicines that lead to a rule, question or group which does not exist."""
    for medicine in library.medicines.values():
        each_known("medicines.toml", medicine.id, "rule", [medicine.rule], knowledge.rules)
    for group in library.medicine_groups.values():
        each_known("medicine_groups.toml", group.id, "rule", group.rules, knowledge.rules)
    _check_classes(library, knowledge)


def _check_classes(library: Library, knowledge: Knowledge) -> None:
    file = "medicine_classes.toml"
    groups = [one.group for one in library.medicines.values()]
    groups += [one.group for one in library.medicine_groups.values()]
    placed = [group for one in library.medicine_classes.values() for group in one.groups]
    for entry in library.medicine_classes.values():
        each_known(file, entry.id, "rule", entry.rules, knowledge.rules)
        each_known(file, entry.id, "question", entry.not_sure, knowledge.questions)
        each_known(file, entry.id, "group", entry.groups, groups)
    for group in groups:
        if placed.count(group) != 1:
            raise KnowledgeError(file, group, "this group does not belong to exactly one class")
