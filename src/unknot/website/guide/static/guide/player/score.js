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
 * @typedef {{type: "cue", at_ms: number, step: number, kind: string, text: string}} Cue
 * @typedef {{type: "breath", start_ms: number, in_ms: number, out_ms: number,
 *   cycles: number}} Breath
 * @typedef {{key: string, phase: string, technique: string, zone: string, zones: string[],
 *   title: string, how: string, why: string, pressure: number, start_ms: number,
 *   end_ms: number}} ScoreStep
 * @typedef {Stroke | Rest | Cue | Breath} Event
 * @typedef {{format: string, version: number, knowledge_version: string, language: string,
 *   duration_ms: number, steps: ScoreStep[], events: Event[]}} Score
 */

export const FORMAT = "unknot.score";
export const VERSION = 1;

/** A score that cannot be played; its message is a sentence for people. */
export class ScoreError extends Error {}

/**
 * Check that a value is a score of a version we can play.
 * @param {unknown} value what JSON gave
 * @returns {Score}
 */
export function readScore(value) {
  const score = /** @type {Score} */ (value);
  if (!score || typeof score !== "object" || score.format !== FORMAT) {
    throw new ScoreError("This is not a massage that can be played.");
  }
  if (score.version > VERSION) {
    throw new ScoreError("This massage was written by a newer Unknot. Reload the page.");
  }
  if (!Array.isArray(score.events) || !score.steps?.length || !(score.duration_ms > 0)) {
    throw new ScoreError("This massage is incomplete. Go back to the plan and start again.");
  }
  return score;
}

/**
 * Fetch the score at an address of this site.
 * @param {string} url
 * @returns {Promise<Score>}
 */
export async function fetchScore(url) {
  const answer = await fetch(url, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new ScoreError("This massage has expired. Go back and plan it again.");
  return readScore(await answer.json());
}
