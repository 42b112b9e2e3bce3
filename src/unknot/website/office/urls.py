"""Where the office lives."""

from django.urls import path

from unknot.website.office.views import articles, house, members, opening, shelves, therapists

OFFICE = "practices/<slug:practice>/office/"

urlpatterns = [
    path("practices/new/", opening.new_practice, name="new_practice"),
    path("practices/new/opened/", opening.opened, name="practice_opened"),
    path(OFFICE, house.office, name="office"),
    path(f"{OFFICE}practice/", house.practice, name="office_practice"),
    path(f"{OFFICE}ways/", house.ways, name="office_ways"),
    path(
        f"{OFFICE}ways/<int:here>/<int:there>/estimate/",
        house.estimate_way,
        name="office_estimate_way",
    ),
    path(f"{OFFICE}members/", members.members, name="office_members"),
    path(f"{OFFICE}members/<int:pk>/remove/", members.remove_member, name="office_remove_member"),
    path(f"{OFFICE}comments/", articles.comments, name="office_comments"),
    path(f"{OFFICE}comments/<int:pk>/", articles.comment, name="office_comment"),
    path(f"{OFFICE}articles/<int:pk>/preview/", articles.preview, name="office_preview"),
    path(f"{OFFICE}therapists/<int:pk>/day/", therapists.day, name="office_day"),
    path(f"{OFFICE}therapists/<int:pk>/usual-day/", therapists.usual_day, name="office_usual_day"),
    path(f"{OFFICE}therapists/<int:pk>/away/", therapists.away, name="office_away"),
    path(f"{OFFICE}therapists/<int:pk>/leave/", therapists.leave, name="office_leave"),
    path(
        f"{OFFICE}therapists/<int:pk>/away/<int:absence>/back/",
        therapists.back,
        name="office_back",
    ),
    path(f"{OFFICE}<slug:shelf>/", shelves.shelf, name="office_shelf"),
    path(f"{OFFICE}<slug:shelf>/new/", shelves.row, name="office_new_row"),
    path(f"{OFFICE}<slug:shelf>/<int:pk>/", shelves.row, name="office_row"),
    path(f"{OFFICE}<slug:shelf>/<int:pk>/remove/", shelves.remove_row, name="office_remove_row"),
]
