// @ts-check
/**
 * What this browser remembers of a session that was left: how far it came, how gentle it was, how
 * gentle it has to stay because it hurt, which steps are left out for it, and what it ended with
 * where it had to stop.
 *
 * @typedef {{position_ms: number, level: number, floor: number, leftOut: number[],
 *   stopped: string}} Place
 * @typedef {import("./store.js").Store} Store
 */
import { readFloor, readLevel } from "./easing.js";
import { attempt } from "./store.js";

/** Plans expire; so does the memory of them. */
const KEPT_MS = 12 * 60 * 60 * 1000;
/** Less than this is not worth offering to go on from. */
const WORTH_RESUMING_MS = 5000;

export class Memory {
  /**
   * @param {Store} store
   * @param {{url: string, duration_ms: number}} session
   * @param {() => number} now
   */
  constructor(store, { url, duration_ms }, now = Date.now) {
    this.store = store;
    this.key = memoryKey(url);
    this.duration_ms = duration_ms;
    this.now = now;
  }

  /**
   * Remember a place; a browser that refuses to store forgets it, which harms nothing. What had to
   * stop stays so: another tab of the same massage may not know of it.
   * @param {Place} place
   */
  remember(place) {
    const stopped = place.stopped || this.stopped;
    const kept = { ...place, stopped, duration_ms: this.duration_ms, kept_ms: this.now() };
    attempt(() => this.store.setItem(this.key, JSON.stringify(kept)));
  }

  /**
   * The place to go on from, if this very session was left midway not long ago.
   * @returns {Place | null}
   */
  recall() {
    const kept = attempt(() => JSON.parse(this.store.getItem(this.key) ?? "null"));
    const known = kept?.duration_ms === this.duration_ms && this.now() - kept.kept_ms < KEPT_MS;
    if (!known || !Number.isFinite(kept.position_ms)) return null;
    const midway = kept.position_ms >= WORTH_RESUMING_MS && kept.position_ms < this.duration_ms;
    const stopped = typeof kept.stopped === "string" ? kept.stopped : "";
    if (!midway && !stopped && kept.level === 0) return null;
    const level = readLevel(kept.level);
    const floor = readFloor(kept.floor, level);
    const leftOut = Array.isArray(kept.leftOut) ? kept.leftOut.filter(Number.isInteger) : [];
    return { position_ms: midway ? kept.position_ms : 0, level, floor, leftOut, stopped };
  }

  /** The answer that it ended with in whichever tab, or "". */
  get stopped() {
    return this.recall()?.stopped ?? "";
  }

  /** Forget the session. */
  forget() {
    attempt(() => this.store.removeItem(this.key));
  }
}

/**
 * The name under which a session is remembered; it does not reveal the private address.
 * @param {string} url
 */
export function memoryKey(url) {
  let hash = 0x811c9dc5; // FNV-1a
  for (const char of url) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `unknot.play.${hash.toString(16).padStart(8, "0")}`;
}
