"""The guide's pages. The private part of a link is 32 letters; anything else leads nowhere."""

from django.urls import path, register_converter

from unknot.website.guide import views


class Token:
    """The private part of a link, as it is written in an address."""

    regex = "[A-Za-z0-9_-]{32}"

    def to_python(self, value: str) -> str:
        """Take it as it is."""
        return value

    def to_url(self, value: str) -> str:
        """Write it as it is."""
        return value


register_converter(Token, "token")

urlpatterns = [
    path("", views.home, name="home"),
    path("back/<slug:build>/", views.back, name="back"),
    path("safe/", views.safe, name="safe"),
    path("safe/medicines/", views.medicines, name="medicines"),
    path("plan/", views.plan, name="plan"),
    path("plan/asked/", views.asked, name="asked"),
    path("plan/asked/back/", views.take_back, name="take_back"),
    path("plan/note/", views.note, name="note"),
    path("plan/edit/", views.edit, name="edit"),
    path("plan/start/", views.start, name="start"),
    path("prepare/<token:token>/", views.prepare, name="prepare"),
    path("play/<token:token>/", views.play, name="play"),
    path("play/<token:token>/score.json", views.score, name="score"),
    path("stopped/", views.stopped, name="stopped"),
    path("after/", views.after, name="after"),
    path("forget/", views.forget, name="forget"),
]
