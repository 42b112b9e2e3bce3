"""Where a practice’s own pages live."""

from django.urls import path, re_path

from unknot.website.practice import views

urlpatterns = [
    path("practices/", views.practices, name="practices"),
    path("practices/<slug:practice>/", views.practice, name="practice"),
    path("practices/<slug:practice>/articles/<slug:article>/", views.article, name="article"),
    re_path(
        r"^practices/(?P<practice>[-\w]+)/pictures/(?P<name>[0-9a-f]{32})\.webp$",
        views.picture,
        name="picture",
    ),
]
