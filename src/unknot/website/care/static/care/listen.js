/** Begin the answer with one of our sentences, and say in each row what was chosen there. */

const form = /** @type {HTMLFormElement} */ (document.querySelector("form.listen"));
const outcome = /** @type {HTMLTextAreaElement} */ (form.querySelector("#outcome"));

/** @param {Event} event */
function begin(event) {
  const words = /** @type {HTMLElement} */ (event.currentTarget).textContent ?? "";
  outcome.value = [outcome.value.trim(), `${words}.`].filter(Boolean).join(" ");
  outcome.focus();
}

/** @param {Element} row @returns {string[]} */
function chosenIn(row) {
  const chosen = [...row.querySelectorAll(".pill input:checked")].filter(
    (input) => /** @type {HTMLInputElement} */ (input).value !== "0",
  );
  return chosen.map((input) => {
    const legend = input.closest(".zone-field")?.querySelector("legend");
    const not = input.closest("[data-not]")?.getAttribute("data-not") ?? "";
    const words = (legend ?? input.nextElementSibling)?.textContent?.trim() ?? "";
    return `${not} ${words}`.trim();
  });
}

/** What ends by itself gets no second full stop. @param {string[]} said @returns {string} */
function joinedUp(said) {
  const ended = said.slice(0, -1).map((one) => (/[.!?…]$/.test(one) ? one : `${one}.`));
  return [...ended, ...said.slice(-1)].join(" ");
}

function say() {
  for (const row of form.querySelectorAll(".askrow")) {
    const written = [...row.querySelectorAll("textarea")].map((field) => field.value.trim());
    const said = row.querySelector(".row-said");
    if (said) said.textContent = joinedUp([...chosenIn(row), ...written].filter(Boolean));
  }
}

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (form.querySelectorAll("[data-begin]"))) {
  button.addEventListener("click", begin);
  button.disabled = false;
}
form.addEventListener("change", say);
form.addEventListener("click", () => setTimeout(say));
