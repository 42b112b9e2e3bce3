// @ts-check
/**
 * The breath that is led: an in and a longer out.
 *
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {import("./score.js").Breath} Breath
 * @typedef {{phase: "in" | "out", at_ms: number, duration_ms: number, into_ms: number}} BreathPhase
 *   `at_ms` is when the phase began; `into_ms` how far it has come
 */
import { indexAt } from "./timeline.js";

/**
 * The run of breaths that holds a moment.
 * @param {Timeline} timeline
 * @param {number} time_ms
 * @returns {Breath | null}
 */
export function breathRunAt(timeline, time_ms) {
  const run = timeline.breaths[indexAt(timeline.breaths, time_ms, (breath) => breath.start_ms)];
  return run && time_ms < run.start_ms + run.cycles * (run.in_ms + run.out_ms) ? run : null;
}

/**
 * The phase of the breath at a moment; null where nobody leads it.
 * @param {Timeline} timeline
 * @param {number} time_ms
 * @returns {BreathPhase | null}
 */
export function breathAt(timeline, time_ms) {
  const run = breathRunAt(timeline, time_ms);
  if (!run) return null;
  const length = run.in_ms + run.out_ms;
  const began_ms = run.start_ms + Math.floor((time_ms - run.start_ms) / length) * length;
  const inward = time_ms < began_ms + run.in_ms;
  const at_ms = inward ? began_ms : began_ms + run.in_ms;
  return {
    phase: inward ? "in" : "out",
    at_ms,
    duration_ms: inward ? run.in_ms : run.out_ms,
    into_ms: time_ms - at_ms,
  };
}

/**
 * The phases that begin in [from, to).
 * @param {Timeline} timeline
 * @param {number} from_ms
 * @param {number} to_ms
 * @returns {BreathPhase[]}
 */
export function breathsBetween(timeline, from_ms, to_ms) {
  /** @type {BreathPhase[]} */
  const found = [];
  let phase = breathAt(timeline, from_ms) ?? upcoming(timeline, from_ms);
  while (phase && phase.at_ms < to_ms) {
    if (phase.at_ms >= from_ms) found.push({ ...phase, into_ms: 0 });
    const end_ms = phase.at_ms + phase.duration_ms;
    phase = breathAt(timeline, end_ms) ?? upcoming(timeline, end_ms);
  }
  return found;
}

/**
 * The first phase of the next run.
 * @param {Timeline} timeline
 * @param {number} time_ms
 */
function upcoming(timeline, time_ms) {
  const run = timeline.breaths[indexAt(timeline.breaths, time_ms, (one) => one.start_ms) + 1];
  return run ? breathAt(timeline, run.start_ms) : null;
}
