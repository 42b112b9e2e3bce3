/** The safety page, a little livelier: one answer a question, and what is answered so far. */

const form = /** @type {HTMLFormElement} */ (document.querySelector("form:has(.group)"));

/** A tick and “not sure” exclude each other. @param {HTMLInputElement} changed */
function settle(changed) {
  const asked = changed.closest(".asked");
  if (!asked || !changed.checked || changed.closest(".follow")) return;
  for (const other of asked.querySelectorAll(":scope > label > input:checked")) {
    if (other !== changed) /** @type {HTMLInputElement} */ (other).checked = false;
  }
}

function showSoFar() {
  for (const line of document.querySelectorAll("[data-sofar]")) {
    const group = form.querySelector(`[data-group="${line.getAttribute("data-sofar")}"]`);
    const words = group ? soFar(group) : "";
    line.classList.toggle("done", words !== "");
    const place = line.querySelector("b");
    if (place) place.textContent = words;
  }
}

/** @param {Element} group @returns {string} */
function soFar(group) {
  const ticked = group.querySelectorAll("[data-tick]:checked").length;
  const unsure = group.querySelectorAll(".unsure input:checked").length;
  const closed = group.querySelector("input[name=closed]:checked");
  if (!ticked && !unsure) return closed ? "None of these" : "";
  const said = [ticked ? `${ticked} ticked` : "", unsure ? `${unsure} not sure` : ""];
  return said.filter(Boolean).join(", ");
}

form.addEventListener("change", (event) => {
  settle(/** @type {HTMLInputElement} */ (event.target));
  showSoFar();
});
showSoFar();
