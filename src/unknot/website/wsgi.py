"""The entry point for a WSGI server."""

import gc
import os
from importlib import import_module

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unknot.website.settings")
application = get_wsgi_application()


def _settle() -> None:
    """Load what every request needs, and keep Python from searching it for garbage ever again.

    Such a search takes as long as the rest of a large page, and would come now and then to a page
    that has made many values.
    """
    from django.conf import settings  # noqa: PLC0415 - settings are known only now

    from unknot.website.known import load  # noqa: PLC0415 - as above

    import_module(settings.ROOT_URLCONF)
    load()
    gc.collect()
    gc.freeze()


_settle()
