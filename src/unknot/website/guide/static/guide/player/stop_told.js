// @ts-check
/**
 * Hands on that a massage had to stop: to whatever else plays or could play on this device, to the
 * visit, and to the page that comes after.
 *
 * @typedef {import("./store.js").Store} Store
 */
import { askAllAgain } from "../../offline/kept.js";
import { tellTabsStopped } from "./tabs.js";
import { arrives, forgetUntold, keepUntold, tellUntold } from "./untold.js";

/**
 * Let nothing go on from here: other tabs stop, kept sessions ask again, and the visit is told, now
 * or once it can be reached.
 * @param {HTMLElement} root
 * @param {string} answer that it ended with
 * @param {Store} store
 */
export async function tellStopped(root, answer, store) {
  keepUntold(store, answer);
  tellTabsStopped(answer);
  const asked = askAllAgain().catch(() => null); // a browser that keeps nothing has none to ask about
  if (await isPosted(root, answer)) forgetUntold(store);
  else await tellUntold(store);
  await asked;
}

/**
 * Send it with the key of the page; a page without one, or with an old one, tells it otherwise.
 * @param {HTMLElement} root
 * @param {string} answer
 */
async function isPosted(root, answer) {
  const form = root.querySelector("form.stopped");
  if (!(form instanceof HTMLFormElement)) return false;
  const body = new FormData(form);
  body.set("answer", answer);
  return arrives(form.action, { method: "POST", body, keepalive: true });
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
