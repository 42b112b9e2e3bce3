// @ts-check
/**
 * The breath that is led: an in and a longer out.
 *
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {import("./score.js").Breath} Breath
 * @typedef {{phase: "in" | "out", at_ms: number, duration_ms: number, into_ms: number,
 *   turn: number}} BreathPhase
 *   `at_ms` is when the phase began; `into_ms` how far it has come; `turn` which breath of its run
 */
import { timbres } from "./timbres.js";
import { indexAt } from "./timeline.js";

/**
 * Breaths at another pace than the score's, as many whole ones as fit.
 * @param {Breath[]} breaths
 * @param {number} pace breaths a minute; 0 leads none
 * @returns {Breath[]}
 */
export function paced(breaths, pace) {
  if (pace === 0) return [];
  const length = Math.floor(60_000 / pace);
  const in_ms = Math.round(length * timbres().breath.in_share);
  return breaths.map((run) => ({
    ...run,
    in_ms,
    out_ms: length - in_ms,
    cycles: Math.floor((run.cycles * (run.in_ms + run.out_ms)) / length),
  }));
}

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
  const turn = Math.floor((time_ms - run.start_ms) / length);
  const began_ms = run.start_ms + turn * length;
  const inward = time_ms < began_ms + run.in_ms;
  const at_ms = inward ? began_ms : began_ms + run.in_ms;
  return {
    phase: inward ? "in" : "out",
    at_ms,
    duration_ms: inward ? run.in_ms : run.out_ms,
    into_ms: time_ms - at_ms,
    turn,
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
