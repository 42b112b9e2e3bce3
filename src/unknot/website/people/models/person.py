"""Somebody who can sign in, known by an e-mail address and nothing else."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class People(BaseUserManager["Person"]):
    """Makes people who have no password: they sign in by a code or a passkey."""

    def create_user(self, email: str) -> "Person":
        """Take somebody in by their address."""
        person = self.model(email=email.lower())
        person.set_unusable_password()
        person.save()
        return person


class Person(AbstractBaseUser):
    """Somebody with an address that a code was once sent to."""

    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    objects = People()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"

    def __str__(self) -> str:
        """Name the person by their address."""
        return self.email
