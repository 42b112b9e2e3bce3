// @ts-check
/** Hands on that a massage had to stop: to the visit at once, and to the page that comes after. */

/**
 * Tell the visit, so that no page offers to go on; the player itself remembers it without a network.
 * @param {HTMLElement} root
 * @param {string} answer that it ended with
 */
export function tellStopped(root, answer) {
  const form = root.querySelector("form.stopped");
  if (!(form instanceof HTMLFormElement)) return;
  const body = new FormData(form);
  body.set("answer", answer);
  fetch(form.action, { method: "POST", body, keepalive: true }).catch(() => undefined);
}

/**
 * The address of what comes after.
 * @param {string} after
 * @param {string} answer that it ended with, or ""
 */
export function addressAfter(after, answer) {
  if (!answer) return after;
  const address = new URL(after, window.location.href);
  address.searchParams.set("stopped", answer);
  return address.href;
}
