"""Fields of a form as pages show them: each with what helps and what is wrong."""

import re

from django import forms
from django.template.loader import render_to_string


class Asked(forms.Form):
    """One question, and a key that nobody sees."""

    name = forms.CharField(label="Your name", help_text="As others may read it.")
    key = forms.CharField(widget=forms.HiddenInput)


def shown(form: forms.Form) -> str:
    """Show a form."""
    return render_to_string("shell/parts/fields.html", {"form": form})


def test_help_and_problem_are_tied_to_their_field() -> None:
    page = shown(Asked({"key": "a"}))
    described = re.findall(r'aria-describedby="([^"]*)"', page)
    assert described == ["id_name_helptext id_name_error"]
    assert re.findall(r'<p class="\w+" id="([^"]*)"', page) == described[0].split()


def test_what_nobody_sees_has_no_label() -> None:
    assert re.findall(r"<label[^>]*>([^<]*)<", shown(Asked())) == ["Your name"]


def test_what_is_wrong_with_the_whole_form_comes_first() -> None:
    form = Asked({"name": "Ann", "key": "a"})
    form.add_error(None, "Somebody was faster.")
    assert shown(form).startswith('<p class="problem" role="alert">Somebody was faster.</p>')
