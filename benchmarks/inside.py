"""A look inside a player that is open: the session that it plays."""

from playwright.sync_api import Page

# The page's own copy of the module: whatever plays passes through it, and is kept for a look.
LOOK = """async () => {
  const address = document.querySelector("link[rel=modulepreload][href*='/session.']").href;
  const { Session } = await import(address);
  const play = Session.prototype.play;
  Session.prototype.play = function (...given) {
    window.session = this;
    return play.apply(this, given);
  };
}"""


def look_inside(page: Page) -> None:
    """Keep the session as `window.session`, from the next start on."""
    page.evaluate(LOOK)
