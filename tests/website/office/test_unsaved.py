"""What an owner wrote is not lost by a tap on another link: they are asked first."""

from playwright.sync_api import Dialog, Page, expect

from tests.browser import Site
from tests.website.office.officing import Owned, own_practice
from tests.website.office.test_in_a_browser import let_in
from unknot.website.practice.models import Place


def asked_on(page: Page) -> list[str]:
    """Stay on a page whenever it asks, and keep what kind of question that was."""
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    return asked


def at_a_new_place(page: Page, site: Site) -> Owned:
    """Sign an owner in, and open the form of a new place."""
    owned = own_practice()
    let_in(page, site, owned.browser)
    page.goto(owned.at("places/new/"))
    return owned


def type_in(page: Page, label: str, text: str) -> None:
    """Type as a person does, so that the browser takes the page for used."""
    page.get_by_label(label).click()
    page.keyboard.type(text)


def leave(page: Page) -> None:
    """Tap on a link that leads elsewhere."""
    page.get_by_role("link", name="Office").last.click(no_wait_after=True)


def test_who_wrote_something_is_asked_before_they_leave(phone: Page, site: Site) -> None:
    owned = at_a_new_place(phone, site)
    asked = asked_on(phone)
    type_in(phone, "Name", "Onrus")
    with phone.expect_event("dialog"):
        leave(phone)
    expect(phone.get_by_label("Name")).to_have_value("Onrus")
    assert (asked, phone.url) == (["beforeunload"], f"{site.url}{owned.at('places/new/')}")


def test_what_was_sent_and_not_taken_is_not_lost_either(phone: Page, site: Site) -> None:
    at_a_new_place(phone, site)
    asked = asked_on(phone)
    type_in(phone, "Name", "Nowhere")
    phone.get_by_role("button", name="Save").click()
    expect(phone.get_by_role("alert")).to_be_visible()
    assert asked == []
    with phone.expect_event("dialog"):
        leave(phone)
    expect(phone.get_by_label("Name")).to_have_value("Nowhere")


def test_who_saves_or_wrote_nothing_is_not_asked(phone: Page, site: Site) -> None:
    at_a_new_place(phone, site)
    asked = asked_on(phone)
    leave(phone)
    expect(phone).to_have_url(f"{site.url}/practices/example-practice/office/")
    phone.go_back()
    type_in(phone, "Name", "Onrus")
    phone.get_by_role("button", name="Save").click()
    expect(phone.get_by_role("status")).to_have_text("Saved.")
    assert (asked, Place.objects.filter(name="Onrus").count()) == ([], 1)
