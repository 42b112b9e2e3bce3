/** The safety page, a little livelier: one answer a question. */

const form = /** @type {HTMLFormElement} */ (document.querySelector("form:has(.group)"));

/** A tick and “not sure” exclude each other. @param {HTMLInputElement} changed */
function settle(changed) {
  const asked = changed.closest(".asked");
  if (!asked || !changed.checked || changed.closest(".follow")) return;
  for (const other of asked.querySelectorAll(":scope > label > input:checked")) {
    if (other !== changed) /** @type {HTMLInputElement} */ (other).checked = false;
  }
}

form.addEventListener("change", (event) => {
  settle(/** @type {HTMLInputElement} */ (event.target));
});
