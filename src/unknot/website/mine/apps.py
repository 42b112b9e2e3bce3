"""One’s own page as a Django app."""

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in


class MineConfig(AppConfig):
    """What practices keep of somebody."""

    name = "unknot.website.mine"
    label = "mine"

    def ready(self) -> None:
        """Recognise people as soon as they have proved their address."""
        from unknot.website.mine.recognising import on_sign_in  # noqa: PLC0415 - apps come first

        user_logged_in.connect(on_sign_in, dispatch_uid="unknot.mine")
