"""One’s own page as a Django app."""

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in


class MineConfig(AppConfig):
    """What practices keep of somebody."""

    name = "unknot.website.mine"
    label = "mine"

    def ready(self) -> None:
        """Recognise who has proved their address, and remember which language is chosen."""
        from unknot.website.mine.recognising import on_sign_in  # noqa: PLC0415 - apps come first
        from unknot.website.mine.speaking import on_language_chosen  # noqa: PLC0415
        from unknot.website.shell.languages import language_chosen  # noqa: PLC0415

        language_chosen.connect(on_language_chosen, dispatch_uid="unknot.mine")
        user_logged_in.connect(on_sign_in, dispatch_uid="unknot.mine")
