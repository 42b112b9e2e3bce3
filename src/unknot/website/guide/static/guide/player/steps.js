// @ts-check
/**
 * Steps of a session: where one is, and where skip and repeat lead.
 *
 * @typedef {import("./score.js").ScoreStep} ScoreStep
 */
import { indexAt } from "./timeline.js";

/** Repeating within this time of a step's start means the step before. */
const JUST_BEGUN_MS = 3000;

/**
 * The place of the step at a moment.
 * @param {readonly ScoreStep[]} steps
 * @param {number} time_ms
 */
export function stepIndexAt(steps, time_ms) {
  return Math.max(0, indexAt(steps, time_ms, (step) => step.start_ms));
}

/**
 * Where skipping leads: the start of the next step, or the end.
 * @param {readonly ScoreStep[]} steps
 * @param {number} time_ms
 */
export function skipTarget(steps, time_ms) {
  const index = stepIndexAt(steps, time_ms);
  return steps[index + 1]?.start_ms ?? steps[index]?.end_ms ?? time_ms;
}

/**
 * Where repeating leads: the start of this step, or of the one before when it has just begun.
 * @param {readonly ScoreStep[]} steps
 * @param {number} time_ms
 */
export function repeatTarget(steps, time_ms) {
  const index = stepIndexAt(steps, time_ms);
  const begun_ms = steps[index]?.start_ms ?? 0;
  if (time_ms - begun_ms >= JUST_BEGUN_MS) return begun_ms;
  return steps[index - 1]?.start_ms ?? begun_ms;
}
