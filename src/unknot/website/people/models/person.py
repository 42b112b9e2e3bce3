"""Somebody who can sign in, known by an email address and nothing else."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from unknot.craft.language import ENGLISH
from unknot.website.known import language


class People(BaseUserManager["Person"]):
    """Makes people who have no password: they sign in by a code or a passkey."""

    def create_user(self, email: str) -> "Person":
        """Take somebody in by their address; they are taken to speak as whoever does that."""
        person = self.model(email=email.lower(), language=language())
        person.set_unusable_password()
        person.save()
        return person


class Person(AbstractBaseUser):
    """Somebody with an address that a code was once sent to.

    `language` is the one in which they last read the pages of a practice that they belong to.
    """

    email = models.EmailField(unique=True)
    language = models.CharField(max_length=10, default=ENGLISH)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    objects = People()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"

    def __str__(self) -> str:
        """Name the person by their address."""
        return self.email
