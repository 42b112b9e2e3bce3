// @ts-check
/**
 * A stop that the website has not heard of. The device keeps it until the visit holds it, so that no
 * page offers to go on with what had to stop because a network was gone or a key was old.
 *
 * @typedef {import("./store.js").Store} Store
 * @typedef {{answer: string, once: string}} Stop
 *   an answer that a massage had to stop with, and the key by which the visit holds it once
 */
import { attempt } from "./store.js";

/** Where it is kept: whatever else this device forgets. */
export const KEY = "unknot.untold";
/** Whoever opens this page with an answer has it held; it asks for no key. */
const AFTER = "/after/";
/** The answers behind any plan have grown old by then. */
const KEPT_MS = 12 * 60 * 60 * 1000;

/** A key for one stop: digits that nobody else has. */
export function newKey() {
  return crypto.getRandomValues(new Uint32Array(2)).join("");
}

/**
 * Keep a stop.
 * @param {Store} store
 * @param {Stop} stop
 */
export function keepUntold(store, stop, now = Date.now()) {
  attempt(() => store.setItem(KEY, JSON.stringify({ ...stop, kept_ms: now })));
}

/**
 * The stop that was not told yet.
 * @param {Store} store
 * @returns {Stop | null}
 */
export function untoldStop(store, now = Date.now()) {
  const kept = attempt(() => JSON.parse(store.getItem(KEY) ?? "null"));
  const lasts = typeof kept?.answer === "string" && now - kept.kept_ms < KEPT_MS;
  return lasts ? { answer: kept.answer, once: String(kept.once ?? "") } : null;
}

/**
 * How an address names a stop.
 * @param {Stop} stop
 */
export function named({ answer, once }) {
  return new URLSearchParams({ stopped: answer, once });
}

/**
 * What the website calls a stop that it holds.
 * @param {Stop} stop
 */
export function nameOf({ answer, once }) {
  return `${answer} ${once}`;
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
  const stop = untoldStop(store);
  if (!stop) return false;
  const address = `${AFTER}?${named(stop)}&told=1`;
  const isTold = await arrives(address, { cache: "no-store", keepalive: true });
  if (isTold) forgetUntold(store);
  return isTold;
}

/**
 * Send something, and say whether the website heard it. A network that wants people to sign in first
 * answers anything with a page of its own; only the website answers this with nothing.
 * @param {string} address
 * @param {RequestInit} how
 */
export function arrives(address, how) {
  return fetch(address, how).then(({ status }) => status === 204, () => false);
}
