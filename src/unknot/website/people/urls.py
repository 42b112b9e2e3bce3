"""Where signing in lives: only the pages of django-allauth that people without passwords need."""

from allauth.account import views
from django.urls import include, path

from unknot.website.people import entering

urlpatterns = [
    path("sign-in/", views.request_login_code, name="account_login"),
    path("sign-in/", views.request_login_code, name="account_request_login_code"),
    path("sign-in/code/", entering.code, name="account_confirm_login_code"),
    path("sign-in/closed/", views.account_inactive, name="account_inactive"),
    path("sign-out/", views.logout, name="account_logout"),
    path("sign-in/second/", include("allauth.mfa.urls")),
]
