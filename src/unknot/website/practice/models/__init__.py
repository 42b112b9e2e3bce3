"""The rows of a practice. Every row carries the practice that it belongs to."""

from unknot.website.practice.models.article import Article, Comment, Picture
from unknot.website.practice.models.offer import Modality, Service
from unknot.website.practice.models.place import Place, Room
from unknot.website.practice.models.practice import Practice
from unknot.website.practice.models.therapist import Therapist

__all__ = [
    "Article",
    "Comment",
    "Modality",
    "Picture",
    "Place",
    "Practice",
    "Room",
    "Service",
    "Therapist",
]
