// @ts-check
/**
 * What this browser remembers of a session that was left: how far it came, and how gentle it was.
 *
 * @typedef {{position_ms: number, level: number}} Place
 * @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Store
 */
import { readLevel } from "./easing.js";

/** Plans expire; so does the memory of them. */
const KEPT_MS = 12 * 60 * 60 * 1000;
/** Less than this is not worth offering to go on from. */
const WORTH_RESUMING_MS = 5000;

/**
 * The name under which a session is remembered; it does not reveal the private address.
 * @param {string} url
 */
export function memoryKey(url) {
  let hash = 0x811c9dc5; // FNV-1a
  for (const char of url) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `unknot.play.${hash.toString(16).padStart(8, "0")}`;
}

/**
 * Remember a place; a browser that refuses to store forgets it, which harms nothing.
 * @param {Store} store
 * @param {string} key
 * @param {Place} place
 * @param {{now_ms: number, duration_ms: number}} session
 */
export function remember(store, key, place, { now_ms, duration_ms }) {
  attempt(() => store.setItem(key, JSON.stringify({ ...place, duration_ms, kept_ms: now_ms })));
}

/**
 * The place to go on from, if this very session was left midway not long ago.
 * @param {Store} store
 * @param {string} key
 * @param {{now_ms: number, duration_ms: number}} session
 * @returns {Place | null}
 */
export function recall(store, key, { now_ms, duration_ms }) {
  const kept = attempt(() => JSON.parse(store.getItem(key) ?? "null"));
  const known = kept && kept.duration_ms === duration_ms && now_ms - kept.kept_ms < KEPT_MS;
  if (!known || !Number.isFinite(kept.position_ms)) return null;
  const midway = kept.position_ms >= WORTH_RESUMING_MS && kept.position_ms < duration_ms;
  if (!midway && kept.level === 0) return null;
  return { position_ms: midway ? kept.position_ms : 0, level: readLevel(kept.level) };
}

/**
 * Forget a session.
 * @param {Store} store
 * @param {string} key
 */
export function forget(store, key) {
  attempt(() => store.removeItem(key));
}

/**
 * @template T
 * @param {() => T} body
 * @returns {T | null}
 */
function attempt(body) {
  try {
    return body();
  } catch {
    return null;
  }
}
