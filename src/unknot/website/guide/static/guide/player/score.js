// @ts-check
/**
 * A score as it arrives: strokes, rests, cues and breaths in whole milliseconds from the start.
 * Places are back coordinates: x from -1 to 1, y from 0 (sacrum) to 1 (base of the skull).
 *
 * @typedef {[at_permille: number, x: number, y: number, weight: number]} Waypoint
 * @typedef {{hand: "left" | "right" | "ball", contact: string, waypoints: Waypoint[],
 *   turn_degrees: number, lifts: boolean}} HandPath
 * @typedef {{technique: string, pressure: number, cycles: number, hands: HandPath[],
 *   taps: number[]}} Gentler
 * @typedef {{type: "stroke", start_ms: number, duration_ms: number, step: number,
 *   technique: string, zone: string, side: string, cycles: number, pressure: number,
 *   hands: HandPath[], gentler: Gentler[], taps: number[], point: string}} Stroke
 * @typedef {{type: "rest", start_ms: number, duration_ms: number, step: number,
 *   reason: string}} Rest
 * @typedef {{type: "cue", at_ms: number, step: number, kind: string, text: string,
 *   to: string}} Cue
 * @typedef {{type: "breath", start_ms: number, in_ms: number, out_ms: number,
 *   cycles: number}} Breath
 * @typedef {{key: string, phase: string, technique: string, zone: string, zones: string[],
 *   title: string, how: string, why: string, pressure: number, start_ms: number,
 *   end_ms: number}} ScoreStep
 * @typedef {Stroke | Rest | Cue | Breath} Event
 * @typedef {{format: string, version: number, knowledge_version: string, language: string,
 *   company: string, duration_ms: number, steps: ScoreStep[], events: Event[]}} Score
 */

export const FORMAT = "unknot.score";
export const VERSION = 2;
/** The kinds of events that can be played. */
const KINDS = new Set(["stroke", "rest", "cue", "breath"]);
/** Far faster than hands come round, and still slow enough to be drawn. */
const SHORTEST_CYCLE_MS = 10;
/** Which statuses say that a plan is no longer there. */
const GONE = [404, 410];

/**
 * Why a score cannot be played; the page has a sentence for each reason.
 * @typedef {"unreachable" | "gone" | "ask-again" | "unreadable" | "newer" | "unknown"} Reason
 */

/** A score that cannot be played. */
export class ScoreError extends Error {
  /** @param {Reason} reason */
  constructor(reason) {
    super(`the score is ${reason}`);
    this.reason = reason;
  }
}

/**
 * Check that a value is a score of a version we can play.
 * @param {unknown} value what JSON gave
 * @returns {Score}
 */
export function readScore(value) {
  const score = /** @type {Score} */ (value);
  if (!score || typeof score !== "object" || score.format !== FORMAT) {
    throw new ScoreError("unreadable");
  }
  if (score.version > VERSION) throw new ScoreError("newer");
  if (!Array.isArray(score.events) || !score.steps?.length || !(score.duration_ms > 0)) {
    throw new ScoreError("unreadable");
  }
  if (!score.events.every((event) => KINDS.has(event?.type))) throw new ScoreError("unknown");
  if (!score.events.every(canBePlayed)) throw new ScoreError("unreadable");
  return score;
}

/** @param {Event} event */
function canBePlayed(event) {
  if (event.type === "cue") return Number.isFinite(event.at_ms);
  if (!Number.isFinite(event.start_ms)) return false;
  if (event.type === "breath") return [event.in_ms, event.out_ms, event.cycles].every(isSome);
  if (!isSome(event.duration_ms)) return false;
  return event.type === "rest" || [event, ...(event.gentler ?? [])].every((form) => comesRound(form, event));
}

/**
 * Whether a form of a stroke has hands that come round, and not so fast that the page would stand.
 * @param {Stroke | Gentler} form
 * @param {Stroke} stroke
 */
function comesRound({ cycles, hands }, stroke) {
  const ways = hands?.length ? hands : stroke.hands;
  const placed = ways?.length > 0 && ways.every(({ waypoints }) => waypoints?.length > 0);
  return placed && cycles >= 1 && stroke.duration_ms / cycles >= SHORTEST_CYCLE_MS;
}

/** @param {number} amount */
function isSome(amount) {
  return Number.isFinite(amount) && amount > 0;
}

/**
 * Fetch the score at an address of this site.
 * @param {string} url
 * @returns {Promise<Score>}
 */
export async function fetchScore(url) {
  const answer = await fetch(url, { headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer) throw new ScoreError("unreachable");
  const refusal = refusalIn(answer);
  if (refusal) throw new ScoreError(refusal);
  if (!answer.ok) throw new ScoreError("unreachable");
  return readScore(await answer.json().catch(() => null));
}

/**
 * Why a session may not be played, if that is what its address answers.
 * @param {Response} answer
 * @returns {"gone" | "ask-again" | null}
 */
export function refusalIn({ status, redirected }) {
  if (GONE.includes(status)) return "gone";
  return redirected ? "ask-again" : null;
}
