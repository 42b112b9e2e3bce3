"""Keep the catalogues: `python -m tools.messages` writes them anew, `--check` only looks."""

import os
import sys
from pathlib import Path

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
            _write(source_of(language), in_po(with_all_of(catalogue, found, language)))
            catalogue = read(language)
            _write(compiled_of(language), in_mo(catalogue))
            faults = list(faults_of(catalogue, found))
        elif compiled_of(language).read_bytes() != in_mo(catalogue):
            faults.append("compiled otherwise than it is written; run `make messages`")
        for fault in faults[:MOST_SHOWN]:
            print(f"{language}: {fault}")
        print(f"{language}: {len(found)} messages, {len(faults)} faults")
        lacking += len(faults)
    return 1 if lacking else 0


def _write(file: Path, content: bytes) -> None:
    """Write a whole file or nothing: whoever reads it at this moment reads no half of it."""
    whole = file.with_name(f"{file.name}.{os.getpid()}")
    whole.write_bytes(content)
    whole.replace(file)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
