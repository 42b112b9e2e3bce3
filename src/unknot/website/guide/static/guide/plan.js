/** Change a step without losing the place on the page: the plan alone is drawn anew. */

/**
 * Send a change and draw the plan that comes back; whatever else comes back is for the browser.
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement} button
 */
async function change(form, button) {
  const data = new FormData(form, button);
  const answer = await fetch(form.action, { method: "POST", body: data }).catch(() => null);
  if (!answer || !(answer.ok || answer.status === 422)) return sendPlainly(form, button);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const place = placeOf(button);
  if (!draw(page)) return window.location.reload();
  focusOn(place);
}

/** @type {WeakSet<HTMLFormElement>} */
const plainly = new WeakSet();

/**
 * Let the browser send it, and show whatever it gets.
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement} button
 */
function sendPlainly(form, button) {
  plainly.add(form);
  form.requestSubmit(button);
}

/**
 * Draw the plan of another page here. Its line in the bar is a live region: only its words change.
 * @param {Document} page
 * @returns {boolean} whether there was a plan
 */
function draw(page) {
  const [drawn, shown] = [page.querySelector("#plan"), document.querySelector("#plan")];
  const [said, line] = [page.querySelector(".bar .say"), document.querySelector(".bar .say")];
  const [begin, start] = [page.querySelector(".bar form"), document.querySelector(".bar form")];
  if (!drawn || !shown || !said || !line || !begin || !start) return false;
  shown.replaceWith(drawn);
  start.replaceWith(begin);
  line.textContent = said.textContent;
  return true;
}

/**
 * What a button is, in words that still find it once the plan is drawn anew.
 * @param {HTMLButtonElement} button
 */
function placeOf(button) {
  const step = new FormData(/** @type {HTMLFormElement} */ (button.form)).get("step");
  return JSON.stringify([step, button.name, button.ariaLabel || button.textContent?.trim()]);
}

/** @param {string} place */
function focusOn(place) {
  const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (
    document.querySelectorAll("#plan form button")
  );
  const same = [...buttons].find((button) => placeOf(button) === place);
  const step = /** @type {HTMLElement | null} */ (
    document.querySelector("#plan .step[open] summary, #plan summary")
  );
  (same ?? step)?.focus({ preventScroll: same !== undefined });
}

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.closest("#plan") || plainly.has(form)) return;
  event.preventDefault();
  void change(form, /** @type {HTMLButtonElement} */ (event.submitter));
});
