// @ts-check
/**
 * What is said and shown: the score's own words, or gentler ones where the people eased up.
 *
 * @typedef {import("./score.js").Cue} Cue
 * @typedef {import("./score.js").Stroke} Stroke
 * @typedef {import("./timeline.js").Timeline} Timeline
 * @typedef {{title: string, text: string}} Sentence
 * @typedef {Map<string, Sentence>} Sentences  by technique; "" for any other
 * @typedef {{what: string, where: string}} Title
 * @typedef {{index: number, count: number, title: Title, phase: string, next: Title | null,
 *   minutes_left: number, seconds_left: number}} Moment
 */
import { nextAfter, workedUntil } from "./leaving_out.js";
import { stepIndexAt } from "./steps.js";
import { spanIndexAt, strokeFrom } from "./timeline.js";

/** Cues that tell what to do: once eased they would ask for more than what is shown. */
const TELLING = new Set(["name", "how", "halfway"]);

/**
 * What a cue says, at the timeline's gentleness.
 * @param {Cue} cue
 * @param {Timeline} timeline
 * @param {Sentences} sentences
 */
export function cueText(cue, timeline, sentences) {
  if (timeline.level === 0) return cue.text;
  if (TELLING.has(cue.kind)) {
    const stroke = strokeFrom(timeline, spanIndexAt(timeline, cue.at_ms));
    return stroke && (cue.kind === "how" || changed(stroke, timeline))
      ? sentenceFor(stroke, sentences).text
      : cue.text;
  }
  const ahead = cue.kind === "next" ? firstStrokeAfter(timeline, cue.at_ms) : null;
  return ahead && changed(ahead, timeline) ? sentenceFor(ahead, sentences).text : cue.text;
}

/**
 * What the screen tells about a moment.
 * @param {Timeline} timeline
 * @param {number} time_ms
 * @param {Sentences} sentences
 * @returns {Moment}
 */
export function momentAt(timeline, time_ms, sentences) {
  const index = stepIndexAt(timeline.steps, time_ms);
  const step = timeline.steps[index];
  const all_ms = workedUntil(timeline, timeline.duration_ms);
  const left_ms = Math.max(all_ms - workedUntil(timeline, time_ms), 0);
  return {
    index,
    count: timeline.steps.length,
    title: titleOf(timeline, index, sentences) ?? { what: "", where: "" },
    phase: step?.phase ?? "",
    next: titleOf(timeline, nextAfter(index, timeline.leftOut), sentences),
    minutes_left: Math.ceil(left_ms / 60_000),
    seconds_left: Math.ceil(left_ms / 1000),
  };
}

/**
 * The name of a step, as it is done at the timeline's gentleness: what to do, and where.
 * @param {Timeline} timeline
 * @param {number} index
 * @param {Sentences} sentences
 * @returns {Title | null}
 */
export function titleOf(timeline, index, sentences) {
  const step = timeline.steps[index];
  if (!step) return null;
  const [what = "", ...rest] = step.title.split(": ");
  const stroke = timeline.level > 0 ? strokeOf(timeline, index) : null;
  const eased = stroke && changed(stroke, timeline) ? sentenceFor(stroke, sentences).title : what;
  return { what: eased, where: rest.join(": ") };
}

/**
 * The sentence for a gentler stroke.
 * @param {Stroke} stroke
 * @param {Sentences} sentences
 * @returns {Sentence}
 */
export function sentenceFor(stroke, sentences) {
  return sentences.get(stroke.technique) ?? sentences.get("") ?? { title: "", text: "" };
}

/**
 * @param {Stroke} stroke
 * @param {Timeline} timeline
 */
function changed(stroke, timeline) {
  return timeline.level > 0 && stroke.technique !== timeline.steps[stroke.step]?.technique;
}

/**
 * @param {Timeline} timeline
 * @param {number} index of a step
 */
function strokeOf(timeline, index) {
  const found = timeline.spans.find((span) => span.type === "stroke" && span.step === index);
  return /** @type {Stroke | undefined} */ (found) ?? null;
}

/**
 * The first stroke of the step after the one of a moment.
 * @param {Timeline} timeline
 * @param {number} time_ms
 */
function firstStrokeAfter(timeline, time_ms) {
  return strokeOf(timeline, stepIndexAt(timeline.steps, time_ms) + 1);
}
