/** A passkey's button can be pressed as soon as what it starts is listening, and not before. */

document.addEventListener("DOMContentLoaded", () => {
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-passkey]"))) {
    button.disabled = false;
  }
});

/** Where the device refuses, or gave it up, a sentence says what else there is. */
document.addEventListener("allauth.error", (event) => {
  for (const said of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-passkey-refused]"))) {
    said.hidden = false;
    event.preventDefault();
  }
});
