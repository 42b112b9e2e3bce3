"""Pages of the site itself: health, robots, and what there is to learn."""

from django.urls import path
from django.views.generic import TemplateView

from unknot.website.shell import learning
from unknot.website.shell.health import health
from unknot.website.shell.languages import choose
from unknot.website.shell.places import places

urlpatterns = [
    path("healthz", health, name="health"),
    path(
        "robots.txt",
        TemplateView.as_view(template_name="shell/robots.txt", content_type="text/plain"),
        name="robots",
    ),
    path("language/", choose, name="language"),
    path("learn/", learning.learn, name="learn"),
    path("learn/techniques/", learning.techniques, name="techniques"),
    path("learn/techniques/<slug:name>/", learning.technique, name="technique"),
    path(
        "learn/techniques/<slug:name>/score.json",
        learning.technique_score,
        name="technique_score",
    ),
    path("learn/points/", learning.points, name="points"),
    path("learn/points/<slug:family>/", learning.point, name="point"),
    path("learn/points/<slug:family>/score.json", learning.point_score, name="point_score"),
    path("learn/places/", places, name="places"),
    path("learn/when-not/", learning.when_not, name="when_not"),
    path("learn/blood-thinners/", learning.blood_thinners, name="blood_thinners"),
    path("learn/evidence/", learning.evidence, name="evidence"),
]
