"""The craft from a terminal. Each command imports what it needs, so that none starts slowly."""

import click


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="unknot", prog_name="unknot")
def main() -> None:
    """Plan, check and play a safe, personal, guided back massage."""


@main.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--host", default="127.0.0.1", show_default=True)
def serve(port: int, host: str) -> None:
    """Serve the website, with its database and its files made ready first."""
    from unknot.website.serving import serve_website

    serve_website(host=host, port=port)
