"""Translations: gather what is to be said, compare it with the catalogues, and compile them."""
