// @ts-check
/**
 * Steps that are left out for good, because it hurt there.
 *
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {import("./timeline.js").Span} Span
 */
import { isLook } from "./looks.js";
import { stepIndexAt } from "./steps.js";

/**
 * A timeline that neither works in these steps nor speaks of them. Looks at the skin stay in it:
 * they are made up for.
 * @param {Timeline} timeline
 * @param {ReadonlySet<number>} leftOut
 * @returns {Timeline}
 */
export function without(timeline, leftOut) {
  const spans = timeline.spans.map((span) => (leftOut.has(span.step) ? asRest(span) : span));
  const cues = timeline.cues.filter((cue) => isLook(cue) || !leftOut.has(stepTold(cue)));
  return { ...timeline, spans, cues, leftOut };
}

/**
 * Where playing goes on from a moment: past what is left out.
 * @param {Timeline} timeline
 * @param {number} time_ms
 */
export function onwardFrom({ steps, leftOut, duration_ms }, time_ms) {
  const index = stepIndexAt(steps, time_ms);
  if (!leftOut.has(index)) return time_ms;
  return steps[nextAfter(index, leftOut)]?.start_ms ?? duration_ms;
}

/**
 * The place of the step that is done after another.
 * @param {number} index
 * @param {ReadonlySet<number>} leftOut
 */
export function nextAfter(index, leftOut) {
  let next = index + 1;
  while (leftOut.has(next)) next += 1;
  return next;
}

/**
 * How much of the time until a moment is worked: what is left out takes none.
 * @param {Timeline} timeline
 * @param {number} time_ms
 */
export function workedUntil({ steps, leftOut }, time_ms) {
  const unworked = steps
    .filter((step, index) => leftOut.has(index) && step.start_ms < time_ms)
    .map(({ start_ms, end_ms }) => Math.min(time_ms, end_ms) - start_ms);
  return unworked.reduce((worked, share) => worked - share, time_ms);
}

/**
 * The steps that are done.
 * @param {Timeline} timeline
 */
export function stepsDone({ steps, leftOut }) {
  return steps.filter((_, index) => !leftOut.has(index));
}

/**
 * The place of the step that a cue tells of.
 * @param {import("./score.js").Cue} cue
 */
function stepTold({ kind, step }) {
  return kind === "next" ? step + 1 : step;
}

/**
 * @param {Span} span
 * @returns {Span}
 */
function asRest({ start_ms, duration_ms, step }) {
  return { type: "rest", start_ms, duration_ms, step, reason: "left_out" };
}
