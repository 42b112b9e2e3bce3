"""Pages of the site itself: health, robots, and what there is to learn."""

from django.urls import path
from django.views.generic import TemplateView

from unknot.website.shell.health import health
from unknot.website.shell.languages import choose
from unknot.website.shell.learning import cautions, evidence, places, points, techniques

urlpatterns = [
    path("healthz", health, name="health"),
    path(
        "robots.txt",
        TemplateView.as_view(template_name="shell/robots.txt", content_type="text/plain"),
        name="robots",
    ),
    path("language/", choose, name="language"),
    path("learn/", techniques.learn, name="learn"),
    path("learn/techniques/", techniques.techniques, name="techniques"),
    path("learn/techniques/<slug:name>/", techniques.technique, name="technique"),
    path(
        "learn/techniques/<slug:name>/score.json",
        techniques.technique_score,
        name="technique_score",
    ),
    path("learn/points/", points.points, name="points"),
    path("learn/points/<slug:family>/", points.point, name="point"),
    path("learn/points/<slug:family>/score.json", points.point_score, name="point_score"),
    path("learn/places/", places.places, name="places"),
    path("learn/when-not/", cautions.when_not, name="when_not"),
    path("learn/blood-thinners/", cautions.blood_thinners, name="blood_thinners"),
    path("learn/evidence/", evidence.evidence, name="evidence"),
]
