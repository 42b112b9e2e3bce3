"""The task that a worker takes up: make one file."""

from django_tasks import task


@task()
def make_file(export_id: int) -> None:
    """Make the file of an export, if it is still wanted."""
    from unknot.website.exports.making import make  # noqa: PLC0415 - drawing and sound load slowly

    make(export_id)
