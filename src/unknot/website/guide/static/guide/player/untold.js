// @ts-check
/**
 * A stop that the website has not heard of. The device keeps it until the visit holds it, so that no
 * page offers to go on with what had to stop because a network was gone or a key was old.
 *
 * @typedef {import("./store.js").Store} Store
 */
import { attempt } from "./store.js";

const KEY = "unknot.untold";
/** Whoever opens this page with an answer has it held; it asks for no key. */
const AFTER = "/after/";
/** The answers behind any plan have grown old by then. */
const KEPT_MS = 12 * 60 * 60 * 1000;

/**
 * Keep an answer with which a massage had to stop.
 * @param {Store} store
 * @param {string} answer
 */
export function keepUntold(store, answer, now = Date.now()) {
  attempt(() => store.setItem(KEY, JSON.stringify({ answer, kept_ms: now })));
}

/**
 * The answer that was not told yet, or "".
 * @param {Store} store
 */
export function untoldStop(store, now = Date.now()) {
  const kept = attempt(() => JSON.parse(store.getItem(KEY) ?? "null"));
  const lasts = typeof kept?.answer === "string" && now - kept.kept_ms < KEPT_MS;
  return lasts ? String(kept.answer) : "";
}

/**
 * The website heard it: nothing is left to tell.
 * @param {Store} store
 */
export function forgetUntold(store) {
  attempt(() => store.removeItem(KEY));
}

/**
 * Tell the website what it has not heard; what does not arrive stays untold.
 * @param {Store} store
 * @returns {Promise<boolean>} whether it heard something new
 */
export async function tellUntold(store) {
  const answer = untoldStop(store);
  if (!answer) return false;
  const address = `${AFTER}?${new URLSearchParams({ stopped: answer })}`;
  const isTold = await arrives(address, { cache: "no-store", keepalive: true });
  if (isTold) forgetUntold(store);
  return isTold;
}

/**
 * Send something, and say whether the website took it.
 * @param {string} address
 * @param {RequestInit} how
 */
export function arrives(address, how) {
  return fetch(address, how).then(({ ok }) => ok, () => false);
}
