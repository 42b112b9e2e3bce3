"""A session as a film: hands on a back, true to path and tempo, with what is said written below."""

from unknot.craft.rendering.film.filming import film

__all__ = ["film"]
