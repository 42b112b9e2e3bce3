"""`unknot techniques`, `unknot points`, `unknot score-schema`: what there is to know."""

import click

from unknot.commands.printing import print_json, write_whole


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def techniques(*, as_json: bool) -> None:
    """List the techniques, and how each is done."""
    from unknot.craft.knowledge import load

    known = load().techniques.values()
    if as_json:
        print_json(list(known))
        return
    for technique in known:
        click.echo(f"{technique.id:16} {technique.plain}. {technique.how}")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def points(*, as_json: bool) -> None:
    """List the pressure points.

    Each lies beside bone, never on it.
    """
    from unknot.craft.knowledge import load

    known = load().points.values()
    if as_json:
        print_json(list(known))
        return
    for point in known:
        held = "–".join(map(str, dict.fromkeys(point.hold_seconds)))
        caution = f" {point.caution[:1].upper()}{point.caution[1:]}." if point.caution else ""
        click.echo(f"{point.id:26} {point.where}; hold {held} s.{caution}")


@click.command("score-schema")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False), help="Write the schema into this file."
)
def score_schema(*, output: str | None) -> None:
    """Print the JSON Schema of a score."""
    import json

    from unknot.craft.score import schema

    text = json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
    if output is None:
        click.echo(text, nl=False)
    else:
        write_whole(output, text.encode())
