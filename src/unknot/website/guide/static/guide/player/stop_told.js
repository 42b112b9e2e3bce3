// @ts-check
/**
 * Hands on that a massage had to stop: to whatever else plays or could play on this device, to the
 * visit, and to the page that comes after.
 *
 * @typedef {import("./store.js").Store} Store
 * @typedef {import("./untold.js").Stop} Stop
 */
import { tellTabsStopped } from "./tabs.js";
import { arrives, forgetUntold, keepUntold, named, tellUntold } from "./untold.js";

/** Happens to this window at once, network or not: whoever keeps massages on the device hears it. */
export const STOPPED = "unknot-stopped";

/**
 * Let nothing go on from here: other tabs stop, what is kept hears of it, and the visit is told, now
 * or once it can be reached.
 * @param {HTMLElement} root
 * @param {Stop} stop that it ended with
 * @param {Store} store
 */
export async function tellStopped(root, stop, store) {
  keepUntold(store, stop);
  tellTabsStopped(stop);
  window.dispatchEvent(new Event(STOPPED));
  if (await isPosted(root, stop)) forgetUntold(store);
  else await tellUntold(store);
}

/**
 * Send it with the key of the page; a page without one, or with an old one, tells it otherwise.
 * @param {HTMLElement} root
 * @param {Stop} stop
 */
async function isPosted(root, { answer, once }) {
  const form = root.querySelector("form.stopped");
  if (!(form instanceof HTMLFormElement)) return false;
  const body = new FormData(form);
  body.set("answer", answer);
  body.set("once", once);
  return arrives(form.action, { method: "POST", body, keepalive: true });
}

/**
 * The address of what comes after.
 * @param {string} after
 * @param {Stop} stop whose answer is "" where it did not have to stop
 */
export function addressAfter(after, stop) {
  if (!stop.answer) return after;
  const address = new URL(after, window.location.href);
  address.search = String(named(stop));
  return address.href;
}
