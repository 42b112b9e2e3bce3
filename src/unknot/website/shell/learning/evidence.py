"""The page of the evidence: what studies found, what they did not, and what nobody checked yet."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from unknot.craft.knowledge import Knowledge, Library
from unknot.website.known import load, load_library, phrased
from unknot.website.shell.learning.evidence_words import (
    SUBJECTS,
    VERDICTS,
    cited,
    kinds_of_statements,
)
from unknot.website.shell.learning.lesson import lesson

Shown = dict[str, object]


@lesson
def evidence(request: HttpRequest) -> HttpResponse:
    """Say what the evidence says, what it does not, and what still has to be checked."""
    knowledge, library = load(), load_library()
    kinds = kinds_of_statements(knowledge, library)
    context = {
        "wording": library.wording,
        "subjects": _subjects(knowledge, library),
        "claims": _claims(knowledge, library),
        "guidelines": _guidelines(knowledge, library),
        "open": library.advice_on("open_question"),
        "kinds": kinds,
        "unchecked": sum(kind.unchecked for kind in kinds),
        "entries": sum(kind.total for kind in kinds),
        "works": sorted(knowledge.sources.values(), key=lambda source: source.cite),
    }
    return render(request, "shell/learn/evidence.html", context)


def _subjects(knowledge: Knowledge, library: Library) -> dict[str, list[Shown]]:
    """List what studies found, by what they were about."""
    subjects: dict[str, list[Shown]] = {}
    for entry in library.evidence.values():
        told: Shown = {"entry": entry, "sources": cited(entry, knowledge)}
        subjects.setdefault(phrased(SUBJECTS[entry.subject]), []).append(told)
    return subjects


def _claims(knowledge: Knowledge, library: Library) -> list[Shown]:
    return [
        {
            "claim": claim,
            "says": phrased(VERDICTS[claim.verdict]),
            "sources": cited(claim, knowledge),
        }
        for claim in library.claims.values()
    ]


def _guidelines(knowledge: Knowledge, library: Library) -> list[Shown]:
    return [
        {
            "body": one.body,
            "position": one.position,
            "checked": one.source_checked,
            "sources": cited(one, knowledge),
        }
        for one in library.guidelines.values()
    ]
