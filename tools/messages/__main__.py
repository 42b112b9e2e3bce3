"""Keep the catalogues: `python -m tools.messages` writes them anew, `--check` only looks."""

import sys

from tools.messages.catalogues import (
    LANGUAGES,
    compiled_of,
    faults_of,
    in_mo,
    in_po,
    read,
    source_of,
    with_all_of,
)
from tools.messages.gathering import gathered, untranslated

MOST_SHOWN = 40


def main(*arguments: str) -> int:
    """Write or check every catalogue; 1 where one lacks something."""
    found = gathered()
    plain = list(untranslated())
    for attribute in plain:
        print(f"in one language only: {attribute}")
    lacking = len(plain)
    for language in LANGUAGES:
        catalogue = read(language)
        faults = list(faults_of(catalogue, found))
        if "--check" not in arguments:
            source_of(language).parent.mkdir(parents=True, exist_ok=True)
            source_of(language).write_bytes(in_po(with_all_of(catalogue, found, language)))
            catalogue = read(language)
            compiled_of(language).write_bytes(in_mo(catalogue))
            faults = list(faults_of(catalogue, found))
        elif compiled_of(language).read_bytes() != in_mo(catalogue):
            faults.append("compiled otherwise than it is written; run `make messages`")
        for fault in faults[:MOST_SHOWN]:
            print(f"{language}: {fault}")
        print(f"{language}: {len(found)} messages, {len(faults)} faults")
        lacking += len(faults)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
