// @ts-check
/**
 * What happens when: a score sorted into lanes, in the form that the people eased up to.
 *
 * @typedef {import("./score.js").Score} Score
 * @typedef {import("./score.js").Stroke} Stroke
 * @typedef {import("./score.js").Rest} Rest
 * @typedef {import("./score.js").Cue} Cue
 * @typedef {import("./score.js").Breath} Breath
 * @typedef {import("./score.js").ScoreStep} ScoreStep
 * @typedef {Stroke | Rest} Span
 * @typedef {{level: number, duration_ms: number, steps: ScoreStep[], spans: Span[],
 *   cues: Cue[], breaths: Breath[], leftOut: ReadonlySet<number>}} Timeline
 *   `leftOut` are the places of steps that are not done any more
 */
import { easedStroke } from "./easing.js";

/**
 * Sort a score into lanes, its strokes eased by `level`.
 * @param {Score} score
 * @param {number} level 0 as planned, 1 and 2 gentler
 * @returns {Timeline}
 */
export function timelineOf(score, level = 0) {
  /** @type {Timeline} */
  const timeline = {
    level,
    duration_ms: score.duration_ms,
    steps: score.steps,
    spans: [],
    cues: [],
    breaths: [],
    leftOut: new Set(),
  };
  for (const event of score.events) {
    if (event.type === "cue") timeline.cues.push(event);
    else if (event.type === "breath") timeline.breaths.push(event);
    else timeline.spans.push(event.type === "stroke" ? easedStroke(event, level) : event);
  }
  return timeline;
}

/**
 * The place of the last item that starts at or before a time; -1 before the first.
 * @template T
 * @param {readonly T[]} items in order of time
 * @param {number} time_ms
 * @param {(item: T) => number} start
 */
export function indexAt(items, time_ms, start) {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = /** @type {T} */ (items[middle]);
    if (start(item) <= time_ms) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The place of the stroke or rest that fills a moment.
 * @param {Timeline} timeline
 * @param {number} time_ms
 */
export function spanIndexAt(timeline, time_ms) {
  return Math.max(0, indexAt(timeline.spans, time_ms, (span) => span.start_ms));
}

/**
 * The stroke or rest that fills a moment.
 * @param {Timeline} timeline
 * @param {number} time_ms
 * @returns {Span | null}
 */
export function spanAt(timeline, time_ms) {
  return timeline.spans[spanIndexAt(timeline, time_ms)] ?? null;
}

/**
 * The first stroke at or after a place among the spans.
 * @param {Timeline} timeline
 * @param {number} index
 * @returns {Stroke | null}
 */
export function strokeFrom(timeline, index) {
  const found = timeline.spans.slice(Math.max(0, index)).find((span) => span.type === "stroke");
  return /** @type {Stroke | undefined} */ (found) ?? null;
}

/**
 * Whether anything from a moment on is gentler than planned: hands that rest already are not.
 * @param {Timeline} timeline
 * @param {number} time_ms
 */
export function isEasedFrom(timeline, time_ms) {
  const left = timeline.level > 0 ? timeline.spans.slice(spanIndexAt(timeline, time_ms)) : [];
  return left.some((span) => span.type === "stroke" && span.gentler.length > 0);
}

/**
 * The cues that fall in [from, to).
 * @param {Timeline} timeline
 * @param {number} from_ms
 * @param {number} to_ms
 */
export function cuesBetween(timeline, from_ms, to_ms) {
  const first = indexAt(timeline.cues, from_ms - 1, (cue) => cue.at_ms) + 1;
  const after = indexAt(timeline.cues, to_ms - 1, (cue) => cue.at_ms) + 1;
  return timeline.cues.slice(first, after);
}

/**
 * The next cue after a moment.
 * @param {Timeline} timeline
 * @param {number} time_ms
 * @returns {Cue | null}
 */
export function nextCue(timeline, time_ms) {
  return timeline.cues[indexAt(timeline.cues, time_ms, (cue) => cue.at_ms) + 1] ?? null;
}

/**
 * Where a moment falls in the cycles of a stroke.
 * @param {Stroke} stroke
 * @param {number} time_ms
 * @returns {{cycle: number, permille: number}}
 */
export function cycleAt(stroke, time_ms) {
  const length = cycleDuration(stroke);
  const into = Math.min(Math.max(time_ms - stroke.start_ms, 0), stroke.duration_ms);
  const cycle = Math.min(Math.floor(into / length), stroke.cycles - 1);
  return { cycle, permille: ((into - cycle * length) / length) * 1000 };
}

/**
 * Milliseconds of one cycle.
 * @param {Stroke} stroke
 */
export function cycleDuration(stroke) {
  return stroke.duration_ms / stroke.cycles;
}
