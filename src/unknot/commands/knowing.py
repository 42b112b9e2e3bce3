"""`unknot techniques`, `points`, `questions`, `score-schema`: what there is to know."""

import click

from unknot.commands.printing import print_json, write_whole
from unknot.commands.speaking import known, language_option, say


@click.command()
@language_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def techniques(*, as_json: bool) -> None:
    """List the techniques, and how each is done."""
    all_known = known().techniques.values()
    if as_json:
        print_json(list(all_known))
        return
    for technique in all_known:
        click.echo(f"{technique.id:16} {technique.plain}. {technique.how}")


@click.command()
@language_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def points(*, as_json: bool) -> None:
    """List the pressure points.

    Each lies beside bone, never on it.
    """
    from unknot.craft.language import guarded
    from unknot.craft.shaping import as_sentence

    all_known = known().points.values()
    if as_json:
        print_json(list(all_known))
        return
    for point in all_known:
        held = "–".join(map(str, dict.fromkeys(point.hold_seconds)))
        told = say("{where}; hold {seconds} s.", where=point.where, seconds=held)
        caution = f" {guarded(as_sentence(point.caution))}" if point.caution else ""
        click.echo(f"{point.id:26} {told}{caution}")


@click.command()
@language_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def questions(*, as_json: bool) -> None:
    """List the questions about health, and what a yes to each may name.

    They are answered in the file that --answers takes, by the ids that stand before them.
    """
    from unknot.craft.language import guarded

    all_known = known().questions.values()
    if as_json:
        print_json(list(all_known))
        return
    for question in all_known:
        click.echo(f"{question.id:14} {guarded(question.text)}")
        for rule in question.can_name:
            click.echo(f"  {rule}: {guarded(known().rules[rule].plain)}")


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
