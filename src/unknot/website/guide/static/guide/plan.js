/** Change a step without losing the place on the page: the plan alone is drawn anew. */

/** @param {HTMLFormElement} form @param {HTMLElement | null} button */
async function change(form, button) {
  const data = new FormData(form, button);
  const answer = await fetch(form.action, { method: "POST", body: data });
  if (!answer.ok && answer.status !== 422) {
    window.location.reload();
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of ["#plan", ".bar .say"]) {
    const drawn = page.querySelector(part);
    const shown = document.querySelector(part);
    if (drawn && shown) shown.replaceWith(drawn);
    else window.location.reload();
  }
  document.querySelector("#plan .step[open] summary")?.dispatchEvent(new Event("focus"));
}

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.closest("#plan")) return;
  event.preventDefault();
  void change(form, event.submitter);
});
