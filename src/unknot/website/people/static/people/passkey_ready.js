/** A passkey's button can be pressed as soon as what it starts is listening, and not before. */

document.addEventListener("DOMContentLoaded", () => {
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-passkey]"))) {
    button.disabled = false;
  }
});
