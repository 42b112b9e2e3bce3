"""`unknot replay`: whether a clearance that was kept still holds."""

from typing import IO, TYPE_CHECKING

import click

from unknot.commands.asking import read_whole
from unknot.commands.printing import print_json
from unknot.commands.speaking import known, language_option, say

if TYPE_CHECKING:
    from unknot.craft.screening import Replay


@click.command()
@click.argument("file", type=click.File("rb"))
@language_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def replay(*, file: IO[bytes], as_json: bool) -> None:
    """Screen the answers of a kept clearance again, and say which rules changed.

    FILE is a clearance as “unknot screen -o” writes it; “-” reads standard input. The exit code
    is 3 where it no longer holds.
    """
    from unknot.craft.errors import Withheld
    from unknot.craft.screening import decode_record
    from unknot.craft.screening import replay as replay_record
    from unknot.craft.sentences import to_tell

    replayed = replay_record(decode_record(read_whole(file, to_tell("a clearance"))), known())
    if as_json:
        print_json({"holds": replayed.holds, **_as_json(replayed)})
    else:
        _print(replayed)
    if not replayed.holds:
        raise Withheld(
            to_tell("This clearance no longer holds: please answer the questions again.")
        )


def _as_json(replayed: "Replay") -> dict[str, object]:
    recorded, now = replayed.recorded, replayed.now
    return {
        "changes": replayed.changes,
        "verdict": {"recorded": recorded.verdict, "now": now.verdict},
        "knowledge_version": {"recorded": recorded.knowledge_version, "now": now.knowledge_version},
    }


def _print(replayed: "Replay") -> None:
    recorded, now = replayed.recorded, replayed.now
    if recorded.knowledge_version == now.knowledge_version:
        click.echo(say("Knowledge {version}, as it was.", version=now.knowledge_version))
    else:
        versions = {"then": recorded.knowledge_version, "now": now.knowledge_version}
        click.echo(say("Knowledge {then} then, {now} now.", **versions))
    for change in replayed.changes:
        click.echo(f"  {change.code}: {change.how.replace('_', ' ')}")
    click.echo(_result(replayed))


def _result(replayed: "Replay") -> str:
    before, after = replayed.recorded.verdict, replayed.now.verdict
    if replayed.holds:
        return say("The same result: {verdict}.", verdict=after)
    if before == after:
        return say("Still {verdict}, but not the same.", verdict=after)
    return say("It was {before}; now it is {after}.", before=before, after=after)
