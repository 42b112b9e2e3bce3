// @ts-check
/**
 * What this browser remembers of a session that was left: how far it came, how gentle it was, how
 * gentle it has to stay because it hurt, which steps are left out for it, and what it ended with
 * where it had to stop.
 *
 * @typedef {{position_ms: number, level: number, floor: number, leftOut: number[],
 *   stopped: string, once: string}} Place
 *   `once` is the key of the stop, where it had to
 * @typedef {import("./store.js").Store} Store
 */
import { readFloor, readLevel } from "./easing.js";
import { attempt } from "./store.js";
import { nameOf } from "./untold.js";

/** Plans expire; so does the memory of them. */
const KEPT_MS = 12 * 60 * 60 * 1000;
/** Less than this is not worth offering to go on from. */
const WORTH_RESUMING_MS = 5000;
/** @type {Readonly<Place>} */
export const BEGINNING = { position_ms: 0, level: 0, floor: 0, leftOut: [], stopped: "", once: "" };

export class Memory {
  /**
   * @param {Store} store
   * @param {{url: string, duration_ms: number, answered?: readonly string[]}} session
   *   `answered` names the stops after which health was asked about afresh
   * @param {() => number} now
   */
  constructor(store, { url, duration_ms, answered = [] }, now = Date.now) {
    this.store = store;
    this.answered = answered;
    this.key = memoryKey(url);
    this.duration_ms = duration_ms;
    this.now = now;
  }

  /**
   * Remember a place; a browser that refuses to store forgets it, which harms nothing. What hurt or
   * had to stop stays so: another tab of the same massage may not know of it.
   * @param {Place} place
   */
  remember(place) {
    const heeded = heeding(place, this.recall() ?? BEGINNING);
    const kept = { ...heeded, duration_ms: this.duration_ms, kept_ms: this.now() };
    attempt(() => this.store.setItem(this.key, JSON.stringify(kept)));
  }

  /**
   * The place to go on from, if this very session was left midway not long ago. Asked about afresh,
   * what had to stop begins anew.
   * @returns {Place | null}
   */
  recall() {
    const kept = attempt(() => JSON.parse(this.store.getItem(this.key) ?? "null"));
    const known = kept?.duration_ms === this.duration_ms && this.now() - kept.kept_ms < KEPT_MS;
    if (!known || !Number.isFinite(kept.position_ms)) return null;
    const isAnswered = this.isAnswered({ answer: kept.stopped, once: kept.once });
    const midway = !isAnswered && this.#isMidway(kept.position_ms);
    const stopped = typeof kept.stopped === "string" && !isAnswered ? kept.stopped : "";
    if (!midway && !stopped && kept.level === 0) return null;
    const level = readLevel(kept.level);
    const floor = readFloor(kept.floor, level);
    const leftOut = Array.isArray(kept.leftOut) ? kept.leftOut.filter(Number.isInteger) : [];
    const once = stopped ? String(kept.once ?? "") : "";
    return { position_ms: midway ? kept.position_ms : 0, level, floor, leftOut, stopped, once };
  }

  /**
   * Whether health was asked about afresh since a stop. The website tells it by the key of the stop:
   * a clock may be set, and another tab may have stopped since.
   * @param {import("./untold.js").Stop} stop
   */
  isAnswered(stop) {
    return this.answered.includes(nameOf(stop));
  }

  /** The answer that it ended with in whichever tab, or "". */
  get stopped() {
    return this.recall()?.stopped ?? "";
  }

  /** Asked about afresh, what had to stop may begin anew: as gently as it was left. */
  letGoOfStop() {
    const place = this.recall();
    if (!place?.stopped) return;
    this.forget();
    this.remember({ ...place, position_ms: 0, stopped: "", once: "" });
  }

  /** Forget the session. */
  forget() {
    attempt(() => this.store.removeItem(this.key));
  }

  /** @param {number} position_ms */
  #isMidway(position_ms) {
    return position_ms >= WORTH_RESUMING_MS && position_ms < this.duration_ms;
  }
}

/**
 * A place that is no firmer than what is remembered of it, and stopped where that had to stop.
 * @param {Place} place
 * @param {Place} held
 * @returns {Place}
 */
function heeding(place, held) {
  const floor = Math.max(readFloor(place.floor, place.level), held.floor);
  const level = Math.max(place.level, floor);
  const leftOut = [...new Set([...held.leftOut, ...place.leftOut])];
  const { stopped, once } = place.stopped ? place : held;
  return { ...place, level, floor, leftOut, stopped, once };
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
